import { sayDays } from '../print/days.js';
import type { MeasureComparison, MeasureId } from '@frontdoor/simulation';
import { sayEstimate, sayMeasure, sayNumber, sayOwnDifference, sayVerdict } from '@frontdoor/experiments';
import { saySharedWarmUp } from '../print/shared-warm-up.js';
import { tableOf } from '../print/table.js';
import { NARROW, hanging, wrap } from '../print/wrap.js';
import type { Swept } from './swept.js';

/** A sweep as people read it: a table for each measure, a row for each point. */
export function sweepTable(swept: Swept, shown: readonly MeasureId[]): string {
  const measures = swept.measures.filter(({ measure }) => shown.includes(measure.id));
  const reached = measures.filter(({ designs }) => designs.some(({ difference }) => difference && !difference.same));
  const tables = reached.map((measure) => measureTable(swept, measure));
  return [headOf(swept), ...tables, unreached(measures, reached), notesOf(swept)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function headOf({ base, points, seed, replications, sharedWarmUp }: Swept): string {
  const set = points[0]?.set ?? [];
  return [
    `${base.title} (${base.name})`,
    `${sayDays(base.period)}; ${replications} replications of each point, seed ${seed}`,
    ...saySharedWarmUp(base, replications, sharedWarmUp),
    ...set.map(({ path, from: was, provenance }, place) => {
      const rests = provenance === null ? '' : ` (${Object.values(provenance).join()})`;
      return `Set: ${letterOf(place, set.length)}${path}, in the file ${was}${rests}`;
    }),
  ]
    .map((line) => hanging(line, NARROW, '  '))
    .join('\n');
}

/** Several paths go by letters, as their names would not fit over columns. */
const letterOf = (place: number, all: number): string => (all === 1 ? '' : `[${String.fromCodePoint(65 + place)}] `);

function measureTable({ points }: Swept, { measure, base, designs }: MeasureComparison): string {
  const { id, unit } = measure;
  const set = points[0]?.set ?? [];
  const columns = [
    ...set.map((_, place) => ({ head: letterOf(place, set.length).trim() || 'Set to', align: 'right' as const })),
    { head: 'Mean', align: 'right' as const },
    { head: 'Difference ± 95%', align: 'right' as const },
    { head: 'Verdict', width: 28 },
  ];
  const mean = (estimate: typeof base) => (estimate ? sayEstimate({ ...estimate, halfWidth: null }, unit) : 'none');
  const rows = points.map(({ set: values }, place) => {
    const { estimate, difference } = designs[place] ?? {};
    const found = difference
      ? [sayOwnDifference(difference, unit), sayVerdict(difference, unit)]
      : ['', 'nothing to compare'];
    return [...values.map(({ to }) => to), mean(estimate), ...found];
  });
  const asItIs = [...set.map(({ from }) => from), mean(base), '', 'as it is'];
  return [...wrap(`${sayMeasure(measure)} [${id}]`, NARROW), '', tableOf(columns, [asItIs, ...rows])].join('\n');
}

function unreached(all: readonly MeasureComparison[], reached: readonly MeasureComparison[]): string {
  const same = all.filter((each) => !reached.includes(each)).map(({ measure }) => measure.id);
  return same.length === 0 ? '' : hanging(`Exactly the same at every point: ${same.join(', ')}.`, NARROW, '');
}

function notesOf({ tested }: Swept): string {
  return [
    'Difference: the point less the scenario as it is, with the same children and the same luck. ± is half the 95% interval of its mean.',
    `Verdict: what is shown, allowing for the ${sayNumber(tested)} differences looked at (Holm); the range holds for all of them together. No difference shown does not mean that there is none.`,
    'A value that was swept rests on no source. True of the model and its assumptions, not of the place. The children are synthetic: nobody real is described.',
  ]
    .map((note) => hanging(note, NARROW, ''))
    .join('\n');
}
