import { csvAddress, csvOf } from './csv.js';
import { html, markup } from './html.js';

describe('html', () => {
  it('escapes text, also in an attribute, and lets markup be', () => {
    const said = `<b>"Smith & Sons'</b>`;
    expect(html`<p title="${said}">${said}${markup('<br>')}</p>`.text).toBe(
      '<p title="&lt;b&gt;&quot;Smith &amp; Sons&#39;&lt;/b&gt;">&lt;b&gt;&quot;Smith &amp; Sons&#39;&lt;/b&gt;<br></p>',
    );
  });

  it('lets lists follow one another, and leaves out what is not there', () => {
    const items = [1, 2].map((n) => html`<li>${n}</li>`);
    expect(html`<p>${items}${undefined}${false}</p>`.text).toBe('<p><li>1</li><li>2</li></p>');
  });
});

describe('a table for a spreadsheet', () => {
  it('quotes a cell where it must, and leaves a negative number a number', () => {
    expect(csvOf([['a, "b"', -1.5, undefined]])).toBe('"a, ""b""",-1.5,');
  });

  it('is no formula, whatever a scenario is called', () => {
    expect(csvOf([['=HYPERLINK(1)', '+1', '-x', '@x']])).toBe("'=HYPERLINK(1),'+1,'-x,'@x");
  });

  it('is an address that holds all of it', () => {
    const [kind, ...encoded] = csvAddress([['£', 1]]).split(',');
    expect(kind).toBe('data:text/csv;charset=utf-8');
    expect(decodeURIComponent(encoded.join(','))).toBe('\ufeff£,1\r\n');
  });
});
