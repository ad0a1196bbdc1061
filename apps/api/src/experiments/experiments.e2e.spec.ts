import { type Served, bodyOf, served } from '../support/served.js';
import type { ExperimentDocument } from './experiment-document.js';

const SMALL = { shipped: 'example-small' };

describe('experiments', () => {
  let door: Served;
  const start = (body: object, headers = {}) => door.ask('/experiments', { body, headers });

  beforeAll(async () => {
    door = await served({ works: false });
  });

  afterAll(() => door?.close());

  it('are started once for a key, wait for a worker, and say where they stand', async () => {
    const headers = { 'idempotency-key': 'mine' };
    const wanted = { kind: 'run', scenarios: [SMALL], replications: 3 };
    const responses = await Promise.all(Array.from({ length: 4 }, () => start(wanted, headers)));
    expect(responses.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    const started = await bodyOf<ExperimentDocument>(responses[0]!);
    expect(responses[0]!.headers.get('location')).toBe(`/experiments/${started.id}`);
    expect(started).toMatchObject({
      kind: 'run',
      names: ['example-small'],
      seed: 1,
      of: 3,
      state: 'queued',
      by: 'local',
    });
    const { experiments } = await bodyOf<{ experiments: ExperimentDocument[] }>(await door.ask('/experiments'));
    expect(experiments.map(({ id }) => id)).toEqual([started.id]);
    expect(await bodyOf<object>(await door.ask(`/experiments/${started.id}`))).toEqual(started);
  });

  it('are cancelled and taken up again, however often', async () => {
    const { id } = await bodyOf<ExperimentDocument>(await start({ kind: 'run', scenarios: [SMALL], replications: 2 }));
    const steer = async (to: string) =>
      (await bodyOf<ExperimentDocument>(await door.ask(`/experiments/${id}/${to}`, { method: 'POST' }))).state;
    expect([await steer('cancel'), await steer('cancel'), await steer('resume'), await steer('resume')]).toEqual([
      'cancelled',
      'cancelled',
      'queued',
      'queued',
    ]);
  });

  it('have no result before one is there, and none are there that nobody started', async () => {
    const { id } = await bodyOf<ExperimentDocument>(await start({ kind: 'run', scenarios: [SMALL], replications: 2 }));
    for (const path of [`/experiments/${id}/result`, '/experiments/none', '/experiments/none/result']) {
      const response = await door.ask(path);
      expect([path, response.status]).toEqual([path, 404]);
    }
    expect((await door.ask('/experiments/none/cancel', { method: 'POST' })).status).toBe(404);
  });

  it('are of scenarios of one’s own too, which extend those shipped and no other file', async () => {
    const own = await start({
      kind: 'run',
      scenarios: [{ yaml: 'extends: example-small.yaml\nname: mine\n' }],
      replications: 1,
    });
    expect(own.status).toBe(201);
    expect(await bodyOf<object>(own)).toMatchObject({ names: ['mine'] });
    for (const file of ['../package.json', '/etc/passwd', 'none.yaml']) {
      const response = await start({
        kind: 'run',
        scenarios: [{ yaml: `extends: ${file}\nname: mine\n` }],
        replications: 1,
      });
      const { faults } = await bodyOf(response);
      expect([file, response.status, faults[0]?.place]).toEqual([file, 400, 'body.scenarios.0.yaml']);
      expect(faults[0]?.words).not.toContain('root:');
    }
  });

  it('are refused with every fault at once', async () => {
    const scenarios = [{ shipped: 'no-such' }, { yaml: 'name: 3\nseeds: 1' }];
    const { faults } = await bodyOf(await start({ kind: 'compare', scenarios, replications: 2 }));
    expect(new Set(faults.map(({ place }) => place))).toEqual(
      new Set(['body.scenarios.0.shipped', 'body.scenarios.1.yaml']),
    );
    const bad = await bodyOf(await start({ kind: 'sweep', scenarios: [], replications: 0, seed: -1, more: 1 }));
    expect(bad.faults.length).toBeGreaterThanOrEqual(5);
    const alone = await bodyOf(await start({ kind: 'compare', scenarios: [SMALL], replications: 1 }));
    expect(alone.faults).toHaveLength(2);
  });
});
