import { quoted } from './amounts.js';
import { didYouMean } from './did-you-mean.js';
import { type Fault, faultAt } from './fault.js';
import { type Path, type Written, type WrittenMap, at, entriesAt, placeOf, valuePlaceOf } from './written.js';

/** The names that stand in a scenario, and the faults found with them. */
export class Names {
  readonly faults: Fault[] = [];

  constructor(readonly written: WrittenMap) {}

  isWritten(section: string): boolean {
    return at(this.written, section) !== undefined;
  }

  /** Every key at a path must be a name that is known. */
  keys(path: Path, known: readonly string[], what: string): void {
    for (const key of this.keysAt(...path)) {
      if (!known.includes(key)) this.unknown([...path, key], key, known, what);
    }
  }

  /** Every item of a list must be a name that is known. */
  list(path: Path, known: readonly string[], what: string): void {
    this.namesAt(...path).forEach((name, index) => {
      if (!known.includes(name)) this.unknown([...path, index], name, known, what);
    });
  }

  /** A value must be a name that is known. */
  value(path: Path, known: readonly string[], what: string): void {
    const name = this.nameAt(...path);
    if (name !== undefined && !known.includes(name)) this.unknown(path, name, known, what, valuePlaceOf);
  }

  unknown(path: Path, name: string, known: readonly string[], what: string, place = placeOf): void {
    const complaint = { says: `there is no ${what} ${quoted(name)}`, wayOut: didYouMean(name, known) };
    this.faults.push(faultAt(place(this.written, path), complaint));
  }

  say(path: Path, says: string, wayOut: string): void {
    this.faults.push(faultAt(placeOf(this.written, path), { says, wayOut }));
  }

  keysAt(...path: Path): string[] {
    return entriesAt(this.written, ...path).map(([key]) => key);
  }

  nameAt(...path: Path): string | undefined {
    return nameOf(at(this.written, ...path));
  }

  /** The names in a list. */
  namesAt(...path: Path): string[] {
    const list = at(this.written, ...path);
    return list?.kind === 'list' ? list.items.flatMap((item) => nameOf(item) ?? []) : [];
  }
}

/** What is written as one word or line of text. */
function nameOf(written: Written | undefined): string | undefined {
  return written?.kind === 'scalar' && typeof written.value === 'string' ? written.value : undefined;
}
