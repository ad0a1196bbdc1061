import { type Served, bodyOf, contact, served } from '../support/served.js';

describe('commands on a case', () => {
  let door: Served;

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
    expect(answer.delivery).toMatchObject({
      state: 'done',
      by: 'outside/1A',
      firstVersion: 1,
      lastVersion: answer.version,
    });
    expect(await door.live.log.versionOf(answer.caseId)).toBe(answer.version);
  });

  it('tell every fault of the path, the headers and the body at once', async () => {
    const body = contact({ channel: 'pigeon', ageYears: 18 });
    const response = await door.ask('/cases/*bad*/contacts', {
      body,
      headers: { 'if-match': 'W/"1"', 'idempotency-key': '' },
    });
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

  it('give one event when eight clients send one command with one key', async () => {
    const sent = Array.from({ length: 8 }, () =>
      door.ask('/cases/eight/contacts', { body: contact(), headers: { 'idempotency-key': 'the-one' } }),
    );
    const responses = await Promise.all(sent);
    expect(responses.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201));
    const events = await door.live.log.readCase('eight');
    expect(events.filter(({ type }) => type === 'front-door.contact-received')).toHaveLength(1);
  });
});
