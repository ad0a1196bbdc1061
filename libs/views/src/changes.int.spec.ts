import { viewedPosition } from './projection.js';
import { changesSince } from './changes.js';
import type { Change } from './recent-changes.js';
import { PATIENCE, ViewsWorld, appends } from './support/views-world.js';

describe('what changes', () => {
  let world: ViewsWorld;

  beforeAll(async () => {
    world = await ViewsWorld.open();
  });

  afterAll(() => world?.close());

  it(
    'is told only once the views show it',
    async () => {
      await world.writer.append(appends.slice(0, 5));
      expect(await changesSince(world.database, 0)).toEqual([]);
      expect(await world.changes.next(0, 0)).toEqual([]);
      const waiting = world.changes.next(0, PATIENCE);
      world.follow();
      const changes = await waiting;
      expect(changes[0]).toEqual({
        position: 1,
        caseId: appends[0]![0]!.caseId,
        version: 1,
        type: appends[0]![0]!.type,
        at: appends[0]![0]!.at,
      });
      expect(await viewedPosition(world.database)).toBeGreaterThanOrEqual(changes.at(-1)!.position);
    },
    PATIENCE,
  );

  it(
    'is told to all who wait, without a gap, whenever they come back',
    async () => {
      await world.caughtUp();
      const from = await world.changes.position();
      const watch = async (): Promise<readonly Change[]> => {
        const seen: Change[] = [];
        while (seen.length < 100) seen.push(...(await world.changes.next(seen.at(-1)?.position ?? from, PATIENCE)));
        return seen;
      };
      const watching = Promise.all([watch(), watch(), watch()]);
      await world.writer.append(appends.slice(5, 105));
      for (const seen of await watching) {
        expect(seen.map(({ position }) => position)).toEqual(seen.map((_, index) => from + 1 + index));
      }
    },
    PATIENCE,
  );

  it('is no longer waited for when nobody listens', async () => {
    await world.caughtUp();
    const leaving = new AbortController();
    const waiting = world.changes.next(await world.changes.position(), PATIENCE, leaving.signal);
    leaving.abort();
    expect(await waiting).toEqual([]);
  });

  it('comes in parts to a reader far behind', async () => {
    await world.caughtUp();
    const first = await changesSince(world.database, 0, 10);
    expect(first.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect((await changesSince(world.database, 10, 10))[0]?.position).toBe(11);
  });
});
