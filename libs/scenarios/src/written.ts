import type { Provenance } from './provenance.js';

/** A scenario file as it was read. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
  /** Where each line begins. Unit: characters. */
  readonly lineStarts: readonly number[];
}

/** A file with its lines found, once for all faults in it. */
export function sourceOf({ path, text }: { path: string; text: string }): SourceText {
  return { path, text, lineStarts: [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)] };
}

/** Where something is written. Unit of `offset`: characters from the start of the text. */
export interface Place {
  readonly file: SourceText;
  readonly offset: number;
}

/** What a scenario file says, each part with its place, and with its provenance once that is known. */
export type Written = WrittenScalar | WrittenMap | WrittenList;

export interface WrittenScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The letters that stand in the file. */
  readonly letters: string;
  readonly at: Place;
  readonly provenance?: Provenance | undefined;
}

export interface WrittenMap {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, WrittenEntry>;
  readonly at: Place;
  readonly provenance?: Provenance | undefined;
}

export interface WrittenEntry {
  /** The place of the key. */
  readonly at: Place;
  readonly value: Written;
}

export interface WrittenList {
  readonly kind: 'list';
  readonly items: readonly Written[];
  readonly at: Place;
  readonly provenance?: Provenance | undefined;
}

export type Path = readonly PropertyKey[];

/** What is written, without places: plain values, maps and lists. An entry that says null is left out. */
export function plain(written: Written): unknown {
  if (written.kind === 'scalar') return written.value;
  if (written.kind === 'list') return written.items.map(plain);
  const said = [...written.entries].filter(([, { value }]) => !saysNothing(value));
  return Object.fromEntries(said.map(([key, { value }]) => [key, plain(value)]));
}

/** Whether something is an empty entry, which stands for nothing and, over a base, takes the base's entry away. */
export function saysNothing(written: Written): boolean {
  return written.kind === 'scalar' && written.value === null;
}

/** What is written at a path, if anything is. */
export function at(written: Written | undefined, ...path: Path): Written | undefined {
  let here = written;
  for (const step of path) {
    if (here?.kind === 'map') here = here.entries.get(String(step))?.value;
    else if (here?.kind === 'list') here = here.items[Number(step)];
    else return undefined;
  }
  return here;
}

/** The entries written at a path: none if nothing or no map is written there. */
export function entriesAt(written: Written | undefined, ...path: Path): [string, WrittenEntry][] {
  const here = at(written, ...path);
  return here?.kind === 'map' ? [...here.entries].filter(([, { value }]) => !saysNothing(value)) : [];
}

/** The place of a path: of its key, or of the nearest part around it that is written. */
export function placeOf(written: Written, path: Path): Place {
  let here = written;
  let place = written.at;
  for (const step of path) {
    const entry = here.kind === 'map' ? here.entries.get(String(step)) : undefined;
    const next = entry?.value ?? (here.kind === 'list' ? here.items[Number(step)] : undefined);
    if (next === undefined) return place;
    place = entry?.at ?? next.at;
    here = next;
  }
  return place;
}

/** The place of what is written at a path: of the value where it is a scalar, else of its key. */
export function valuePlaceOf(written: Written, path: Path): Place {
  const here = at(written, ...path);
  return here?.kind === 'scalar' ? here.at : placeOf(written, path);
}
