import { type Served, bodyOf, contact, served } from '../support/served.js';

describe('a door whose time has come to the end of its calendar', () => {
  let door: Served;

  beforeAll(async () => {
    door = await served({ clock: { kind: 'stepped', now: Date.UTC(2031, 11, 31, 23, 30) } });
  });

  afterAll(() => door?.close());

  const moveTo = (now: number) =>
    door.live.database.query('update frontdoor.door set clock = $1', [JSON.stringify({ kind: 'stepped', now })]);

  it('says so of an event that leads to something due after it, and sets the event aside', async () => {
    await door.ask('/cases/late/contacts', { body: contact({ channel: 'out-of-hours' }) });
    const before = await door.live.log.head();
    const body = { do: 'answer', choice: 'hand-over' };
    const response = await door.ask('/cases/late/tasks/emergency-duty/decide', { body });
    const problem = await bodyOf(response);
    expect([response.status, problem.type]).toEqual([503, '/problems/past-calendar']);
    expect(problem.refusal.kind).toBe('past-calendar');
    expect(problem.detail).toMatch(/due after 2031.*FRONTDOOR_DATA/);
    expect(await door.live.log.head()).toBe(before);
  });

  it('refuses every command in one plain message once that is past, and changes nothing', async () => {
    await moveTo(Date.UTC(2032, 0, 2, 10));
    const event = { type: 'mash.police-information-returned', by: 'outside/police' };
    const sent = [
      await door.ask('/contacts', { body: contact() }),
      await door.ask('/cases/late/contacts', { body: contact() }),
      await door.ask('/cases/late/tasks/emergency-duty/decide', { body: { do: 'answer', choice: 'advice' } }),
      await door.ask('/cases/late/events', { body: event }),
      await door.ask('/logs', { body: '{}', headers: { 'content-type': 'application/x-ndjson' } }),
    ];
    for (const response of sent) {
      const problem = await bodyOf(response);
      expect([response.status, problem.type]).toEqual([503, '/problems/past-calendar']);
      expect(problem.detail).toMatch(/is 2032-01-02 and its calendar ends with 2031/);
      expect(response.headers.get('retry-after')).toBeNull();
    }
    const waiting = await door.live.database.query("select from frontdoor.delivery where state = 'waiting'");
    expect(waiting).toHaveLength(0);
  });

  it('says so where it is looked at', async () => {
    await moveTo(Date.UTC(2032, 0, 2, 10));
    const page = await door.ask('/', { headers: { accept: 'text/html' } });
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('end of its calendar')]);
  });
});
