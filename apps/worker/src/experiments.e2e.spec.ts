import { experimentProgress, scenariosAt, submitExperiment } from '@frontdoor/experiments';
import { WorkerWorld } from './support/worker-world.js';

/** Unit: milliseconds. */
const LONG = 180_000;

describe('a worker of experiments', () => {
  let world: WorkerWorld;

  beforeAll(async () => {
    world = await WorkerWorld.open();
  }, LONG);

  afterAll(async () => {
    await world?.close();
  }, LONG);

  it(
    'plays them and hosts no service where it is told so; another goes on with what it leaves',
    async () => {
      const { database } = world.live;
      const scenarios = scenariosAt(['scenarios/example-small.yaml']);
      const asked = { kind: 'run', scenarios, seed: 1, replications: 40, by: 'person/designer' } as const;
      const { id } = await submitExperiment(database, asked);
      const worker = world.start({ SERVICES: 'experiments' });
      const line = await worker.line('the door is open');
      expect(line).toMatchObject({ services: [], experiments: true });
      const [contact = ''] = await world.giveContacts(1, 'nobody-takes');
      await world.until('select 1 from frontdoor.replication where finished_at is not null');
      expect(await worker.stop()).toEqual({ code: 0, signal: null });
      expect((await experimentProgress(database, id)).state).not.toBe('done');
      world.start({ SERVICES: 'experiments' });
      await world.until(`select 1 from frontdoor.experiment where state = 'done'`);
      expect((await experimentProgress(database, id)).played).toBe(40);
      expect(await world.states([contact])).toEqual({ waiting: 1 });
    },
    LONG,
  );
});
