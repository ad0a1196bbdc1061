import { parseHTML } from 'linkedom';
import { xmlName, xmlText } from './xml.js';

describe('text in XML', () => {
  it('is read back as it was', () => {
    const text = `<a href="x">&amp; 'é€😀'</a>`;
    const { document } = parseHTML(`<p title="${xmlText(text)}"></p>`);
    expect(document.querySelector('p')?.getAttribute('title')).toBe(text);
  });

  it('keeps line ends and tabs, which a reader of attributes would make spaces', () =>
    expect(xmlText('a\tb\nc\rd')).toBe('a&#9;b&#10;c&#13;d'));

  it.each([
    ['\u0000', '\\u0000'],
    ['\u001b[2J', '\\u001b[2J'],
    ['\ufffe', '\\ufffe'],
    ['\ud800', '\\ud800'],
  ])('writes out %j, which XML cannot hold', (text, written) => expect(xmlText(text)).toBe(written));
});

describe('a name in XML', () => {
  it.each([
    ['data.concern.level', 'data.concern.level'],
    ['data.a b', 'data.a_x20_b'],
    ['data.a:b', 'data.a_x3a_b'],
    ['data.a_x20_b', 'data.a_x5f_x20_b'],
    ['data.é😀', 'data._xe9__x1f600_'],
  ])('of %s is %s', (text, name) => expect(xmlName(text)).toBe(name));
});
