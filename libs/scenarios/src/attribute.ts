import { didYouMean } from './did-you-mean.js';
import { type Complaint, type Fault, faultAt } from './fault.js';
import type { Provenance } from './provenance.js';
import type { Vocabulary } from './vocabulary.js';
import type { Written, WrittenEntry, WrittenMap } from './written.js';

const KINDS = ['source', 'assumption'] as const;
type Kind = (typeof KINDS)[number];
const FORM = {
  source: { letter: 'S', example: 'S-001', list: 'docs/sources.md', ids: (known: Vocabulary) => known.sources },
  assumption: {
    letter: 'A',
    example: 'A-101',
    list: 'docs/assumptions.md',
    ids: (known: Vocabulary) => known.assumptions,
  },
} as const;

/** Moves `source:` and `assumption:` from beside the values to the values; `{ value: 5, source: S-004 }` becomes 5. */
export function attribute(written: WrittenMap, vocabulary: Vocabulary): { written: WrittenMap; faults: Fault[] } {
  const faults: Fault[] = [];
  return { written: attributeMap(written, undefined, { vocabulary, faults }), faults };
}

interface Ids {
  readonly vocabulary: Vocabulary;
  readonly faults: Fault[];
}

function attributeTo(written: Written, around: Provenance | undefined, ids: Ids): Written {
  if (written.kind === 'scalar') return { ...written, provenance: around };
  if (written.kind === 'list') {
    return { ...written, items: written.items.map((item) => attributeTo(item, around, ids)), provenance: around };
  }
  const value = written.entries.get('value');
  if (value === undefined || !isOneValue(written)) return attributeMap(written, around, ids);
  return attributeTo(value.value, provenanceIn(written, ids) ?? around, ids);
}

function attributeMap(written: WrittenMap, around: Provenance | undefined, ids: Ids): WrittenMap {
  const own = provenanceIn(written, ids) ?? around;
  const entries = new Map<string, WrittenEntry>();
  for (const [key, { at, value }] of written.entries) {
    if (!isKind(key)) entries.set(key, { at, value: attributeTo(value, own, ids) });
  }
  return { ...written, entries, provenance: own };
}

function isOneValue({ entries }: WrittenMap): boolean {
  return [...entries.keys()].every((key) => key === 'value' || isKind(key));
}

function isKind(key: string): key is Kind {
  return key === 'source' || key === 'assumption';
}

function provenanceIn({ entries }: WrittenMap, ids: Ids): Provenance | undefined {
  const given = KINDS.filter((kind) => entries.has(kind));
  const [kind, other] = given;
  if (kind === undefined) return undefined;
  const entry = entries.get(other ?? kind);
  if (entry === undefined) return undefined;
  if (other !== undefined) {
    ids.faults.push(faultAt(entry.at, TWICE));
    return undefined;
  }
  const id = entry.value.kind === 'scalar' ? String(entry.value.value) : '';
  const complaint = wrongWith(id, kind, ids.vocabulary);
  if (complaint !== undefined) ids.faults.push(faultAt(entry.value.at, complaint));
  // A wrong id is one fault; the numbers it stands for are not faults besides.
  return kind === 'source' ? { source: id } : { assumption: id };
}

const TWICE: Complaint = {
  says: 'a number comes from a source or from an assumption, not from both',
  wayOut: 'Keep the one it rests on.',
};

function wrongWith(id: string, kind: Kind, vocabulary: Vocabulary): Complaint | undefined {
  const { letter, example, list, ids } = FORM[kind];
  if (!/^[SA]-\d{3}$/.test(id) || !id.startsWith(letter)) {
    const says = `\`${id.slice(0, 40)}\` is not the id of ${kind === 'source' ? 'a source' : 'an assumption'}`;
    return { says, wayOut: `Write an id of ${list}, such as ${example}.` };
  }
  const known = ids(vocabulary);
  if (known === undefined || known.includes(id)) return undefined;
  return { says: `there is no ${id} in ${list}`, wayOut: didYouMean(id, known) };
}
