import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { EXAMPLE, type Ended, folder, frontdoor } from './support/frontdoor.js';

interface ReportJson {
  readonly replications: number;
  readonly headlines: readonly { readonly changes: readonly string[] }[];
  readonly measures: readonly {
    readonly id: string;
    readonly base: { readonly mean: number | null };
    readonly designs: readonly { readonly mean: number | null }[];
  }[];
  readonly traffic: readonly {
    readonly design: string;
    readonly passings: readonly { readonly from: string; readonly to: string; readonly count: number }[];
    readonly tasks: readonly { readonly task: string; readonly came: number; readonly waitHours: number | null }[];
  }[];
}

/** The parts that every report has. */
const PARTS =
  'changes designs volumes timeliness overdue risk early-help workers queues cost map bottlenecks measures assumptions stress';

/** What of the DOM a spec looks at. */
interface Node {
  readonly tagName: string;
  readonly textContent: string;
  readonly children: readonly Node[];
  getAttribute(name: string): string | null;
  querySelector(selector: string): Node | null;
  querySelectorAll(selector: string): Iterable<Node>;
}

describe('frontdoor report', () => {
  const place = folder();
  afterAll(() => place.remove());
  place.copy('example-small', 'worcestershire-2014-15');
  const binned = place.in('binned.yaml');
  writeFileSync(
    binned,
    [
      'extends: example-small.yaml',
      'name: binned',
      'title: Without <the> booklet',
      'policies: { strategy-discussion: { booklet: none } }',
      '',
    ].join('\n'),
  );
  const html = place.in('report.html');
  const made: { ended?: Ended; json?: ReportJson; text?: string; page?: Node } = {};

  beforeAll(async () => {
    const words = ['report', EXAMPLE, binned, '--replications', '4', '--html', html, '--json'];
    const ended = await frontdoor(words);
    made.ended = ended;
    made.json = JSON.parse(ended.stdout) as ReportJson;
    made.text = readFileSync(html, 'utf8');
    made.page = parseHTML(made.text).document;
  });
  const page = () => made.page as Node;
  const all = (selector: string) => [...page().querySelectorAll(selector)];

  it('says where it is', () => {
    expect(made.ended?.code).toBe(0);
    expect(made.ended?.stderr).toContain(`The report is in ${html}`);
  });

  it('has each part, and a way to it from the contents', () => {
    expect(all('main > section').map((part) => part.getAttribute('id'))).toEqual(PARTS.split(' '));
    expect(all('nav a').map((link) => link.getAttribute('href'))).toEqual(PARTS.split(' ').map((part) => `#${part}`));
  });

  it('needs nothing but itself: no script, and nothing from elsewhere', () => {
    expect(all('script, link, iframe, img, object, embed')).toEqual([]);
    const addresses = all('[src], [href]').map((each) => each.getAttribute('href') ?? each.getAttribute('src') ?? '');
    expect(addresses.filter((address) => !/^(#|data:text\/csv)/.test(address))).toEqual([]);
    expect(made.text).not.toMatch(/@import|url\((?!#)|on(click|load|error)=/);
  });

  it('has one first heading, and no heading that skips a level', () => {
    const levels = all('h1, h2, h3, h4, h5').map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
  });

  it('gives every id once, every table a caption and scopes, every drawing a name and a description', () => {
    const ids = all('[id]').map((each) => each.getAttribute('id'));
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(all('table').every((table) => table.querySelector('caption')?.textContent.trim() !== '')).toBe(true);
    expect(all('th').every((head) => head.getAttribute('scope') !== null)).toBe(true);
    expect(all('svg').length).toBeGreaterThanOrEqual(7);
    expect(all('svg').every((svg) => svg.querySelector('title') !== null && svg.querySelector('desc') !== null)).toBe(
      true,
    );
  });

  it('shows the numbers of the results', () => {
    const shown = new Map(
      all('#measures-table tbody tr').map((row) => [
        row.children[0]?.textContent.trim(),
        [...row.children].slice(1).map((cell) => cell.textContent.trim().split(/\s/)[0]),
      ]),
    );
    const of = (id: string) => made.json?.measures.find((measure) => measure.id === id);
    const said = (mean: number) => (mean < 20 ? mean.toFixed(1) : String(Math.round(mean)));
    for (const [id, says] of [
      ['contacts', 'Contacts received, one for each child spoken of'],
      ['s47-enquiries', 'Section 47 enquiries started (DfE C4)'],
    ] as const) {
      const means = [of(id)?.base.mean, of(id)?.designs[0]?.mean];
      expect([id, shown.get(says)]).toEqual([id, means.map((mean) => said(mean as number))]);
    }
  });

  it('shows on the map what is passed on and how often each service is come to', () => {
    const traffic = made.json?.traffic[0];
    const count = traffic?.passings.find(({ from, to }) => from === 'initial-response' && to === 'assessment')?.count;
    expect(count).toBeGreaterThan(10);
    const words = [...(page().querySelector('#map-1 svg')?.querySelectorAll('text') ?? [])].map(
      (text) => text.textContent,
    );
    expect(words).toContain(String(Math.round(count as number)));
    expect(words).toContain('Front door');
  });

  it('takes what a scenario says for text', () => {
    expect(made.text).toContain('Without &lt;the&gt; booklet');
    expect(made.text).not.toContain('<the>');
  });

  it('lists what the scenarios cite, and nothing else', () => {
    const ids = all('#assumptions .entry').map((entry) => entry.getAttribute('id'));
    expect(ids).toContain('A-116');
    expect(ids).not.toContain('A-632');
  });

  it('is the same page again for the same command', async () => {
    const again = place.in('report.html');
    await frontdoor(['report', EXAMPLE, binned, '--replications', '4', '--html', again, '--workers', '1']);
    expect(readFileSync(again, 'utf8') === made.text).toBe(true);
  });

  it('tells the headlines on the terminal', async () => {
    const words = ['report', EXAMPLE, binned, '--replications', '4', '--html', place.in('other.html')];
    const { stdout } = await frontdoor(words);
    expect(stdout).toContain('Redesign: Without <the> booklet');
    expect(stdout).toContain('The children are synthetic');
    for (const change of made.json?.headlines[0]?.changes ?? []) {
      expect(stdout.replaceAll(/\s+/g, ' ')).toContain(change);
    }
  });

  it('is of one scenario too', async () => {
    const alone = place.in('made for it/alone.html');
    const { code } = await frontdoor(['report', EXAMPLE, '--replications', '2', '--html', alone]);
    expect(code).toBe(0);
    expect(readFileSync(alone, 'utf8')).toContain('This report is of one design');
  });

  it('refuses a place where it cannot be written before anything is played', async () => {
    writeFileSync(place.in('taken'), '');
    const nowhere = place.in('taken/report.html');
    const { code, stdout, stderr } = await frontdoor(['report', EXAMPLE, '--html', nowhere]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('taken is not a folder');
    expect(stderr).not.toContain('Playing');
  });

  it('reports the whole rounds that are done when it is interrupted, and ends with 130', async () => {
    const cut = place.in('cut.html');
    const { code, stderr } = await frontdoor(['report', EXAMPLE, binned, '--replications', '400', '--html', cut], {
      onNote: (said, interrupt) => void (!said.includes('Stopping') && setTimeout(interrupt, 2500)),
    });
    expect(code).toBe(130);
    expect(stderr).toContain('of 400 replications of each');
    expect(existsSync(cut) && readFileSync(cut, 'utf8').includes('It was stopped early')).toBe(true);
  });
});
