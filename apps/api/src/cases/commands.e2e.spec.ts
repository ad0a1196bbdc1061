import { type Served, bodyOf, contact, served } from '../support/served.js';

describe('commands on a case', () => {
  let door: Served;
  const record = { do: 'answer', choice: 'record' };
  const received = async (id: string) =>
    (await door.live.log.readCase(id)).filter(({ type }) => type === 'front-door.contact-received').length;

  beforeAll(async () => {
    door = await served();
  });

  afterAll(() => door?.close());

  it('begin a case that the server names, with its version as an ETag', async () => {
    const response = await door.ask('/contacts', { body: contact() });
    const answer = await bodyOf(response);
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe(`/cases/${answer.caseId}`);
    expect(response.headers.get('etag')).toBe(`"${answer.version}"`);
    expect(answer.delivery).toMatchObject({ state: 'done', by: 'outside/1A', firstVersion: 1 });
    expect(await door.live.log.versionOf(answer.caseId)).toBe(answer.version);
  });

  it('tell every fault of the path, the headers and the body at once', async () => {
    const body = contact({ channel: 'pigeon', ageYears: 18 });
    const headers = { 'if-match': 'W/"1"', 'idempotency-key': '' };
    const response = await door.ask('/cases/*bad*/contacts', { body, headers });
    const problem = await bodyOf(response);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(problem.type).toBe('/problems/not-valid');
    expect(problem.faults.map(({ place }) => place).toSorted()).toEqual([
      'body.ageYears',
      'body.channel',
      'header.idempotency-key',
      'header.if-match',
      'path.caseId',
    ]);
  });

  it('say of each fault what was found and what to write, as a walk does', async () => {
    const words = async (path: string, body: object | undefined) =>
      (await bodyOf(await door.ask(path, { method: 'POST', ...(body && { body }) }))).faults.map(
        (fault) => `${fault.place} ${fault.words}`,
      );
    expect(await words('/contacts', contact({ ageYears: 'seven', channel: 'pigeon' }))).toEqual([
      'body.channel is "pigeon"; write one of "telephone", "written", "police-notification", "out-of-hours"',
      'body.ageYears is "seven"; write a number',
    ]);
    expect(await words('/contacts', undefined)).toEqual(['body is missing; write an object']);
    expect(await words('/cases/said/tasks/mash/decide', { do: 'burn' })).toEqual([
      'body.do is "burn"; write one of "take-up", "answer"',
    ]);
    await door.ask('/cases/said/contacts', { body: contact() });
    const event = { type: 'camhs.referral-received', by: 'outside/3A', data: { source: '3A', district: 'redditch' } };
    expect(await words('/cases/said/events', event)).toEqual(['body.data.ageYears is missing; write a number']);
  });

  it('refuse a district that is none of the door with those that are, beside every other fault', async () => {
    const first = await bodyOf(await door.ask('/contacts', { body: contact({ district: 'atlantis', ageYears: 18 }) }));
    expect(first.faults.map(({ place }) => place)).toEqual(['body.ageYears', 'body.district']);
    expect(first.faults[1]?.words).toMatch(/^"atlantis" is no district of this door; it knows: .*redditch/);
    await door.ask('/cases/elsewhere/contacts', { body: contact() });
    const data = { source: '3A', district: 'atlantis', ageYears: 12 };
    const body = { type: 'camhs.referral-received', by: 'outside/3A', data };
    const other = await bodyOf(await door.ask('/cases/elsewhere/events', { body }));
    expect(other.faults.map(({ place }) => place)).toEqual(['body.data.district']);
    const given = { id: 'straight', caseId: 'straight', type: body.type, by: 'outside/3A' as const, data };
    await expect(door.live.reception.take([given])).rejects.toThrow(/no district of this door/);
  });

  it('refuse half of a surrogate pair with its place, as no log can hold it', async () => {
    const response = await door.ask('/contacts', { body: contact({ familyId: 'f-\ud800' }) });
    const problem = await bodyOf(response);
    expect([response.status, problem.type]).toEqual([400, '/problems/not-valid']);
    expect(problem.faults.map(({ place }) => place)).toEqual(['body.familyId']);
  });

  it('give one event when eight clients send one command with one key', async () => {
    const headers = { 'idempotency-key': 'the-one' };
    const sent = Array.from({ length: 8 }, () => door.ask('/cases/eight/contacts', { body: contact(), headers }));
    expect((await Promise.all(sent)).map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201));
    expect(await received('eight')).toBe(1);
  });

  it('name one case when a first contact is sent again with its key', async () => {
    const headers = { 'idempotency-key': 'first' };
    const once = await bodyOf(await door.ask('/contacts', { body: contact(), headers }));
    const twice = await bodyOf(await door.ask('/contacts', { body: contact(), headers }));
    expect(twice).toEqual(once);
  });

  it('refuse a key that was used for something else, and take the same key elsewhere', async () => {
    const headers = { 'idempotency-key': 'mine' };
    expect((await door.ask('/cases/k1/contacts', { body: contact(), headers })).status).toBe(201);
    const other = await door.ask('/cases/k1/contacts', { body: contact({ ageYears: 8 }), headers });
    expect(other.status).toBe(422);
    expect(await bodyOf(other)).toMatchObject({ type: '/problems/key-taken' });
    expect((await door.ask('/cases/k2/contacts', { body: contact(), headers })).status).toBe(201);
    expect(await received('k1')).toBe(1);
  });

  it('do an open task, once for eight clients with one key', async () => {
    await door.ask('/cases/task/contacts', { body: contact() });
    const headers = { 'idempotency-key': 'do-it' };
    const sent = Array.from({ length: 8 }, () =>
      door.ask('/cases/task/tasks/front-door/record', { body: record, headers }),
    );
    const responses = await Promise.all(sent);
    expect(responses.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    const events = await door.live.log.readCase('task');
    expect(events.filter(({ type }) => type === 'front-door.contact-recorded')).toHaveLength(1);
    expect(events.find(({ type }) => type === 'front-door.contact-recorded')?.by).toBe('person/customer-adviser');
  });

  it('let one of eight clients win who have all seen the same version, and tell the others that it moved on', async () => {
    const { version } = await bodyOf(await door.ask('/cases/race/contacts', { body: contact() }));
    const headers = { 'if-match': `"${version}"` };
    const sent = Array.from({ length: 8 }, () => door.ask('/cases/race/contacts', { body: contact(), headers }));
    const responses = await Promise.all(sent);
    expect(responses.map(({ status }) => status).toSorted()).toEqual([201, ...Array.from({ length: 7 }, () => 412)]);
    expect(await received('race')).toBe(2);
    const stale = await door.ask('/cases/race/tasks/front-door/record', { body: record, headers });
    expect(await bodyOf(stale)).toMatchObject({ type: '/problems/moved-on', status: 412 });
  });

  it('say which tasks are open when the one that is meant is not, and what is wrong with how it is done', async () => {
    await door.ask('/cases/wrong/contacts', { body: contact() });
    const closed = await door.ask('/cases/wrong/tasks/mash/decide', { body: { do: 'answer', choice: 'advice' } });
    expect(closed.status).toBe(409);
    expect(await bodyOf(closed)).toMatchObject({ type: '/problems/not-open', open: [{ task: 'front-door.record' }] });
    const body = { do: 'answer', choice: 'burn', as: 'mash-manager' };
    const wrong = await bodyOf(await door.ask('/cases/wrong/tasks/front-door/record', { body }));
    expect(wrong.faults.map(({ place }) => place)).toEqual(['body.as', 'body.choice']);
    const facts = { do: 'answer', choice: 'record', facts: { meetingOn: '2026-12-01' } };
    const strange = await bodyOf(await door.ask('/cases/wrong/tasks/front-door/record', { body: facts }));
    expect(strange.faults).toEqual([{ place: 'body.facts.meetingOn', words: expect.stringMatching(/not asked for/) }]);
    expect((await door.ask('/cases/none/tasks/front-door/record', { body: record })).status).toBe(404);
  });

  it('set aside an event from outside that the case cannot take, and say what it could', async () => {
    await door.ask('/cases/outside/contacts', { body: contact() });
    const event = { type: 'mash.police-information-returned', by: 'outside/police' };
    const wrong = await door.ask('/cases/outside/events', { body: { ...event, type: 'mash.no-such' } });
    expect([wrong.status, (await bodyOf(wrong)).type]).toEqual([400, '/problems/not-valid']);
    const response = await door.ask('/cases/outside/events', { body: event });
    const problem = await bodyOf(response);
    expect(response.status).toBe(409);
    expect(problem).toMatchObject({
      type: '/problems/refused',
      caseId: 'outside',
      refusal: { words: expect.any(String) },
    });
  });
});

describe('a door whose services nobody hosts', () => {
  let door: Served;

  beforeAll(async () => {
    door = await served({ works: false, mostWaiting: 2 });
  });

  afterAll(() => door?.close());

  it('answers 202 with where to look, and 503 once it holds no more', async () => {
    const headers = { prefer: 'respond-async' };
    const first = await door.ask('/cases/w/contacts', { body: contact(), headers });
    const { delivery } = await bodyOf(first);
    expect(first.status).toBe(202);
    expect(first.headers.get('location')).toBe(`/deliveries/${delivery.id}`);
    const found = await bodyOf<object>(await door.ask(first.headers.get('location') ?? ''));
    expect(found).toEqual(delivery);
    expect((await door.ask('/cases/w/contacts', { body: contact(), headers: { prefer: 'wait=0' } })).status).toBe(202);
    // What waits is counted once a second.
    let full = await door.ask('/cases/w/contacts', { body: contact(), headers });
    for (let asked = 0; full.status === 202 && asked < 500; asked += 1)
      full = await door.ask('/cases/w/contacts', { body: contact(), headers });
    expect([full.status, full.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await bodyOf(full)).toMatchObject({ type: '/problems/too-busy' });
  });
});
