import { jest } from '@jest/globals';
import { openQueues } from '@frontdoor/live';
import { printed } from '../../../../test/support/programs/program.js';
import { scenariosAt } from '../scenario-file.js';
import { experimentResult } from './experiment-result.js';
import { experimentsListed } from './experiment-standing.js';
import { sumUpWhenWhole } from './finish-experiment.js';
import { cancelExperiment, resumeExperiment } from './steer-experiment.js';
import { submitExperiment } from './submit-experiment.js';
import { EXAMPLE, PlayedPlace, UNTIL, run, until } from './support/played-place.js';
import { EXPERIMENTS_QUEUE } from './turn-wakes.js';

jest.setTimeout(180_000);

describe('an experiment that workers play', () => {
  let place: PlayedPlace;

  beforeAll(async () => {
    place = await PlayedPlace.open('queued-experiment');
    await place.startWorker();
  });

  afterAll(() => place?.close());

  it('comes to what the command line prints of a run, letter for letter', async () => {
    const { id } = await submitExperiment(place.db, run({ seed: 3, series: 'weekly' }));
    const { standing, text } = await place.played(id);
    expect(standing).toMatchObject({ state: 'done', played: 6, of: 6, says: 'Done: all 6 replications are played.' });
    const words = ['--until', UNTIL, '--seed', '3', '--replications', '6', '--series', 'weekly', '--json'];
    expect(text).toBe(await printed(['run', EXAMPLE, ...words]));
  });

  it('comes to what the command line prints of a comparison, letter for letter', async () => {
    const paths = [EXAMPLE, 'scenarios/example-small.yaml'];
    const asked = run({ kind: 'compare', scenarios: scenariosAt(paths), replications: 3, until: undefined });
    const { text } = await place.played((await submitExperiment(place.db, asked)).id);
    expect(text).toBe(await printed(['compare', ...paths, '--replications', '3', '--json']));
  });

  it('keeps what is played when it is cancelled and says so, and comes to the same when it is resumed', async () => {
    const { db } = place;
    const { id } = await submitExperiment(db, run({ replications: 60 }));
    await place.atLeast(id, 5);
    const cancelled = await cancelExperiment(db, id);
    expect(cancelled.says).toMatch(/^Cancelled: \d+ of 60 replications are played and kept; resumed, it goes on/);
    await until(
      async () => place.worker?.inPlay,
      (inPlay) => inPlay === 0,
    );
    const kept = await place.standing(id);
    expect([kept.state, kept.played < 60]).toEqual(['cancelled', true]);
    const soFar = await experimentResult(db, id);
    expect(JSON.parse(soFar.text ?? '')).toMatchObject({ replications: kept.played });

    await resumeExperiment(db, id);
    const { standing: after, text } = await place.played(id);
    expect([after.state, after.played]).toEqual(['done', 60]);
    expect(text).toBe(await printed(['run', EXAMPLE, '--until', UNTIL, '--replications', '60', '--json']));
    await expect(cancelExperiment(db, id)).rejects.toThrow(/is done and cannot be cancelled: it has ended already/);
    await expect(resumeExperiment(db, id)).rejects.toThrow(/is done and cannot be resumed: its result is there/);
  });

  it('is summed up once, however many find that it is whole', async () => {
    const { id } = await submitExperiment(place.db, run({ replications: 2 }));
    const { hash } = await place.played(id);
    await place.db.query(
      `update frontdoor.experiment set state = 'playing', result = null, result_hash = null, queued_at = clock_timestamp()
       where id = $1`,
      [id],
    );
    await Promise.all(Array.from({ length: 8 }, () => sumUpWhenWhole(place.db, id)));
    expect((await place.played(id)).hash).toBe(hash);
    expect(await Promise.all(Array.from({ length: 8 }, () => sumUpWhenWhole(place.db, id)))).not.toContain(true);
  });

  it('is there once when it is submitted twice, and keeps its id from another', async () => {
    const id = '7d0a3f0e-4f4e-4c8e-9a55-000000000001';
    const asked = run({ replications: 1 });
    await submitExperiment(place.db, asked, id);
    await submitExperiment(place.db, asked, id);
    await expect(submitExperiment(place.db, run({ seed: 2 }), id)).rejects.toThrow(/is there already and is another/);
    expect((await experimentsListed(place.db)).filter((listed) => listed.id === id)).toHaveLength(1);
    expect((await place.played(id)).standing).toMatchObject({ played: 1, of: 1, seed: 1 });
  });

  it('waits where no worker is, and is found by the first that starts', async () => {
    await place.stopWorker();
    const { id } = await submitExperiment(place.db, run({ seed: 9 }));
    expect(await place.standing(id)).toMatchObject({
      state: 'queued',
      says: 'Waits for a worker: 0 of 6 replications are played.',
    });
    await place.startWorker();
    expect((await place.played(id)).standing).toMatchObject({ state: 'done', played: 6 });
  });

  it('is listed once, page by page, also where several were submitted at one moment', async () => {
    await place.db.query(`update frontdoor.experiment set submitted_at = '2026-01-01T00:00:00Z'`);
    const all = (await experimentsListed(place.db)).map(({ id }) => id);
    const paged: string[] = [];
    for (let after: string | undefined; ;) {
      const [next] = await experimentsListed(place.db, { most: 1, ...(after && { after }) });
      if (!next) break;
      paged.push((after = next.id));
    }
    expect(all.length).toBeGreaterThan(3);
    expect(paged).toEqual(all);
  });

  it('is refused with every fault and leaves nothing behind', async () => {
    const before = await experimentsListed(place.db);
    await expect(submitExperiment(place.db, run({ seed: -1, replications: 0 }))).rejects.toMatchObject({
      faults: [expect.stringMatching(/^seed is -1/), expect.stringMatching(/^replications are 0/)],
    });
    expect(await experimentsListed(place.db)).toEqual(before);
  });

  it('is not asked for by an id there is none of', async () => {
    await expect(place.standing('no-id')).rejects.toThrow(/there is no experiment no-id/);
    const none = '7d0a3f0e-4f4e-4c8e-9a55-ffffffffffff';
    await expect(cancelExperiment(place.db, none)).rejects.toThrow(/there is no experiment/);
  });

  it('went through all of that without an error of its worker', () => {
    expect(place.errors).toEqual([]);
  });

  it('goes on when its queue is wiped', async () => {
    const { id } = await submitExperiment(place.db, run({ seed: 4, replications: 40 }));
    await place.atLeast(id, 3);
    // What is in play loses its hold with the queue, and the worker says so.
    const onError = (error: Error) => place.errors.push(error);
    const queues = await openQueues({ databaseUrl: place.fresh.url, ...place.queue, onError });
    const { waiting } = await queues.counts(EXPERIMENTS_QUEUE);
    await queues.wipe([EXPERIMENTS_QUEUE]);
    await queues.close();
    expect(waiting).toBeGreaterThan(0);
    expect((await place.played(id)).standing).toMatchObject({ state: 'done', played: 40 });
  });
});
