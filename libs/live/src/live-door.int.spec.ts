import { type CaseEvent, kindOf } from '@frontdoor/cases';
import { playOnce } from '@frontdoor/simulation';
import { LiveDoor } from './live-door.js';
import { openDoor } from './open-door.js';
import { ready, shipped } from '../../../test/support/shipped.js';
import { type FreshDatabase, freshDatabase } from '../../../test/support/servers/database.js';

const { play, door } = ready(shipped('example-small'));
const cases: readonly (readonly CaseEvent[])[] = [...playOnce(play, 1, 0).byCase()];
const longest = cases.reduce((one, other) => (other.length > one.length ? other : one));

describe('a live door', () => {
  let fresh: FreshDatabase;
  let live: LiveDoor;

  beforeAll(async () => {
    fresh = await freshDatabase();
    const clock = { kind: 'stepped', now: play.begins } as const;
    live = await LiveDoor.open({
      databaseUrl: fresh.url,
      redisUrl: process.env['REDIS_URL'],
      prefix: fresh.name,
      door,
      clock,
      onError: (e) => console.error(e),
    });
    await openDoor(live.database, { settings: {}, clock });
    await live.work();
  });

  afterAll(async () => {
    await live?.close();
    await fresh?.drop();
  });

  it('writes the log of a run when it is given what the run gave, its timers running out by themselves', async () => {
    const given = longest.filter(({ by }) => ['outside', 'person'].includes(kindOf(by)));
    for (const [index, { type, caseId, at, by, data }] of given.entries()) {
      const [delivery] = await live.reception.take([{ id: `${caseId}-${index}`, type, caseId, at, by, data }]);
      const settled = await live.news.settled(delivery!.id, 30_000);
      expect(settled).toMatchObject({ state: 'done', refusal: null });
    }
    const events = await live.log.readCase(longest[0]!.caseId);
    const last = events.at(-1)!.at;
    expect(events.map(({ version: _v, id: _i, ...event }) => event)).toEqual(longest.filter(({ at }) => at <= last));
  });
});
