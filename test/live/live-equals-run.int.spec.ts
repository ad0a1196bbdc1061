import type { CaseEvent } from '@frontdoor/cases';
import { LiveDoor, LivePlay, openDoor } from '@frontdoor/live';
import { playOnce } from '@frontdoor/simulation';
import { type FreshDatabase, freshDatabase } from '../support/servers/database.js';
import { ready, shipped } from '../support/shipped.js';

const SEED = 1;
const { play, door } = ready(shipped('worcestershire-one-month'));

describe('a month of Worcestershire behind the live door', () => {
  let fresh: FreshDatabase;
  let live: LiveDoor;
  const errors: Error[] = [];

  beforeAll(async () => {
    fresh = await freshDatabase();
    const clock = { kind: 'stepped', now: play.begins } as const;
    const { url: databaseUrl, name: prefix } = fresh;
    const redisUrl = process.env['REDIS_URL'];
    live = await LiveDoor.open({ databaseUrl, redisUrl, prefix, door, clock, onError: (error) => errors.push(error) });
    await openDoor(live.database, { settings: {}, clock });
    await live.work();
  });

  afterAll(async () => {
    await live?.close();
    await fresh?.drop();
  });

  it('has the log of the run with the same seed, case by case and event by event', async () => {
    const played = await new LivePlay(live, { play, seed: SEED, replication: 0, pace: Infinity }).toEnd();
    expect(played).toMatchObject({ open: 0, others: 0, isWhole: true });

    const found = new Map<string, CaseEvent[]>();
    for await (const { version: _v, id: _i, position: _p, ...event } of live.log.readAll()) {
      found.set(event.caseId, [...(found.get(event.caseId) ?? []), event]);
    }
    const cases = [...playOnce(play, SEED, 0).byCase()];
    expect(played.events).toBe(cases.flat().length);
    for (const events of cases) expect(found.get(events[0]?.caseId ?? '')).toEqual(events);
    expect(found.size).toBe(cases.length);
    expect(errors).toEqual([]);
  }, 600_000);
});
