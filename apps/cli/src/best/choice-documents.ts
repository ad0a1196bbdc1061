import { CONFIDENCE, MEASURES } from '@frontdoor/simulation';
import { csvOf, sayEstimate, sayNumber, scenarioHash } from '@frontdoor/experiments';
import { tableOf } from '../print/table.js';
import { NARROW, hanging } from '../print/wrap.js';
import type { Chosen, Goal, Judged } from './choice.js';
import { sameAs, sayOutcome } from './say-outcome.js';

/** A choice as one JSON document. */
export function choiceJson({ goal, selection, seed, designs }: Chosen) {
  const { outcome, best = null, stillIn, replications } = selection;
  return {
    schemaVersion: 1,
    synthetic: true,
    objective: { measure: goal.measure.id, better: goal.better, worth: goal.worth },
    constraints: goal.constraints,
    confidence: CONFIDENCE,
    seed,
    outcome,
    best,
    stillIn,
    replications,
    designs: designs.map(({ design: { label, set, scenario }, replications, objective, constraints }) => ({
      design: label,
      scenario: { name: scenario.name, hash: scenarioHash(scenario) },
      set,
      verdict: verdictOf(label, selection),
      replications,
      mean: objective?.mean ?? null,
      halfWidth: objective?.halfWidth ?? null,
      constraints: constraints.map((found, place) => ({
        says: goal.constraints[place]?.says,
        mean: found?.mean ?? null,
        halfWidth: found?.halfWidth ?? null,
      })),
    })),
  };
}

/** A choice as a table for a spreadsheet, a row for each design. */
export function choiceCsv({ goal, selection, designs }: Chosen): string {
  const limits = goal.constraints.flatMap(({ says }) => [says, 'half_width_95']);
  const head = ['design', 'verdict', 'replications', goal.measure.id, 'half_width_95', ...limits];
  const rows = designs.map(({ design: { label }, replications, objective, constraints }) => [
    label,
    verdictOf(label, selection),
    replications,
    objective?.mean,
    objective?.halfWidth,
    ...constraints.flatMap((found) => [found?.mean, found?.halfWidth]),
  ]);
  return csvOf([head, ...rows]);
}

/** A choice as people read it. */
export function choiceTable(chosen: Chosen): string {
  const { goal, selection, designs } = chosen;
  const columns = [
    { head: 'Design', width: 26 },
    { head: 'Mean ± 95%', align: 'right' },
    { head: 'Played', align: 'right' },
    { head: 'Verdict', width: 34 },
  ] as const;
  const short = shortNames(chosen);
  const rows = designs.map(({ design, objective, replications }) => [
    short(design.label),
    objective ? sayEstimate(objective, goal.measure.unit) : 'none',
    sayNumber(replications),
    short(verdictOf(design.label, selection)),
  ]);
  const limits = goal.constraints.map((_, place) => limitLines(chosen, place));
  return [headOf(chosen), tableOf(columns, rows), ...limits, notesOf(goal)].join('\n\n');
}

/** The names of designs for narrow columns: of a long path the last key, and of a choice between paths each. */
function shortNames({ designs }: Chosen): (text: string) => string {
  const short = (path: string) => path.split('.').slice(-2).join('.');
  const names = designs.map(({ design: { label, set } }) => {
    return [label, set.length === 0 ? label : set.map(({ path, to }) => `${short(path)}=${to}`).join(', ')] as const;
  });
  // The longest first: a label may begin with another.
  const longestFirst = names.toSorted(([one], [other]) => other.length - one.length);
  return (text) => longestFirst.reduce((said, [label, name]) => said.replace(label, name), text);
}

function headOf({ goal: { measure, better, worth, constraints }, selection, seed }: Chosen): string {
  const least = measure.unit === 'share' ? `${worth * 100} points` : String(worth);
  return [
    `Wanted: the ${better === 'lower' ? 'lowest' : 'highest'} ${measure.id}, a difference of ${least} or more told apart; seed ${seed}`,
    ...constraints.map(({ says }) => `Subject to: ${says}`),
    '',
    sayOutcome(selection, constraints),
  ]
    .map((line) => hanging(line, NARROW, '  '))
    .join('\n');
}

function limitLines({ designs, goal }: Chosen, place: number): string {
  const asked = goal.constraints[place];
  const unit = MEASURES.find(({ id }) => id === asked?.measure)?.unit ?? 'events';
  const line = ({ design, constraints }: Judged) => {
    const found = constraints[place];
    return `  ${design.label}: ${found ? sayEstimate(found, unit) : 'none'}`;
  };
  return [`Where ${asked?.says} is asked:`, ...designs.map(line)].join('\n');
}

function verdictOf(label: string, { out, best, open }: Chosen['selection']): string {
  if (label === best) return 'the best';
  const gone = out.find(({ design }) => design === label);
  if (!gone) {
    const tie = open.same.find(({ design }) => design === label);
    return `still ${open.untold.includes(label) ? 'in' : 'to be judged'}${tie ? `, ${sameAs(tie.as)}` : ''}`;
  }
  if (gone.because === 'beaten') return `beaten by ${gone.by}`;
  if (gone.because === 'same') return sameAs(gone.as);
  const { measure, must, limit } = gone.constraint;
  return `misses ${measure} ${must === 'be-at-least' ? '>=' : '<='} ${limit}`;
}

function notesOf({ constraints }: Goal): string {
  return [
    'A design is out as soon as it is beaten or misses a limit, and is played no further, so designs are not played equally often.',
    '95 times in 100 the design chosen is the best, or as good within the least difference told apart (Kim and Nelson).',
    ...(constraints.length > 0
      ? ['A limit is judged to within its tolerance: 1 point of a share, 2% of a count, or what stands after ±.']
      : []),
    'True of the model and its assumptions, not of the place. The children are synthetic: nobody real is described.',
  ]
    .map((note) => hanging(note, NARROW, ''))
    .join('\n');
}
