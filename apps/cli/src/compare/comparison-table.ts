import type { Scenario } from '@frontdoor/scenarios';
import {
  type Compared,
  sayEstimate,
  sayMeasure,
  sayNumber,
  sayOwnDifference,
  sayVerdict,
} from '@frontdoor/experiments';
import { sayDays } from '../print/days.js';
import { groupedRows } from '../print/measure-groups.js';
import { saySharedWarmUp } from '../print/shared-warm-up.js';
import { tableOf } from '../print/table.js';
import { WIDTH, hanging, wrap } from '../print/wrap.js';

/** Designs compared, as people read it: a table for each design beside the base. */
export function comparisonTable(compared: Compared): string {
  const tables = compared.others.map((_, design) => designTable(compared, design));
  return [headOf(compared), ...tables, notesOf(compared)].join('\n\n');
}

function headOf({ base, others, replications, seed, sharedWarmUp }: Compared): string {
  const days = sayDays(base.period);
  const pairs = replications === 1 ? '1 replication' : `${replications} replications`;
  const designs = others.length === 1 ? 'both designs' : 'every design';
  const shared = saySharedWarmUp(base, replications, sharedWarmUp);
  return [`Base: ${titleOf(base)}`, `${days}; ${pairs} of ${designs}, seed ${seed}`, ...shared]
    .map((line) => hanging(line, WIDTH, '  '))
    .join('\n');
}

function designTable({ measures, others }: Compared, design: number): string {
  const scenario = others[design];
  const known = measures.flatMap(({ measure, base, designs }) => {
    const difference = designs[design]?.difference;
    return base && difference ? [{ ...measure, base, difference }] : [];
  });
  const rows = groupedRows(known, ({ says, unit, base, difference }) => [
    sayMeasure({ says, unit }),
    sayEstimate({ mean: base.mean, halfWidth: null }, unit),
    sayOwnDifference(difference, unit),
    sayVerdict(difference, unit),
  ]);
  const columns = [
    { head: 'Measure', width: 'rest' },
    { head: 'Base', align: 'right' },
    { head: 'Difference ± 95%', align: 'right' },
    { head: 'Verdict' },
  ] as const;
  const title = scenario ? wrap(`Design: ${titleOf(scenario)}`, WIDTH) : [];
  return [...title, '', tableOf(columns, rows)].join('\n');
}

function titleOf({ title, name }: Scenario): string {
  return `${title} (${name})`;
}

function notesOf({ tested }: Compared): string {
  return [
    'Difference: the design less the base. In each replication both meet the same children with the same luck, so what differs is the doing of the change.',
    '± is half the 95% interval: were the whole comparison made again with other dice, 19 such intervals in 20 would hold the true mean difference. It says nothing of how single years differ.',
    `Verdict: what is shown, allowing for the ${sayNumber(tested)} differences looked at (Holm). One in 20 is larger than its ± by chance alone, so that by itself shows nothing; the range given is wider, so that all may be read together.`,
    'No difference shown does not mean that there is none: more replications may show it. Exactly the same: equal to the last digit in every replication; the change does not reach it.',
    'True of the model and its assumptions, not of the place. The children are synthetic: nobody real is described.',
  ]
    .map((note) => hanging(note, WIDTH, ''))
    .join('\n');
}
