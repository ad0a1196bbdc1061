import { KnownCases, rowsOf } from '@frontdoor/live';
import { clockAt } from './clocks-page.js';
import { caseView } from './case-view.js';
import { casesPage } from './cases-page.js';
import { counts, eventCounts, statesByService } from './counts.js';
import { rebuildViews, viewedPosition } from './projection.js';
import { clockRowsOf } from './clock-rows.js';
import { everythingShown } from './support/shown-by-log.js';
import { PATIENCE, ViewsWorld, appends, cases, door, play, read } from './support/views-world.js';

const AT = play.ends;

describe('the views of a log', () => {
  let world: ViewsWorld;

  beforeAll(async () => {
    world = await ViewsWorld.open();
    world.follow({ pageSize: 37, mostKept: 20 });
    await world.writer.append(appends);
    await world.caughtUp();
  }, PATIENCE);

  afterAll(() => world?.close());

  it('show every case in the states, with the tasks and timers, that its events lead to', async () => {
    const known = new KnownCases(door);
    for (const events of cases) {
      const { caseId } = events[0]!;
      const { moving, version } = await known.take(caseId, 0, (id, after) => world.log.readCase(id, after));
      const view = await caseView(world.database, caseId, AT);
      expect(view).toMatchObject({ behind: 0, case: { caseId, version, departs: null, lastAt: events.at(-1)!.at } });
      expect(view?.case?.states).toEqual(moving.states());
      expect(view?.case?.timers).toEqual(
        moving
          .runningTimers()
          .map(({ ofService: service, name: timer, event, due }) => ({ service, timer, event, due })),
      );
      expect(view?.tasks.map(({ task, who, priority }) => ({ id: task, who, priority })).toSorted(byId)).toEqual(
        moving
          .openTasks()
          .map(({ id, who, priority }) => ({ id, who, priority }))
          .toSorted(byId),
      );
    }
  });

  it('show every clock as it is read off the whole log, whatever the moment', async () => {
    for (const events of cases) {
      const { caseId } = events[0]!;
      for (const at of [events.at(-1)!.at, AT]) {
        const view = await caseView(world.database, caseId, at);
        const clocks = read(events, at);
        expect(view?.clocks.map(({ standard, verdict }) => ({ standard, verdict }))).toEqual(
          clocks.map(({ standard, verdict }) => ({ standard, verdict })),
        );
        expect(view?.clocks).toEqual(clockRowsOf(caseId, events, read).map((row) => clockAt(row, at)));
      }
    }
  });

  it('say of an open task when the event happened that opened it', async () => {
    const [first] = await rowsOf<{ late: number; all: number }>(
      world.database,
      `select count(*)::int as all, count(*) filter (where not exists
         (select from frontdoor.event e where e.case_id = t.case_id and e.at = t.opened_at))::int as late
       from frontdoor.view_task t`,
    );
    expect(first?.all).toBeGreaterThan(0);
    expect(first?.late).toBe(0);
  });

  it('count what the log holds', async () => {
    const events = cases.flat();
    const standing = await counts(world.database, AT);
    expect(standing.events).toBe(events.length);
    expect(standing.cases.all).toBe(cases.length);
    expect(standing.cases.departing).toBe(0);
    const clocks = cases.flatMap((one) => read(one, AT));
    const ofVerdict = (verdict: string) => clocks.filter((clock) => clock.verdict === verdict).length;
    expect(standing.clocks).toMatchObject({ running: ofVerdict('running'), overdue: ofVerdict('overdue') });
    const byType = (await eventCounts(world.database)).reduce((sum, { count }) => sum + count, 0);
    expect(byType).toBe(events.length);
    const states = await statesByService(world.database);
    const open = await casesPage(world.database, { atRest: false, most: 500 });
    expect(states.reduce((sum, one) => sum + one.cases, 0)).toBe(open.items.flatMap((one) => one.states).length);
  });

  it(
    'come out the same when they are emptied and made again from position 0',
    async () => {
      const before = await everythingShown(world.database);
      const [{ moved } = { moved: '' }] = await rowsOf<{ moved: string }>(
        world.database,
        'select moved_at::text as moved from frontdoor.projection',
      );
      await rebuildViews(world.database);
      await world.caughtUp();
      const [row] = await rowsOf<{ moved: string }>(
        world.database,
        'select moved_at::text as moved from frontdoor.projection',
      );
      expect(row?.moved).not.toBe(moved);
      expect(await everythingShown(world.database)).toEqual(before);
      expect(before['view_task']).not.toBe('');
    },
    PATIENCE,
  );

  it(
    'say where a case departs from this front door, and of the others what they said before',
    async () => {
      const before = await counts(world.database, AT);
      const { caseId, at } = cases[0]!.at(-1)!;
      const stranger = {
        type: 'mash.decision-made',
        caseId: 'stranger',
        at,
        by: 'person/mash-manager',
        data: {},
      } as const;
      await world.log.append('stranger', 0, [stranger]);
      await world.caughtUp();
      const { items } = await casesPage(world.database, { departs: true });
      expect(items).toMatchObject([{ caseId: 'stranger', states: [], atRest: false }]);
      expect(items[0]?.departs).toContain('departs from this front door at version 1');
      const after = await counts(world.database, AT);
      expect(after.cases).toEqual({ ...before.cases, all: before.cases.all + 1, departing: 1 });
      expect((await caseView(world.database, caseId, AT))?.case?.departs).toBeNull();
      expect(await viewedPosition(world.database)).toBe(await world.log.head());
    },
    PATIENCE,
  );
});

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
