import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  Crew,
  type Plan,
  type Played,
  TurnFailed,
  comparedOf,
  makeReport,
  playAll,
  refuseOtherDays,
  roundByRound,
  scenariosAt,
  wholeRounds,
  writeWhole,
} from '@frontdoor/experiments';
import type { Scenario } from '@frontdoor/scenarios';

/** The front door as it is, and the redesign that the first report compares it with; seen from the project's folder. */
const DESIGNS = ['scenarios/worcestershire-2014-15.yaml', 'scenarios/redesigns/all-of-it.yaml'] as const;

const SEED = 1;

/** What the first report is made with, and who is told. */
export interface FirstReportOptions {
  /** The file it is kept in. */
  readonly file: string;
  /** How often each design is played. */
  readonly replications: number;
  /** The folder of the project, which holds the scenarios and registers. */
  readonly home: string;
  /** The built program, which a thread that plays a replication runs. */
  readonly program: string;
  /** How many threads play. */
  readonly threads: number;
  readonly isStopped: () => boolean;
  /** Told how far it is, from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/**
 * Compares the front door as it is with a redesign and writes the report of it, unless it is there already.
 *
 * @returns whether it has been written; not where it was there, or it was stopped before each design had been played
 */
export async function makeFirstReport(options: FirstReportOptions): Promise<boolean> {
  const { file, replications, home, program, threads, isStopped, onProgress } = options;
  if (existsSync(file)) return false;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const scenarios = scenariosAt(DESIGNS.map((path) => join(home, path))) as readonly [Scenario, ...Scenario[]];
  const [base, ...others] = scenarios;
  refuseOtherDays(base, others);
  const count = replications * scenarios.length;
  const played = await playedUnless(isStopped, {
    orders: scenarios.map((scenario) => ({ scenario, seed: SEED, readsTraffic: true })),
    turns: roundByRound(scenarios.length, replications),
    crew: new Crew(program, Math.min(threads, count)),
    onProgress: (done) => onProgress(done / count),
  });
  if (!played || isStopped()) return false;
  const compared = comparedOf(scenarios, SEED, wholeRounds(played));
  const command = `npx frontdoor report ${DESIGNS.join(' ')} --replications ${replications} --seed ${SEED}`;
  const { page } = await makeReport({ compared, played, asked: replications, command, home });
  writeWhole(file, page);
  return true;
}

/** Plays designs; undefined where it is stopped, and then what is in play is dropped. */
async function playedUnless(
  isStopped: () => boolean,
  plan: Pick<Plan, 'orders' | 'turns' | 'crew' | 'onProgress'>,
): Promise<readonly (readonly Played[])[] | undefined> {
  try {
    return await playAll({
      ...plan,
      found: () => undefined,
      isStopped,
      onPlayed: () => undefined,
      onProgress: (done) => {
        if (!isStopped()) plan.onProgress(done);
        else void plan.crew.end();
      },
    });
  } catch (error) {
    if (isStopped() && error instanceof TurnFailed) return undefined;
    throw error;
  }
}
