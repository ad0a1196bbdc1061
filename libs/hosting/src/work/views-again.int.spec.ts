import { plainJson, settingsOf } from '@frontdoor/experiments';
import { LiveDoor, openDoor } from '@frontdoor/live';
import { contact } from '../../../../test/support/servers/asking.js';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/servers/database.js';
import { ready, shipped } from '../../../../test/support/shipped.js';
import type { OpenLive } from '../live/open-live.js';
import { projectorOf } from './projector-of.js';
import { ViewsStandStill, makeViewsAgain } from './views-again.js';

const scenario = shipped('example-small');
const { door } = ready(scenario);

describe('views that are made again', () => {
  let fresh: FreshDatabase;
  let opened: OpenLive;
  const errors: Error[] = [];
  const onError = (error: Error) => errors.push(error);

  beforeAll(async () => {
    fresh = await freshDatabase();
    const clock = { kind: 'stepped', now: Date.UTC(2031, 11, 31, 10) } as const;
    const live = await LiveDoor.open({
      databaseUrl: fresh.url,
      redisUrl: process.env['REDIS_URL'],
      prefix: fresh.name,
      door,
      clock,
      onError,
    });
    const settings = settingsOf(scenario);
    await openDoor(live.database, { settings: plainJson(settings), clock });
    opened = { live, database: live.database, databaseUrl: fresh.url, settings, close: () => live.close() };
    await live.work();
  });

  afterAll(async () => {
    await opened?.close();
    await fresh?.drop();
  });

  const give = async (id: string, at?: number) => {
    const { reception, news } = opened.live;
    const data = contact() as never;
    await reception.take([{ id, caseId: id, type: 'front-door.contact-received', by: 'outside/1A', data, at }]);
    expect((await news.settled(id, 60_000))?.state).toBe('done');
  };

  it('come to the end of the log', async () => {
    await give('in-time', Date.UTC(2031, 2, 3, 10));
    expect(await makeViewsAgain(opened, onError)).toBe(await opened.live.log.head());
  });

  it('end with how far they are and why where the calendar ends, whether or not somebody else keeps them', async () => {
    await give('too-late');
    const other = projectorOf(opened, () => undefined);
    for (const isKept of [false, true]) {
      if (isKept) other.open();
      const made = makeViewsAgain(opened, onError);
      await expect(made).rejects.toThrow(ViewsStandStill);
      await expect(made).rejects.toThrow(/stand still at event \d+ of \d+: .* 2009 to 2031/);
    }
    await other.close();
    expect(errors).toEqual([]);
  });
});
