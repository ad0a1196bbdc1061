import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { jest } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { openDatabase } from '@frontdoor/event-store';
import { openQueues } from '@frontdoor/live';
import { builtExperimentWorker, printed } from '../../../../test/support/programs/program.js';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/servers/database.js';
import { scenarioAt, scenariosAt } from '../scenario-file.js';
import type { AskedExperiment } from './asked-experiment.js';
import { experimentResult } from './experiment-result.js';
import { type ExperimentStanding, experimentProgress, experimentsListed } from './experiment-standing.js';
import { type ExperimentWorker, startExperimentWorker } from './experiment-worker.js';
import { sumUpWhenWhole } from './finish-experiment.js';
import { cancelExperiment, resumeExperiment } from './steer-experiment.js';
import { submitExperiment } from './submit-experiment.js';
import { EXPERIMENTS_QUEUE } from './turn-wakes.js';

jest.setTimeout(180_000);

const EXAMPLE = 'scenarios/example-small.yaml';
const UNTIL = '2015-01-12';
const example = scenarioAt(EXAMPLE);

const run = (but: Partial<AskedExperiment> = {}): AskedExperiment => ({
  kind: 'run',
  scenarios: [example],
  seed: 1,
  replications: 6,
  until: UNTIL,
  by: 'person/designer',
  ...but,
});

/** Asks again and again, until what is looked for is so. */
async function until<T>(ask: () => Promise<T>, isSo: (found: T) => boolean): Promise<T> {
  for (;;) {
    const found = await ask();
    if (isSo(found)) return found;
    await pause(20);
  }
}

