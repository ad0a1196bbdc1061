import { type Served, bodyOf, contact, served } from '../support/served.js';

interface Page {
  readonly cases: readonly { readonly caseId: string }[];
  readonly tasks: readonly { readonly caseId: string; readonly task: string }[];
  readonly clocks: readonly { readonly standard: string; readonly verdict: string }[];
}

describe('questions about cases', () => {
  let door: Served;
  const ids = ['a', 'b', 'c', 'd', 'e'];

  beforeAll(async () => {
    door = await served();
    for (const id of ids) await door.ask(`/cases/${id}/contacts`, { body: contact() });
    await door.caughtUp();
  });

  afterAll(() => door?.close());

  it('show a case whole, as its version has it, and nothing again to whoever has that version', async () => {
    const response = await door.ask('/cases/a');
    const found = await bodyOf<{ version: number; timeline: { type: string }[]; states: object[] }>(response);
    expect(response.headers.get('etag')).toBe(`"${found.version}"`);
    expect(found.timeline).toHaveLength(found.version);
    expect(found.timeline[0]).toMatchObject({ type: 'front-door.contact-received', version: 1, clock: 'wall' });
    expect(found).toMatchObject({ caseId: 'a', clock: 'wall', departs: null });
    expect(found.states.length).toBeGreaterThan(0);
    const again = await door.ask('/cases/a', { headers: { 'if-none-match': response.headers.get('etag') ?? '' } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('say that a case is not known, and how one begins', async () => {
    const response = await door.ask('/cases/nobody');
    expect(response.status).toBe(404);
    expect(await bodyOf(response)).toMatchObject({ type: '/problems/case-not-known', status: 404 });
  });

  it('page through all cases once, by the links of the pages', async () => {
    const seen: string[] = [];
    for (let path: string | undefined = '/cases?limit=2'; path !== undefined;) {
      const response: Response = await door.ask(path);
      const { cases } = await bodyOf<Page>(response);
      expect(cases.length).toBeLessThanOrEqual(2);
      seen.push(...cases.map(({ caseId }) => caseId));
      path = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    }
    expect(seen.toSorted()).toEqual(ids);
  });

  it('answer 304 to a list that has not changed', async () => {
    const first = await door.ask('/tasks');
    const again = await door.ask('/tasks', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it('list open tasks and running clocks, by service and by state', async () => {
    const { tasks } = await bodyOf<Page>(await door.ask('/tasks?service=front-door'));
    expect(tasks.map(({ caseId }) => caseId).toSorted()).toEqual(ids);
    const { clocks } = await bodyOf<Page>(await door.ask('/clocks?state=open'));
    expect(new Set(clocks.map(({ verdict }) => verdict))).toEqual(new Set(['running']));
    expect((await bodyOf<Page>(await door.ask('/tasks?service=mash'))).tasks).toEqual([]);
  });

  it('count what there is', async () => {
    expect(await bodyOf<object>(await door.ask('/counts'))).toMatchObject({
      cases: { all: 5, open: 5 },
      clock: 'wall',
    });
    const { services } = await bodyOf<{ services: { service: string; cases: number }[] }>(await door.ask('/services'));
    expect(services.find(({ service }) => service === 'front-door')).toMatchObject({ cases: 5 });
  });

  it.each(['/cases?limit=0', '/tasks?befor=x', '/clocks?state=late', '/cases?cursor=%22', '/refused?cursor=eA'])(
    'refuse %s with its place',
    async (path) => {
      const response = await door.ask(path);
      expect(response.status).toBe(400);
      const { faults, detail } = await bodyOf(response);
      expect(faults[0]?.place).toMatch(/^query/);
      // A question has no key.
      expect(detail).not.toContain('Idempotency-Key');
    },
  );

  it('refuse every name that the door does not know at once, with those it does', async () => {
    const faultsOf = async (path: string) => {
      const response = await door.ask(path);
      return [response.status, ...(await bodyOf(response)).faults.map(({ place, words }) => `${place}: ${words}`)];
    };
    const of = (words: string): unknown => expect.stringMatching(words);
    expect(await faultsOf('/tasks?team=nobody&role=doctor&service=mush&before=soon')).toEqual([
      400,
      of('^query.before: '),
      of('^query.team: "nobody" is no team of this door; it knows: .*redditch'),
      of('^query.role: "doctor" is no role of this door; it knows: .*customer-adviser'),
      of('^query.service: "mush" is no service of this door; it knows: front-door, .*mash'),
    ]);
    expect(await faultsOf('/cases?service=mash&state=recording')).toEqual([
      400,
      of('^query.state: "recording" is no state of this door; it knows: checking.*, deciding'),
    ]);
    expect(await faultsOf('/clocks?standard=late')).toEqual([400, of('^query.standard: "late" is no standard')]);
    expect(await faultsOf('/tasks?befor=x')).toEqual([
      400,
      'query.befor: is not known here; leave it out, or write one of: cursor, limit, team, role, service, before',
    ]);
    for (const path of [
      '/cases?service=front-door&state=recording',
      '/cases?state=deciding',
      '/tasks?role=social-worker',
    ])
      expect((await door.ask(path)).status).toBe(200);
  });
});
