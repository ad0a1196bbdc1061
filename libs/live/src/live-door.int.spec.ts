import { type CaseEvent, kindOf } from '@frontdoor/cases';
import { playOnce } from '@frontdoor/simulation';
import { deliveryAt } from './deliveries.js';
import { DeliveryIdTaken } from './given.js';
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
  const errors: Error[] = [];

  beforeAll(async () => {
    fresh = await freshDatabase();
    const clock = { kind: 'stepped', now: play.begins } as const;
    live = await LiveDoor.open({
      databaseUrl: fresh.url,
      redisUrl: process.env['REDIS_URL'],
      prefix: fresh.name,
      door,
      clock,
      onError: (error) => errors.push(error),
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

  it('takes in all of what is given or none, where an id stands for something else already', async () => {
    const [first] = longest as readonly [CaseEvent];
    const given = { ...first, caseId: 'another', id: 'once' };
    await live.reception.take([given]);
    const other = { ...given, by: 'outside/somebody-else' } as const;
    await expect(live.reception.take([{ ...given, id: 'with-it' }, other])).rejects.toThrow(DeliveryIdTaken);
    expect(await deliveryAt(live.database, 'with-it')).toBeUndefined();

    const again = await live.reception.take([given]);
    expect(again[0]).toMatchObject({ id: 'once', by: first.by });
    expect(errors).toEqual([]);
  });
});
