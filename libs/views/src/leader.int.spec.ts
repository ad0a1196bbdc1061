import { rowsOf } from '@frontdoor/live';
import { DatabaseLine } from './database-line.js';
import { LEAD_LOCK } from './projector.js';
import { Writer, everythingShown } from './support/shown-by-log.js';
import { PATIENCE, ViewsWorld, appends } from './support/views-world.js';

const END_A_LINE = `select pg_terminate_backend(pid) as ended from pg_stat_activity
  where application_name = 'frontdoor views' and datname = current_database()`;

/** Cuts off whoever is connected to keep the views, and waits for somebody where nobody is just now. Gives how many. */
async function endLines({ database }: ViewsWorld): Promise<number> {
  for (;;) {
    const cut = await rowsOf(database, END_A_LINE);
    if (cut.length > 0) return cut.length;
  }
}

describe('who keeps the views', () => {
  let world: ViewsWorld;

  beforeEach(async () => {
    world = await ViewsWorld.open();
  });

  afterEach(() => world?.close());

  it('is one of all, and another when that one goes', async () => {
    const one = world.follow();
    await world.writer.append(appends.slice(0, 50));
    await world.caughtUp();
    const other = world.follow();
    await world.writer.append(appends.slice(50, 100));
    await world.caughtUp();
    expect([one.isLeader, other.isLeader]).toEqual([true, false]);
    await one.close();
    // Whoever goes on from where the other left off leaves alone what does not change.
    await world.database.query(
      `update frontdoor.view_count set count = -1 where day = (select min(day) from frontdoor.view_count)`,
    );
    await world.writer.append(appends.slice(100, 150));
    await world.caughtUp();
    expect(await rowsOf(world.database, 'select from frontdoor.view_count where count = -1')).not.toHaveLength(0);
    expect([one.isLeader, other.isLeader]).toEqual([false, true]);
    expect(other.position).toBe(await world.log.head());
    expect(world.errors).toEqual([]);
  });

  it(
    'is another when it stands still',
    async () => {
      const silent = await DatabaseLine.open({
        url: world.fresh.url,
        name: 'a process that stands still',
        channels: [],
        onNews: () => undefined,
        onError: () => undefined,
        mostSilent: 500,
      });
      const holds = `select from pg_locks where locktype = 'advisory' and granted and database = (select oid from pg_database where datname = current_database())`;
      expect(await silent.lock(LEAD_LOCK)).toBe(true);
      expect(await rowsOf(world.database, holds)).toHaveLength(1);
      const next = world.follow();
      await world.writer.append(appends.slice(0, 20));
      await world.caughtUp();
      expect([next.isLeader, silent.lost]).toEqual([true, true]);
      await silent.close();
    },
    PATIENCE,
  );

  it(
    'begins anew when the log is not the one that was read',
    async () => {
      const one = world.follow();
      await world.writer.append(appends.slice(0, 40));
      await world.caughtUp();
      await one.close();
      await world.database.query('truncate frontdoor.event');
      await world.database.query('update frontdoor.log_head set position = 0');
      const other = new Writer(world.log, world.database);
      const others = appends.filter(([first]) => first!.caseId !== appends[0]![0]!.caseId);
      await other.append(others.slice(0, 60));
      world.follow();
      await world.caughtUp();
      const [shown] = await rowsOf<{ all: number }>(
        world.database,
        'select count(*)::int as all from frontdoor.view_case',
      );
      expect(shown?.all).toBe(new Set(others.slice(0, 60).map(([first]) => first!.caseId)).size);
    },
    PATIENCE,
  );

  it(
    'may be cut off at any moment, and what is shown is what an undisturbed one shows',
    async () => {
      const [one, other] = [world.follow({ pageSize: 11 }), world.follow({ pageSize: 11 })];
      let ended = 0;
      for (let from = 0; from < appends.length; from += 60) {
        await world.writer.append(appends.slice(from, from + 60));
        ended += await endLines(world);
      }
      await world.caughtUp();
      expect(ended).toBeGreaterThan(5);
      expect(world.errors.length).toBeGreaterThanOrEqual(ended / 2);
      expect([one.isLeader, other.isLeader].filter(Boolean)).toHaveLength(1);
      const shown = await everythingShown(world.database);

      await Promise.all([one.close(), other.close()]);
      const undisturbed = world.follow();
      await undisturbed.rebuild();
      await world.caughtUp();
      expect(await everythingShown(world.database)).toEqual(shown);
    },
    PATIENCE,
  );

  it(
    'may be cut off half-way through making the views again',
    async () => {
      world.follow({ pageSize: 7 });
      await world.writer.append(appends.slice(0, 400));
      await world.caughtUp();
      const before = await everythingShown(world.database);
      const rebuilding = world.follow({ pageSize: 7 });
      await rebuilding.rebuild();
      const head = await world.log.head();
      expect(await world.changes.reached(Math.floor(head / 3), PATIENCE)).toBe(true);
      const cut = await rowsOf<{ ended: boolean }>(world.database, END_A_LINE);
      const reached = await world.changes.position();
      expect(cut.length).toBeGreaterThan(0);
      expect(reached).toBeLessThan(head);
      await world.caughtUp();
      expect(await everythingShown(world.database)).toEqual(before);
    },
    PATIENCE,
  );
});
