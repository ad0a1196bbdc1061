import { repositoryFiles, textOf } from './tree.js';

const SOURCES = 'docs/sources.md';
const ASSUMPTIONS = 'docs/assumptions.md';
const CITING = /^libs\/.*\.ts$|^scenarios\/.*\.ya?ml$|^docs\/.*\.md$|^[^/]+\.md$/;
const ID = /\b[SA]-\d{3}\b/g;

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** The entries of a register: each begins with a third-level heading that opens with its id. */
function entriesOf(text: string): readonly Entry[] {
  return text.split(/^#{2,3} /m).flatMap((section) => {
    const heading = /^([SA]-\d{3}) (\S.*)\n/.exec(section);
    return heading ? [{ id: heading[1] ?? '', title: heading[2] ?? '', text: section }] : [];
  });
}

/** The ids a text cites that no register has. */
function unknownIn(text: string, known: ReadonlySet<string>): readonly string[] {
  return [...new Set(text.match(ID))].filter((id) => !known.has(id));
}

const sources = entriesOf(textOf(SOURCES));
const assumptions = entriesOf(textOf(ASSUMPTIONS));
const ids = [...sources, ...assumptions].map(({ id }) => id);

describe('the registers', () => {
  it('give each id to one entry', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('keep sources and assumptions apart', () => {
    expect(sources.filter(({ id }) => !id.startsWith('S-'))).toEqual([]);
    expect(assumptions.filter(({ id }) => !id.startsWith('A-'))).toEqual([]);
  });

  it.each(['Publisher', 'Used for', 'Support', 'Licence'])('say the %s of every source', (field) => {
    expect(sources.filter(({ text }) => !text.includes(`\n- ${field}: `)).map(({ id }) => id)).toEqual([]);
  });

  it('say of every source whether it was read, quoted or known', () => {
    const said = /\n- Support: [^\n]*\b(read|quoted|not in our extract|known-answer)/i;
    expect(sources.filter(({ text }) => !said.test(text)).map(({ id }) => id)).toEqual([]);
  });

  it.each(['Value', 'Range', 'Why', 'Affects', 'To change'])('say the %s of every assumption', (field) => {
    expect(assumptions.filter(({ text }) => !new RegExp(`\\b${field}:\\s`).test(text)).map(({ id }) => id)).toEqual([]);
  });

  it('hold every id cited in code, scenarios and documents', () => {
    const known = new Set(ids);
    const unknown = repositoryFiles()
      .filter((file) => CITING.test(file))
      .flatMap((file) => unknownIn(textOf(file), known).map((id) => `${file}: ${id}`));
    expect(unknown).toEqual([]);
  });

  it('do not hold an id that nobody has given', () => {
    expect(unknownIn('Source: S-002, and A-999; not SHA-256.', new Set(ids))).toEqual(['A-999']);
  });
});
