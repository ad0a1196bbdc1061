import { playOnce } from '@frontdoor/simulation';
import type { CaseEvent } from '@frontdoor/cases';
import { idOf, toLine } from '@frontdoor/event-log';
import { type Served, bodyOf, served } from '../support/served.js';
import { ready, shipped } from '../../../../test/support/shipped.js';

const { play } = ready(shipped('example-small'));
const cases: readonly (readonly CaseEvent[])[] = [...playOnce(play, 1, 0).byCase()].slice(0, 20);
const lines = cases.flatMap((events) =>
  events.map((event, index) => toLine({ ...event, version: index + 1, id: idOf(event.caseId, index + 1) })),
);

describe('a log that is imported', () => {
  let door: Served;
  const ndjson = { 'content-type': 'application/x-ndjson' };
  const send = (text: string, key = text.slice(0, 20)) =>
    door.ask('/logs', {
      body: text,
      headers: { ...ndjson, 'idempotency-key': `k${Buffer.from(key).toString('hex')}` },
    });

  beforeAll(async () => {
    door = await served({ largestLog: 2_000_000 });
  });

  afterAll(() => door?.close());

  it('is refused whole where a line is none, a time has not come, or a case departs, with every line named', async () => {
    const [first = '', second = ''] = lines;
    const future = first.replace(/"at":"\d{4}/, '"at":"2999');
    const left = await send(
      ['{', future.replaceAll(cases[0]![0]!.caseId, 'later'), first, second.replace('/2"', '/3"')].join('\n'),
    );
    const problem = await bodyOf(left);
    expect(left.status).toBe(400);
    expect(new Set(problem.faults.map(({ place }) => place))).toEqual(new Set(['line 1', 'line 2', 'line 4']));
    const departing = await send(lines.filter((_, index) => index !== 1).join('\n'), 'without one');
    expect(departing.status).toBe(400);
    expect(await door.live.log.head()).toBe(0);
  });

  it('is refused where an event is left out, with what could have stood there', async () => {
    const events = cases.find((one) => one.length > 6)!.filter((_, index) => index !== 2);
    const text = events.map((event, index) =>
      toLine({ ...event, version: index + 1, id: idOf(event.caseId, index + 1) }),
    );
    const problem = await bodyOf(await send(text.join('\n'), 'left out'));
    expect(problem.faults).toHaveLength(1);
    expect(problem.faults[0]!.words).toMatch(/departs from this front door/);
    expect(await door.live.log.head()).toBe(0);
  });

  it('is refused where a contact names a district that is none of this door', async () => {
    const [first = ''] = lines;
    const problem = await bodyOf(await send(first.replace(/"district":"[^"]+"/, '"district":"atlantis"'), 'district'));
    expect(problem.faults).toContainEqual({
      place: 'line 1',
      words: expect.stringMatching(/^data.district: "atlantis"/),
    });
    expect(await door.live.log.head()).toBe(0);
  });

  it('is in the log of the door, case by case as it was, and its timers run on', async () => {
    const response = await send(lines.join('\n'), 'whole');
    expect(response.status).toBe(201);
    expect(await bodyOf<object>(response)).toEqual({ cases: cases.length, events: lines.length, clock: 'imported' });
    for (const events of cases) {
      const found = await door.live.log.readCase(events[0]!.caseId);
      expect(found.slice(0, events.length).map(({ version: _v, id: _i, ...event }) => event)).toEqual(events);
    }
  });

  it('is imported once when it is sent twice with its key, and refused under another', async () => {
    const again = await send(lines.join('\n'), 'whole');
    expect(again.status).toBe(201);
    const other = await send(lines.join('\n'), 'another key');
    expect(other.status).toBe(400);
    expect((await bodyOf(other)).faults).toHaveLength(cases.length);
  });

  it('is refused when it is no log, empty, or too large', async () => {
    const json = await door.ask('/logs', { body: {} });
    expect([json.status, (await bodyOf(json)).type]).toEqual([415, '/problems/not-this-type']);
    const large = await send('x'.repeat(2_000_001));
    expect(large.status).toBe(413);
    expect((await bodyOf(large)).detail).toContain('2000000');
    expect((await send('\n')).status).toBe(400);
  });
});
