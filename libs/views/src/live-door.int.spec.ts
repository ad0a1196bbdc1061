import { kindOf } from '@frontdoor/cases';
import { LiveDoor, openDoor } from '@frontdoor/live';
import { casesPage } from './cases-page.js';
import { caseView } from './case-view.js';
import { clockAt } from './clocks-page.js';
import { clockRowsOf } from './clock-rows.js';
import { everythingShown } from './support/shown-by-log.js';
import { PATIENCE, ViewsWorld, cases, door, play, read } from './support/views-world.js';

const some = cases.slice(0, 12);

describe('the views of a live door', () => {
  let world: ViewsWorld;
  let live: LiveDoor;

  beforeAll(async () => {
    world = await ViewsWorld.open();
    const clock = { kind: 'stepped', now: play.begins } as const;
    live = await LiveDoor.open({
      databaseUrl: world.fresh.url,
      redisUrl: process.env['REDIS_URL'],
      prefix: world.fresh.name,
      door,
      clock,
      onError: (error) => world.errors.push(error),
    });
    await openDoor(live.database, { settings: {}, clock });
    await live.work();
    world.follow();
    world.follow();
  }, PATIENCE);

  afterAll(async () => {
    await live?.close();
    await world?.close();
  });

  it(
    'follow what is given to it, and show what its log says',
    async () => {
      const given = some
        .flat()
        .filter(({ by }) => ['outside', 'person'].includes(kindOf(by)))
        .map(({ type, caseId, at, by, data }, index) => ({ id: `given-${index}`, type, caseId, at, by, data }));
      await live.reception.take(given);
      for (const { id } of given) expect(await live.news.settled(id, PATIENCE)).toMatchObject({ state: 'done' });
      await world.caughtUp();

      const { items } = await casesPage(world.database, { most: 500 });
      expect(items.map(({ caseId }) => caseId).toSorted()).toEqual(some.map(([first]) => first!.caseId).toSorted());
      for (const { caseId, version, lastAt } of items) {
        const events = await live.log.readCase(caseId);
        const view = await caseView(world.database, caseId, lastAt);
        expect(view).toMatchObject({ behind: 0, case: { version: events.length, departs: null } });
        expect(view?.timeline.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
        expect(view?.timeline.every(({ clock }) => clock === 'stepped')).toBe(true);
        expect(view?.timeline[0]?.delivery).toMatch(/^given-/);
        expect(view?.clocks).toEqual(clockRowsOf(caseId, events, read).map((row) => clockAt(row, lastAt)));
        expect(version).toBe(events.length);
      }
    },
    PATIENCE,
  );

  it('are the same when they are made again', async () => {
    const before = await everythingShown(world.database);
    await world.follow().rebuild();
    await world.caughtUp();
    expect(await everythingShown(world.database)).toEqual(before);
    expect(world.errors).toEqual([]);
  });
});