describe('an experiment that workers play', () => {
  let fresh: FreshDatabase;
  let db: DataSource;
  let program: string;
  let worker: ExperimentWorker | undefined;
  const errors: Error[] = [];
  const redisUrl = process.env['REDIS_URL'];

  const startWorker = async () => {
    const onError = (error: Error) => errors.push(error);
    worker = await startExperimentWorker({ db, redisUrl, prefix: fresh.name, program, concurrency: 2, onError });
    return worker;
  };
  const standing = (id: string) => experimentProgress(db, id);
  const ended = ({ state }: ExperimentStanding) => !['queued', 'playing'].includes(state);
  const played = async (id: string) => {
    await until(() => standing(id), ended);
    return experimentResult(db, id);
  };

  beforeAll(async () => {
    [program, fresh] = await Promise.all([builtExperimentWorker('queued-experiment'), freshDatabase()]);
    db = await openDatabase({ url: fresh.url });
    await startWorker();
  });

  afterAll(async () => {
    await worker?.close(true);
    await db?.destroy();
    await fresh?.drop();
  });

  it('comes to what the command line prints of a run, letter for letter', async () => {
    const { id } = await submitExperiment(db, run({ seed: 3, series: 'weekly' }));
    const { standing, text } = await played(id);
    expect(standing).toMatchObject({ state: 'done', played: 6, of: 6, says: 'Done: all 6 replications are played.' });
    const words = ['--until', UNTIL, '--seed', '3', '--replications', '6', '--series', 'weekly', '--json'];
    expect(text).toBe(await printed(['run', EXAMPLE, ...words]));
  });

  it('comes to what the command line prints of a comparison, letter for letter', async () => {
    const paths = [EXAMPLE, 'scenarios/example-small.yaml'];
    const asked = run({ kind: 'compare', scenarios: scenariosAt(paths), replications: 3, until: undefined });
    const { text } = await played((await submitExperiment(db, asked)).id);
    expect(text).toBe(await printed(['compare', ...paths, '--replications', '3', '--json']));
  });

  it('keeps what is played when it is cancelled and says so, and comes to the same when it is resumed', async () => {
    const { id } = await submitExperiment(db, run({ replications: 60 }));
    await until(
      () => standing(id),
      ({ played }) => played >= 5,
    );
    const cancelled = await cancelExperiment(db, id);
    expect(cancelled.says).toMatch(/^Cancelled: \d+ of 60 replications are played and kept; resumed, it goes on/);
    await until(
      async () => worker?.inPlay,
      (inPlay) => inPlay === 0,
    );
    const kept = await standing(id);
    expect([kept.state, kept.played < 60]).toEqual(['cancelled', true]);
    const soFar = await experimentResult(db, id);
    expect(JSON.parse(soFar.text ?? '')).toMatchObject({ replications: kept.played });

    await resumeExperiment(db, id);
    const { standing: after, text } = await played(id);
    expect([after.state, after.played]).toEqual(['done', 60]);
    const words = ['--until', UNTIL, '--replications', '60', '--json'];
    expect(text).toBe(await printed(['run', EXAMPLE, ...words]));
    await expect(cancelExperiment(db, id)).rejects.toThrow(/is done and cannot be cancelled: it has ended already/);
    await expect(resumeExperiment(db, id)).rejects.toThrow(/is done and cannot be resumed: its result is there/);
  });

  it('goes on when its queue is wiped', async () => {
    const { id } = await submitExperiment(db, run({ seed: 4, replications: 40 }));
    await until(
      () => standing(id),
      ({ played }) => played >= 3,
    );
    const onError = (error: Error) => errors.push(error);
    const queues = await openQueues({ databaseUrl: fresh.url, redisUrl, prefix: fresh.name, watched: 0, onError });
    const { waiting } = await queues.counts(EXPERIMENTS_QUEUE);
    await queues.wipe([EXPERIMENTS_QUEUE]);
    await queues.close();
    expect(waiting).toBeGreaterThan(0);
    expect((await played(id)).standing).toMatchObject({ state: 'done', played: 40 });
    // What was in play lost its hold with the queue, and says so.
    errors.length = 0;
  });

  it('fails in words where its scenario cannot be played, and keeps the rest of the queue going', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'frontdoor-'));
    cpSync('scenarios', folder, { recursive: true });
    writeFileSync(join(folder, 'endless.yaml'), ENDLESS);
    const endless = run({ scenarios: [scenarioAt(join(folder, 'endless.yaml'))], until: undefined });
    rmSync(folder, { recursive: true });
    const { id } = await submitExperiment(db, endless);
    const { standing } = await played(id);
    expect(standing.state).toBe('failed');
    expect(standing.fault).toMatch(/^endless, replication \d with seed 1, cannot be played: the run does not get past/);
    expect((await played((await submitExperiment(db, run({ replications: 2 }))).id)).standing.state).toBe('done');
  });

  it('is summed up once, however many find that it is whole', async () => {
    const { id } = await submitExperiment(db, run({ replications: 2 }));
    const { hash } = await played(id);
    await db.query(
      `update frontdoor.experiment set state = 'playing', result = null, result_hash = null, queued_at = clock_timestamp()
       where id = $1`,
      [id],
    );
    const found = await Promise.all(Array.from({ length: 8 }, () => sumUpWhenWhole(db, id)));
    expect(found.filter(Boolean)).toHaveLength(1);
    expect((await experimentResult(db, id)).hash).toBe(hash);
  });

  it('is there once when it is submitted twice, and keeps its id from another', async () => {
    const id = '7d0a3f0e-4f4e-4c8e-9a55-000000000001';
    const asked = run({ replications: 1 });
    await submitExperiment(db, asked, id);
    await submitExperiment(db, asked, id);
    await expect(submitExperiment(db, run({ seed: 2 }), id)).rejects.toThrow(/is there already and is another one/);
    expect((await experimentsListed(db)).filter((listed) => listed.id === id)).toHaveLength(1);
    expect((await played(id)).standing).toMatchObject({ played: 1, of: 1, seed: 1 });
  });

  it('waits where no worker is, and is found by the first that starts', async () => {
    await worker?.close();
    const { id } = await submitExperiment(db, run({ seed: 9 }));
    expect(await standing(id)).toMatchObject({
      state: 'queued',
      says: 'Waits for a worker: 0 of 6 replications are played.',
    });
    await startWorker();
    expect((await played(id)).standing).toMatchObject({ state: 'done', played: 6 });
  });

  it('is not asked for by an id there is none of', async () => {
    await expect(standing('no-id')).rejects.toThrow(/there is no experiment no-id/);
    await expect(cancelExperiment(db, '7d0a3f0e-4f4e-4c8e-9a55-ffffffffffff')).rejects.toThrow(
      /there is no experiment/,
    );
  });

  it('went through all of that without an error of its worker', () => {
    expect(errors).toEqual([]);
  });
});

const ENDLESS = `extends: example-small.yaml
name: endless
title: An assessment that is returned for ever
tasks:
  assessment.authorise: { effort: fixed 0 min, assumption: A-208 }
  assessment.revise: { effort: fixed 0 min, assumption: A-208 }
decisions:
  assessment.authorise: { assumption: A-336, shares: { return: 100%, authorise: 0% } }
`;
