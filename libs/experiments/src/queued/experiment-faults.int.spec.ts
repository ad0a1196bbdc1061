import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { scenarioAt } from '../scenario-file.js';
import { THREAD_ENDED } from '../run/crew.js';
import { experimentResult } from './experiment-result.js';
import { cancelExperiment, resumeExperiment } from './steer-experiment.js';
import { submitExperiment } from './submit-experiment.js';
import { PlayedPlace, run } from './support/played-place.js';
import { TurnPlayers } from './turn-players.js';

jest.setTimeout(180_000);

/** An assessment that its manager returns for ever, in no time. */
const ENDLESS = `extends: example-small.yaml
name: endless
title: An assessment that is returned for ever
tasks:
  assessment.authorise: { effort: fixed 0 min, assumption: A-208 }
  assessment.revise: { effort: fixed 0 min, assumption: A-208 }
decisions:
  assessment.authorise: { assumption: A-336, shares: { return: 100%, authorise: 0% } }
`;

describe('what goes wrong with an experiment', () => {
  let place: PlayedPlace;
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-'));

  beforeAll(async () => {
    place = await PlayedPlace.open('experiment-faults');
    cpSync('scenarios', folder, { recursive: true });
    writeFileSync(join(folder, 'endless.yaml'), ENDLESS);
  });

  afterEach(() => place.stopWorker(true));

  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await place?.close();
  });

  it('ends it in words where its scenario cannot be played, and holds up no other', async () => {
    await place.startWorker();
    const endless = run({ scenarios: [scenarioAt(join(folder, 'endless.yaml'))], until: undefined });
    const { id } = await submitExperiment(place.db, endless);
    const { standing, text } = await place.played(id);
    expect([standing.state, text]).toEqual(['failed', undefined]);
    expect(standing.fault).toMatch(/^endless, replication \d with seed 1, cannot be played: the run does not get past/);
    await expect(cancelExperiment(place.db, id)).rejects.toThrow(/is failed and cannot be cancelled/);
    const other = await submitExperiment(place.db, run({ replications: 2 }));
    expect((await place.played(other.id)).standing.state).toBe('done');
  });

  it('ends it where a replication has ended its player again and again, and resumed tries it once more', async () => {
    const { id } = await submitExperiment(place.db, run());
    await place.db.query(
      `insert into frontdoor.replication (experiment_id, order_number, replication, state, taken, played_by)
       values ($1, 0, 3, 'playing', 12, 'one that died')`,
      [id],
    );
    await place.startWorker();
    const { standing } = await place.played(id);
    expect(standing).toMatchObject({
      state: 'failed',
      fault: expect.stringMatching(/^Replication 4 was taken up 12 times/),
    });
    await resumeExperiment(place.db, id);
    expect((await place.played(id)).standing).toMatchObject({ state: 'done', played: 6, fault: null });
  });

  it('leaves one of another version alone, and resumed it is played anew by this one', async () => {
    const { id } = await submitExperiment(place.db, run());
    const others = await submitExperiment(place.db, run({ seed: 2 }));
    await place.db.query(`update frontdoor.experiment set program = '0.0.0' where id = $1`, [id]);
    await place.db.query(
      `insert into frontdoor.replication
         (experiment_id, order_number, replication, state, taken, played_by, finished_at, events, played, hash)
       values ($1, 0, 0, 'done', 1, 'an old worker', clock_timestamp(), 0, '{}', 'none')`,
      [id],
    );
    await place.startWorker();
    await place.played(others.id);
    expect(await place.standing(id)).toMatchObject({ state: 'queued', program: '0.0.0', played: 1 });
    await resumeExperiment(place.db, id);
    const { standing, hash } = await place.played(id);
    expect(standing).toMatchObject({ state: 'done', played: 6 });
    expect(hash).not.toBe((await experimentResult(place.db, others.id)).hash);
  });

  it('is found where a kept replication was altered, and told how it is mended', async () => {
    await place.startWorker();
    const { id } = await submitExperiment(place.db, run({ replications: 9999 }));
    await place.atLeast(id, 2);
    await cancelExperiment(place.db, id);
    await place.db.query(
      `update frontdoor.replication set played = replace(played, '"events":', '"events":1') where experiment_id = $1`,
      [id],
    );
    await expect(experimentResult(place.db, id)).rejects.toThrow(/was altered since it was kept. Delete its row/);
  });

  it('is a thread that ends: its turn is not played, and the next is played by another', async () => {
    const { id } = await submitExperiment(place.db, run());
    const broken = join(folder, 'ends.mjs');
    writeFileSync(broken, 'process.exit(3);\n');
    const players = new TurnPlayers(place.db, broken, 1);
    const turn = { experiment: id, order: 0, replication: 0 };
    for (const _ of [1, 2]) {
      await expect(players.play(turn)).rejects.toMatchObject({
        fault: THREAD_ENDED,
        message: expect.stringMatching(
          /^example-small, replication 1 with seed 1, cannot be played: the worker thread/,
        ),
      });
    }
    writeFileSync(broken, 'throw new Error("out of memory");\n');
    await expect(players.play(turn)).rejects.toThrow(/cannot be played: out of memory/);
    expect(players.inPlay).toBe(0);
    await players.close();
  });
});
