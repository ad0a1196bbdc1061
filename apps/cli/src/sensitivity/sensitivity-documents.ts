import { isoDate } from '@frontdoor/calendar';
import type { Effect, Measure, MeasureId, Tornado } from '@frontdoor/simulation';
import { csvOf, sayEstimate, sayNumber, sayOwnDifference, sayVerdict, scenarioHash } from '@frontdoor/experiments';
import { NARROW, hanging, wrap } from '../print/wrap.js';
import type { Sensitivity } from './tornadoes.js';
import type { Parameter } from './varied.js';

/** A sensitivity as one JSON document. */
export function sensitivityJson({ base, seed, replications, parameters, leftOut, tornadoes }: Sensitivity) {
  const { name, title, period } = base;
  const end = ({ to, othersMoved, scenario }: Parameter['low']) => ({ to, othersMoved, hash: scenarioHash(scenario) });
  return {
    schemaVersion: 1,
    synthetic: true,
    scenario: { name, title, hash: scenarioHash(base) },
    days: { warmUpFrom: isoDate(period.warmUpFrom), from: isoDate(period.from), to: isoDate(period.to) },
    seed,
    replications,
    parameters: parameters.map(({ path, low, high }) => {
      return { path, from: low.from, provenance: low.provenance, low: end(low), high: end(high) };
    }),
    leftOut,
    measures: tornadoes.map(({ measure: { id, unit, says }, tornado: { usual, effects } }) => ({
      id,
      unit,
      says,
      usual: { mean: usual.mean, halfWidth: usual.halfWidth },
      effects: effects.map(({ parameter, reach, direction, low, high }) => ({
        parameter,
        reach,
        direction,
        low: effectJson(low, unit),
        high: effectJson(high, unit),
      })),
    })),
  };
}

function effectJson(found: Effect['low'], unit: Measure['unit']) {
  const { difference, interval = null, p = null, adjustedP = null, jointInterval = null, shown, same } = found;
  return { mean: difference, interval, p, adjustedP, jointInterval, shown, same, verdict: sayVerdict(found, unit) };
}

/** A sensitivity as a table for a spreadsheet, a row for each number and measure, the longest reach first. */
export function sensitivityCsv({ parameters, tornadoes }: Sensitivity): string {
  const of = new Map(parameters.map((parameter) => [parameter.path, parameter]));
  const head = ['id', 'unit', 'usual', 'path', 'in_the_file', 'low', 'high', 'reach', 'direction'];
  const ends = [
    'low_difference',
    'low_adjusted_p',
    'low_verdict',
    'high_difference',
    'high_adjusted_p',
    'high_verdict',
  ];
  const rows = tornadoes.flatMap(({ measure: { id, unit }, tornado: { usual, effects } }) =>
    effects.map(({ parameter, reach, direction, low, high }) => {
      const { low: set, high: up } = of.get(parameter) ?? {};
      const cells = [low, high].flatMap((end) => [end.difference, end.adjustedP, sayVerdict(end, unit)]);
      return [id, unit, usual.mean, parameter, set?.from, set?.to, up?.to, reach, direction, ...cells];
    }),
  );
  return csvOf([[...head, ...ends], ...rows]);
}

/** A sensitivity as people read it: for each measure the numbers that move it most. */
export function sensitivityTable(found: Sensitivity, shown: readonly MeasureId[], top: number): string {
  const bars = found.tornadoes.filter(({ measure }) => shown.includes(measure.id));
  const tables = bars.map(({ measure, tornado }) => measureText(found, measure, tornado, top));
  return [headOf(found), ...tables, leftOutText(found), notesOf()].filter((part) => part !== '').join('\n\n');
}

function headOf({ base, seed, replications, parameters }: Sensitivity): string {
  const numbers = parameters.length === 1 ? '1 number' : `${sayNumber(parameters.length)} numbers, one at a time`;
  return [
    `${base.title} (${base.name})`,
    `${numbers}, each low and high; ${replications} replications of each, seed ${seed}`,
  ]
    .map((line) => hanging(line, NARROW, '  '))
    .join('\n');
}

function measureText(
  found: Sensitivity,
  { says, id, unit }: Measure,
  { usual, effects }: Tornado,
  top: number,
): string {
  const moved = effects.filter(({ low, high }) => !(low.same && high.same));
  const lines = moved.slice(0, top).flatMap((effect, place) => effectLines(found, effect, unit, place));
  const still = effects.length - moved.length;
  const rest = [
    ...(moved.length > top ? [`${moved.length - top} more move it less (--top shows them)`] : []),
    ...(still > 0 ? [`${still} leave it exactly the same`] : []),
  ].join('; ');
  const title = wrap(`${says} [${id}]: ${sayEstimate(usual, unit)} as it is`, NARROW);
  return [...title, ...lines, ...(rest === '' ? [] : [`  ${rest}.`])].join('\n');
}

function effectLines({ parameters }: Sensitivity, effect: Effect, unit: Measure['unit'], place: number) {
  const { low, high } = parameters.find(({ path }) => path === effect.parameter) ?? {};
  const rests = low?.provenance ? ` (${Object.values(low.provenance).join()})` : '';
  const line = (to: string, end: Effect['low']) =>
    `     ${hanging(`at ${to}: ${sayOwnDifference(end, unit)}; ${sayVerdict(end, unit)}`, NARROW - 5, '       ')}`;
  return [
    `${String(place + 1).padStart(3)}. ${effect.parameter}${rests}`,
    `     in the file ${low?.from ?? ''}`,
    line(low?.to ?? '', effect.low),
    line(high?.to ?? '', effect.high),
  ];
}

/** How many are named of those left out for one reason; the rest are counted. */
const NAMED = 3;

function leftOutText({ leftOut }: Sensitivity): string {
  if (leftOut.length === 0) return '';
  const reasons = [...new Set(leftOut.map(({ because }) => because))];
  const lines = reasons.map((reason) => {
    const paths = leftOut.filter(({ because }) => because === reason).map(({ path }) => path);
    const more = paths.length > NAMED ? ` and ${paths.length - NAMED} more` : '';
    return `  ${hanging(`${reason}: ${paths.slice(0, NAMED).join(', ')}${more}`, NARROW - 2, '    ')}`;
  });
  return [`Left out, ${leftOut.length} in all (--json names each):`, ...lines].join('\n');
}

function notesOf(): string {
  return [
    'Each line: what is set, the difference to the scenario as it is (± half its 95% interval, same children, same luck), and what is shown of it, allowing for all the differences of that measure (Holm).',
    'A part of a whole takes from the other parts in proportion. One at a time says nothing of numbers that act together, and a wider range reaches further.',
    'True of the model and its assumptions, not of the place. The children are synthetic: nobody real is described.',
  ]
    .map((note) => hanging(note, NARROW, ''))
    .join('\n');
}
