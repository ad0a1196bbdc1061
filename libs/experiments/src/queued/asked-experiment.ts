import type { Periods } from '@frontdoor/simulation';
import type { Scenario } from '@frontdoor/scenarios';
import { refuseOtherDays } from '../compare/compared.js';
import { ExperimentNotPossible } from '../errors.js';
import { playedUntil } from '../run/played-until.js';

/** The kinds of experiment that workers play: `frontdoor run --json` and `frontdoor compare --json` of the command line. */
export const EXPERIMENT_KINDS = ['run', 'compare'] as const;
export type ExperimentKind = (typeof EXPERIMENT_KINDS)[number];

/** An experiment as it is asked for. */
export interface AskedExperiment {
  readonly kind: ExperimentKind;
  /** One of a run; of a comparison the one to compare with, and then its redesigns. Read and checked already. */
  readonly scenarios: readonly Scenario[];
  readonly seed: number;
  /** How often each is played. */
  readonly replications: number;
  /** Of a run: counts period by period too. */
  readonly series?: Periods | undefined;
  /** Of a run: the last day to play, such as `2014-09-30`. */
  readonly until?: string | undefined;
  /** Who asks. */
  readonly by: string;
}

/** An experiment that can be played: scenarios as they are played, nothing left to work out. */
export interface WholeExperiment {
  readonly kind: ExperimentKind;
  readonly scenarios: readonly Scenario[];
  readonly seed: number;
  readonly replications: number;
  readonly series?: Periods;
}

/** Thrown when an experiment cannot be played as it was asked for, with everything that is wrong with it. */
export class ExperimentNotValid extends Error {
  override readonly name = 'ExperimentNotValid';

  constructor(readonly faults: readonly string[]) {
    super(`this experiment cannot be played:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  }
}

const MOST_SEED = 2_147_483_647;
const MOST_REPLICATIONS = 9_999;
/** The most scenarios of a comparison. Our choice: each is about 200 kB and read by every worker. */
const MOST_SCENARIOS = 24;
const LONGEST_NAME = 200;

/** Checks an experiment that somebody asks for. @throws ExperimentNotValid with every fault */
export function wholeExperiment(asked: AskedExperiment): WholeExperiment {
  const { kind, seed, replications, series } = asked;
  const [scenarios, scenarioFaults] = scenariosToPlay(asked);
  const faults = [...countFaults(asked), ...numberFaults(asked), ...scenarioFaults];
  if (faults.length > 0) throw new ExperimentNotValid(faults);
  return { kind, scenarios, seed, replications, ...(series === undefined ? {} : { series }) };
}

function countFaults({ kind, scenarios, series, until, by }: AskedExperiment): readonly string[] {
  const count = scenarios.length;
  const isRun = kind === 'run';
  return [
    ...(EXPERIMENT_KINDS.includes(kind) ? [] : [`kind is "${kind}": write run or compare.`]),
    ...(isRun && count !== 1 ? [`scenarios are ${count}: a run is of one; compare plays more.`] : []),
    ...(kind === 'compare' && count < 2 ? [`scenarios are ${count}: a comparison is of two or more.`] : []),
    ...(count > MOST_SCENARIOS ? [`scenarios are ${count}: at most ${MOST_SCENARIOS} are compared at once.`] : []),
    ...(!isRun && series !== undefined ? ['series are counted in a run only: leave them out, or ask for a run.'] : []),
    ...(!isRun && until !== undefined ? ['until is of a run only: give the scenarios the same shorter period.'] : []),
    ...(series === undefined || ['weekly', 'monthly'].includes(series)
      ? []
      : [`series is "${series as string}": write weekly or monthly, or leave it out.`]),
    ...(by.trim() !== '' && by.length <= LONGEST_NAME
      ? []
      : [`by is "${by.slice(0, 20)}": name who asks, in at most ${LONGEST_NAME} letters.`]),
  ];
}

function numberFaults({ kind, seed, replications }: AskedExperiment): readonly string[] {
  const fewest = kind === 'compare' ? 2 : 1;
  const within = (value: number, from: number, to: number) => Number.isInteger(value) && value >= from && value <= to;
  return [
    ...(within(seed, 0, MOST_SEED) ? [] : [`seed is ${seed}: write a whole number from 0 to ${MOST_SEED}.`]),
    ...(within(replications, fewest, MOST_REPLICATIONS)
      ? []
      : [`replications are ${replications}: write a whole number from ${fewest} to ${MOST_REPLICATIONS}.`]),
  ];
}

function scenariosToPlay({
  kind,
  scenarios,
  until,
}: AskedExperiment): readonly [scenarios: readonly Scenario[], faults: readonly string[]] {
  try {
    const [first, ...others] = scenarios;
    if (first) refuseOtherDays(first, others);
    if (kind !== 'run' || until === undefined) return [scenarios, []];
    return [scenarios.map((scenario) => playedUntil(scenario, { day: until, under: 'until' })), []];
  } catch (error) {
    if (error instanceof ExperimentNotPossible) return [[], [error.message]];
    throw error;
  }
}
