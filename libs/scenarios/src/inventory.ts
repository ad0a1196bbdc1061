import { quoted } from './amounts.js';
import { type Fault, faultAt } from './fault.js';
import type { SourcedNumber } from './provenance.js';
import type { Path, Written } from './written.js';

/** Every number under a part of a scenario, and a fault for each that comes from nowhere. `value` is what was read. */
export function inventory(written: Written, value: unknown, path: Path): { numbers: SourcedNumber[]; faults: Fault[] } {
  const numbers: SourcedNumber[] = [];
  const faults: Fault[] = [];
  for (const { found, at } of numbersIn(written, value, path)) {
    const letters = lettersOf(found);
    const where = faultAt(found.at, {
      says: `${quoted(letters)} comes from nowhere`,
      wayOut: 'Write `source: S-nnn` or `assumption: A-nnn` beside it, or in the map around it.',
    });
    if (found.provenance === undefined) faults.push(where);
    else
      numbers.push({
        path: at.map(String).join('.'),
        written: letters,
        provenance: found.provenance,
        file: where.file,
        line: where.line,
      });
  }
  return { numbers, faults };
}

interface Found {
  readonly found: Written;
  readonly at: Path;
}

/** A number is what was read as a number, or from text as an amount, a distribution or opening hours. */
function numbersIn(written: Written, value: unknown, at: Path): Found[] {
  if (typeof value === 'number') return [{ found: written, at }];
  if (typeof value !== 'object' || value === null) return [];
  if (written.kind === 'scalar') return [{ found: written, at }];
  if ('kind' in value) return scalarsIn(written, at);
  if (written.kind === 'list') {
    return written.items.flatMap((item, index) =>
      numbersIn(item, (value as readonly unknown[])[index], [...at, index]),
    );
  }
  const values = value as Readonly<Record<string, unknown>>;
  return [...written.entries].flatMap(([key, entry]) =>
    Object.hasOwn(values, key) ? numbersIn(entry.value, values[key], [...at, key]) : [],
  );
}

/** The bars of a distribution, each for itself: one may rest on something else than the others. */
function scalarsIn(written: Written, at: Path): Found[] {
  if (written.kind !== 'map') return [{ found: written, at }];
  return [...written.entries].flatMap(([key, { value }]) => scalarsIn(value, [...at, key]));
}

function lettersOf(written: Written): string {
  return written.kind === 'scalar' ? written.letters : '';
}
