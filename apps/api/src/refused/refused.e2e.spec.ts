import { type Served, bodyOf, contact, served } from '../support/served.js';
import type { DeliveryDocument } from '../deliveries/delivery-document.js';

interface RefusedList {
  readonly refused: readonly DeliveryDocument[];
}

describe('what was refused', () => {
  let door: Served;

  /** Gives a case an event that it cannot take, and the id under which it was set aside. */
  async function refuse(caseId: string): Promise<string> {
    await door.ask(`/cases/${caseId}/contacts`, { body: contact() });
    const headers = { 'if-match': '"99"' };
    const response = await door.ask(`/cases/${caseId}/contacts`, { body: contact(), headers });
    const answer = await bodyOf<{ delivery: string }>(response);
    return answer.delivery;
  }

  beforeAll(async () => {
    door = await served();
  });

  afterAll(() => door?.close());

  it('is listed, the newest first, page by page, with why', async () => {
    const ids: string[] = [];
    for (const caseId of ['one', 'two', 'three']) ids.unshift(await refuse(caseId));
    const first = await door.ask('/refused?limit=2');
    const { refused } = await bodyOf<RefusedList>(first);
    expect(refused.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(refused[0]).toMatchObject({ state: 'refused', refusal: { kind: 'moved-on' } });
    const next = /<([^>]+)>/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    expect((await bodyOf<RefusedList>(await door.ask(next))).refused.map(({ id }) => id)).toEqual(ids.slice(2));
  });

  it('is given again when it is mended, once for all who mend it alike', async () => {
    const id = await refuse('mended');
    const sent = Array.from({ length: 4 }, () =>
      door.ask(`/refused/${id}/mend`, { body: { data: contact({ ageYears: 9 }) } }),
    );
    const responses = await Promise.all(sent);
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const events = await door.live.log.readCase('mended');
    expect(events.filter(({ data }) => data['ageYears'] === 9)).toHaveLength(1);
    const otherwise = await door.ask(`/refused/${id}/mend`, { body: { data: contact({ ageYears: 3 }) } });
    expect([otherwise.status, (await bodyOf(otherwise)).type]).toEqual([409, '/problems/not-refused']);
    expect(await bodyOf<object>(await door.ask(`/deliveries/${id}`))).toMatchObject({ state: 'mended' });
  });

  it('is mended with facts that some case can take, or stays as it is', async () => {
    const id = await refuse('not-valid');
    const response = await door.ask(`/refused/${id}/mend`, { body: { data: { kind: 'worry' } } });
    expect([response.status, (await bodyOf(response)).type]).toEqual([400, '/problems/not-valid']);
    expect(await bodyOf<object>(await door.ask(`/deliveries/${id}`))).toMatchObject({ state: 'refused' });
  });

  it('is set aside for good when it is dropped, however often', async () => {
    const id = await refuse('dropped');
    for (const _ of [1, 2]) expect((await door.ask(`/refused/${id}/drop`, { method: 'POST' })).status).toBe(200);
    const { refused } = await bodyOf<RefusedList>(await door.ask('/refused'));
    expect(refused.map((one) => one.id)).not.toContain(id);
    expect((await door.ask(`/refused/${id}/mend`, { body: {} })).status).toBe(409);
  });

  it('is nothing that was not refused', async () => {
    const { delivery } = await bodyOf(await door.ask('/cases/done/contacts', { body: contact() }));
    for (const id of [delivery.id, 'never-given']) {
      const response = await door.ask(`/refused/${id}/drop`, { method: 'POST' });
      expect([response.status, (await bodyOf(response)).type]).toEqual([409, '/problems/not-refused']);
    }
    expect((await door.ask('/deliveries/never-given')).status).toBe(404);
  });
});
