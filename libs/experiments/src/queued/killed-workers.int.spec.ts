import { setTimeout as pause } from 'node:timers/promises';
import { randomInt } from 'node:crypto';
import { jest } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '@frontdoor/event-store';
import {
  type StartedWorker,
  builtExperimentWorker,
  printed,
  startedWorker,
} from '../../../../test/support/programs/program.js';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/servers/database.js';
import { scenarioAt } from '../scenario-file.js';
import { hashOfText } from './experiment-documents.js';
import { experimentResult } from './experiment-result.js';
import { experimentProgress } from './experiment-standing.js';
import { submitExperiment } from './submit-experiment.js';

jest.setTimeout(600_000);

const EXAMPLE = 'scenarios/example-small.yaml';
const UNTIL = '2015-01-12';
const REPLICATIONS = 200;
const KILLS = 10;
const AT_WORK = 2;

/** Whole numbers below a bound, the same for the same seed. */
function diceOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('an experiment whose workers are killed', () => {
  let fresh: FreshDatabase;
  let db: DataSource;
  let program: string;
  const workers = new Set<StartedWorker>();
  let starting: Promise<unknown> = Promise.resolve();

  const start = () => {
    const environment = { DATABASE_URL: fresh.url, REDIS_URL: process.env['REDIS_URL'], PREFIX: fresh.name };
    const started = startedWorker(program, environment).then((worker) => workers.add(worker));
    starting = Promise.all([starting, started]);
  };

  beforeAll(async () => {
    [program, fresh] = await Promise.all([builtExperimentWorker('killed-workers'), freshDatabase()]);
    db = await openDatabase({ url: fresh.url });
  });

  afterAll(async () => {
    await starting;
    await Promise.all([...workers].map((worker) => worker.kill()));
    await db?.destroy();
    await fresh?.drop();
  });

  /** The workers that have a replication in hand, by what the table says. */
  const atWork = async (id: string): Promise<readonly StartedWorker[]> => {
    const rows: { played_by: string }[] = await db.query(
      `select distinct played_by from frontdoor.replication where experiment_id = $1 and state = 'playing'`,
      [id],
    );
    const names = new Set(rows.map((row) => row.played_by));
    return [...workers].filter(({ name }) => names.has(name));
  };

  /** Kills a worker and starts another. @returns whether it died with a replication in hand: the proof of the fault */
  const kill = async (id: string, worker: StartedWorker): Promise<boolean> => {
    workers.delete(worker);
    const signal = await worker.kill();
    start();
    const left = await db.query(
      `select 1 from frontdoor.replication where experiment_id = $1 and state = 'playing' and played_by = $2`,
      [id, worker.name],
    );
    return signal === 'SIGKILL' && left.length === 1;
  };

  it(`comes to the command line's result, though ${KILLS} of them die with a replication in hand`, async () => {
    const seed = Number(process.env['FRONTDOOR_KILL_SEED'] ?? randomInt(2 ** 31));
    process.stdout.write(`killed by the dice of FRONTDOOR_KILL_SEED=${seed}\n`);
    const dice = diceOf(seed);
    for (let count = 0; count < AT_WORK; count++) start();
    const scenarios = [scenarioAt(EXAMPLE)];
    const asked = { kind: 'run', scenarios, seed: 5, replications: REPLICATIONS, until: UNTIL, by: 'a spec' } as const;
    const { id } = await submitExperiment(db, asked);

    const points = Array.from({ length: KILLS }, () => dice(REPLICATIONS - 20)).sort((a, b) => a - b);
    let proven = 0;
    while (proven < KILLS) {
      const { played, state } = await experimentProgress(db, id);
      if (state === 'done') throw new Error(`it was done when only ${proven} of ${KILLS} workers had died at work`);
      const busy = played >= points[proven]! ? await atWork(id) : [];
      const worker = busy[dice(busy.length)];
      // One that kept its replication between the look and the kill proves nothing: another is killed.
      if (worker && (await kill(id, worker))) proven += 1;
      else await pause(5);
    }
    while ((await experimentProgress(db, id)).state === 'playing') await pause(50);

    const { standing, hash } = await experimentResult(db, id);
    expect([proven, standing.state, standing.played]).toEqual([KILLS, 'done', REPLICATIONS]);
    const words = ['--until', UNTIL, '--seed', '5', '--replications', `${REPLICATIONS}`, '--json'];
    expect(hash).toBe(hashOfText(await printed(['run', EXAMPLE, ...words])));
    const [{ again }] = await db.query(
      'select sum(taken - 1)::int as again from frontdoor.replication where experiment_id = $1',
      [id],
    );
    expect(again).toBeGreaterThanOrEqual(KILLS);
  });
});
