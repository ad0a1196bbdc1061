import type { LoggedEvent } from '@frontdoor/event-log';
import { LiveDoor, LivePlay, type LivePlayOptions, follow, openDoor } from '@frontdoor/live';
import { playOf } from '@frontdoor/simulation';
import { MovingCase } from '@frontdoor/statechart';
import { type FreshDatabase, freshDatabase } from '../support/servers/database.js';
import { ready, shipped } from '../support/shipped.js';

const DAY = 86_400_000;
const scenario = shipped('example-small');
const { door, play: whole } = ready(scenario);
const LEFT = 'access-centre.screen-by-social-care-team';
const left = playOf(scenario, door.pathway, new Set([LEFT]));
const ends = whole.begins + 3 * DAY;

describe('a live door whose workforce leaves a task to people', () => {
  let fresh: FreshDatabase;
  let live: LiveDoor;
  const errors: Error[] = [];
  const options: LivePlayOptions = { play: { ...left, ends }, seed: 1, replication: 0, pace: Infinity };

  beforeEach(async () => {
    fresh = await freshDatabase();
    const clock = { kind: 'stepped', now: whole.begins } as const;
    const { url: databaseUrl, name: prefix } = fresh;
    const redisUrl = process.env['REDIS_URL'];
    live = await LiveDoor.open({ databaseUrl, redisUrl, prefix, door, clock, onError: (error) => errors.push(error) });
    await openDoor(live.database, { settings: {}, clock });
    await live.work();
  });

  afterEach(async () => {
    await live?.close();
    await fresh?.drop();
  });

  /** The cases in which the task is open, as the log has them. */
  const waiting = async (): Promise<readonly string[]> => {
    const cases = new Map<string, LoggedEvent[]>();
    for await (const event of live.log.readAll()) cases.set(event.caseId, [...(cases.get(event.caseId) ?? []), event]);
    return [...cases].flatMap(([caseId, events]) => {
      const moving = new MovingCase(door, caseId, events[0]?.at ?? 0);
      follow(moving, events);
      return moving.openTasks().some(({ id }) => id === LEFT) ? [caseId] : [];
    });
  };

  it('does everything else, and hears what a person then decides', async () => {
    const before = await new LivePlay(live, options).toEnd();
    expect(before).toMatchObject({ open: 0, others: 0, isWhole: true });
    const [caseId = ''] = await waiting();
    const given = { id: 'a-person', caseId, by: 'person/access-centre-social-worker' } as const;
    await live.reception.take([{ ...given, type: 'access-centre.screened', data: { route: 'referral' } }]);
    expect(await live.news.settled('a-person', 60_000)).toMatchObject({ state: 'done' });

    const after = await new LivePlay(live, { ...options, play: { ...left, ends: ends + 2 * DAY } }).toEnd();
    expect(after).toMatchObject({ open: 0, others: 1, isWhole: true });
    expect(await waiting()).not.toContain(caseId);
    const types = (await live.log.readCase(caseId)).map(({ type }) => type);
    expect(types).toContain('initial-response.allocated');
    expect(errors).toEqual([]);
  });

  it('goes on after a stop where its log ends, as if it had never stopped', async () => {
    let steps = 0;
    const stopped = await new LivePlay(live, { ...options, isStopped: () => steps++ > 5 }).toEnd();
    expect(stopped.isWhole).toBe(false);
    const head = await live.log.head();
    expect(head).toBe(stopped.events);
    const played = await new LivePlay(live, options).toEnd();
    expect(played).toMatchObject({ open: 0, isWhole: true });
    expect(played.events).toBeGreaterThan(stopped.events);
    expect(await live.log.head()).toBe(played.events);
    expect(errors).toEqual([]);
  });
});
