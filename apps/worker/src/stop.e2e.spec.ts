import { WorkerWorld } from './support/worker-world.js';

/** Unit: milliseconds. */
const LONG = 120_000;

/** As many workers held up by another session of the database, whose transaction does not end. */
const held = (workers: number) => `select 1 from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock' and application_name = 'frontdoor worker'
  having count(*) >= ${workers}`;

describe('a worker that is told to stop', () => {
  let world: WorkerWorld;

  beforeEach(async () => {
    world = await WorkerWorld.open();
  }, LONG);

  afterEach(async () => {
    await world?.close();
  }, LONG);

  it(
    'finishes what is in hand, takes up nothing more, and ends well; another goes on from there',
    async () => {
      const worker = world.start({ AT_ONCE: '2' });
      await worker.open();
      const ids = await world.giveContacts(600, 'many');
      await world.until(`select 1 from frontdoor.delivery where state = 'done' offset 5 limit 1`);
      expect(await worker.stop('SIGINT')).toEqual({ code: 0, signal: null });
      const { done = 0, waiting = 0 } = await world.states(ids);
      expect({ sum: done + waiting, hasLeftSome: waiting > 0 }).toEqual({ sum: 600, hasLeftSome: true });
      expect((await world.live.queues.counts('front-door')).active).toBe(0);
      world.start();
      await world.until(`select 1 where not exists (select from frontdoor.delivery where state = 'waiting')`);
      expect(await world.states(ids)).toEqual({ done: 600 });
    },
    LONG,
  );

  it(
    'says so and fails when what is in hand is not done in time; at a second signal it ends at once',
    async () => {
      const ids = await world.giveContacts(2, 'held');
      const holder = world.live.database.createQueryRunner();
      await holder.startTransaction();
      await holder.query('select 1 from frontdoor.delivery where id = any($1) for update', [ids]);
      // One case each, so that neither of them is without one.
      const worker = world.start({ STOP_SECONDS: '1', AT_ONCE: '1' });
      const patient = world.start({ STOP_SECONDS: '600', AT_ONCE: '1' });
      await Promise.all([worker.open(), patient.open()]);
      await world.until(held(2));
      expect(await worker.stop()).toEqual({ code: 1, signal: null });
      expect(worker.said).toContain('not done within 1 s (STOP_SECONDS)');
      await world.until(held(1));
      patient.child.kill('SIGTERM');
      await patient.line('stopping');
      expect(await patient.stop()).toEqual({ code: 130, signal: null });
      expect(patient.said).toContain('stopping at once');
      await holder.rollbackTransaction();
      await holder.release();
      world.start();
      for (const id of ids) expect((await world.live.news.settled(id, 60_000))?.state).toBe('done');
    },
    LONG,
  );
});
