import type { CaseEvent, Facts } from '@frontdoor/cases';
import { LogMovedOn } from '@frontdoor/cases';
import { EventNotValid, EventOfAnotherCase, TimeWentBack } from './admit.js';
import type { EventLog, PositionedEvent } from './event-log.js';
import { contact, START } from './support/events.js';

const WRITERS = 8;
const VERSIONS = 200;

const facts = (data: unknown): Facts => data as Facts;

/** What every `EventLog` must do, wherever it keeps its events. `create` gives an empty log. */
export function describeEventLog(name: string, create: () => Promise<EventLog>): void {
  describe(name, () => {
    let log: EventLog;

    beforeEach(async () => {
      log = await create();
    });

    describe('append', () => appends(() => log));
    describe('refusal', () => refusals(() => log));
    describe('racing writers', () => races(() => log));
    describe('reading', () => readings(() => log));
    describe('what was given or handed out', () => isolation(() => log));
  });
}

function appends(log: () => EventLog): void {
  it('numbers the events of a case from 1 on', async () => {
    const first = await log().append('41', 0, [contact(), contact()]);
    const then = await log().append('41', 2, [contact()]);
    expect([...first, ...then].map(({ version }) => version)).toEqual([1, 2, 3]);
    expect([...first, ...then].map(({ id }) => id)).toEqual(['41/1', '41/2', '41/3']);
    expect(await log().versionOf('41')).toBe(3);
  });

  it('changes nothing when there is nothing to append', async () => {
    expect(await log().append('41', 0, [])).toEqual([]);
    expect(await log().versionOf('41')).toBe(0);
  });

  it('keeps the versions of each case apart', async () => {
    await log().append('41', 0, [contact(), contact()]);
    await log().append('42', 0, [contact({ caseId: '42' })]);
    expect([await log().versionOf('41'), await log().versionOf('42'), await log().versionOf('43')]).toEqual([2, 1, 0]);
  });

  it('takes an event of another case that is earlier than the last one of the log', async () => {
    await log().append('41', 0, [contact()]);
    await log().append('42', 0, [contact({ caseId: '42', at: START - 1 })]);
    expect(await log().versionOf('42')).toBe(1);
  });
}

function refusals(log: () => EventLog): void {
  const refused = async (expected: number, events: readonly CaseEvent[], error: new (...given: never[]) => Error) => {
    await log().append('41', 0, [contact()]);
    await expect(log().append('41', expected, events)).rejects.toThrow(error);
    expect(await log().versionOf('41')).toBe(1);
    expect(await read(log())).toHaveLength(1);
  };

  it('refuses an append whose case has moved on', () => refused(0, [contact()], LogMovedOn));

  it('refuses an append to a version that is not there yet', () => refused(2, [contact()], LogMovedOn));

  it('says that the case has moved on before it looks at the events', () =>
    refused(0, [contact({ at: START - 1 })], LogMovedOn));

  it('refuses an empty append, too, when the case has moved on', () => refused(0, [], LogMovedOn));

  it('keeps none of the events when the last one is of another case', () =>
    refused(1, [contact(), contact({ caseId: '42' })], EventOfAnotherCase));

  it('keeps none of the events when the last one is earlier than the one before it', () =>
    refused(1, [contact({ at: START + 1 }), contact()], TimeWentBack));

  it('refuses an event earlier than the last one of its case', () =>
    refused(1, [contact({ at: START - 1 })], TimeWentBack));

  it.each([
    ['a number that is none', { data: { score: Number.NaN } }],
    ['half a surrogate pair', { data: { note: '\ud83d' } }],
    ['a NUL character', { data: { note: 'a\0b' } }],
    ['a time that is none', { at: Number.NaN }],
    ['a part of a millisecond', { at: START + 0.5 }],
    ['a date object', { data: facts({ seen: new Date(START) }) }],
  ])('refuses an event with %s', (_, said) => refused(1, [contact(said)], EventNotValid));
}

function races(log: () => EventLog): void {
  it(`lets exactly one of ${WRITERS} writers win each of ${VERSIONS} versions`, async () => {
    const writers = Array.from({ length: WRITERS }, (_, index) => writeEvery(log(), `writer-${index}`));
    const wins = await Promise.all(writers);
    const won = wins.flat().sort((a, b) => a - b);
    expect(won).toEqual(Array.from({ length: VERSIONS }, (_, version) => version));
    const events = await log().readCase('41');
    expect(events.map(({ version }) => version)).toEqual(won.map((version) => version + 1));
  }, 60_000);

  it('lets writers of different cases all win', async () => {
    const ids = Array.from({ length: WRITERS }, (_, index) => `case-${index}`);
    await Promise.all(ids.map((caseId) => log().append(caseId, 0, [contact({ caseId }), contact({ caseId })])));
    expect(await Promise.all(ids.map((caseId) => log().versionOf(caseId)))).toEqual(ids.map(() => 2));
  });
}

/** Tries to append one event at every version in turn, and gives the versions it was first at. */
async function writeEvery(log: EventLog, writer: string): Promise<readonly number[]> {
  const won: number[] = [];
  for (let version = 0; version < VERSIONS; version++) {
    try {
      await log.append('41', version, [contact({ data: { writer } })]);
      won.push(version);
    } catch (error) {
      if (!(error instanceof LogMovedOn)) throw error;
    }
  }
  return won;
}

function readings(log: () => EventLog): void {
  it('gives back what was appended', async () => {
    const data = { none: null, deep: [{ a: [1.5, -3, 1e21] }, []], 'é😀': '"\\\n\u2028', __proto_: true };
    const added = await log().append('41', 0, [contact({ data }), contact()]);
    expect(added[0]).toEqual({ ...contact({ data }), version: 1, id: '41/1' });
    expect(await log().readCase('41')).toEqual(added);
  });

  it('has no events of a case it does not know', async () => expect(await log().readCase('43')).toEqual([]));

  it('reads all cases in append order, at positions that grow', async () => {
    const added = [
      ...(await log().append('41', 0, [contact()])),
      ...(await log().append('42', 0, [contact({ caseId: '42' })])),
      ...(await log().append('41', 1, [contact(), contact()])),
    ];
    const all = await read(log());
    expect(all).toEqual(added.map((event, index) => ({ ...event, position: all[index]?.position })));
    expect(all.every(({ position }, index) => index === 0 || position > (all[index - 1]?.position ?? 0))).toBe(true);
  });

  it('reads on from a position, that one included', async () => {
    await log().append('41', 0, [contact(), contact(), contact()]);
    const all = await read(log());
    expect(await read(log(), all[1]?.position)).toEqual(all.slice(1));
    expect(await read(log(), (all[2]?.position ?? 0) + 1)).toEqual([]);
  });
}

function isolation(log: () => EventLog): void {
  it('does not reach the log when the writer changes its event later', async () => {
    const data = { partners: ['police'] };
    await log().append('41', 0, [contact({ data })]);
    data.partners.push('health');
    expect((await log().readCase('41'))[0]?.data).toEqual({ partners: ['police'] });
  });

  it('does not reach the log when a reader changes what it was given', async () => {
    const added = await log().append('41', 0, [contact({ data: { partners: ['police'] } })]);
    for (const events of [added, await log().readCase('41'), await read(log())]) spoil(events);
    const [event] = await log().readCase('41');
    expect(event).toMatchObject({ at: START, data: { partners: ['police'] } });
    expect(await log().versionOf('41')).toBe(1);
  });
}

/** Changes all it can; a frozen thing refuses, which is as good as a copy. */
function spoil(events: readonly object[]): void {
  const event = events[0] as { at: number; data: { partners: string[] } };
  const changes = [() => (event.at = 0), () => event.data.partners.push('x'), () => (events as object[]).push(event)];
  for (const change of changes) {
    try {
      change();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
}

async function read(log: EventLog, from?: number): Promise<readonly PositionedEvent[]> {
  const events: PositionedEvent[] = [];
  for await (const event of log.readAll(from)) events.push(event);
  return events;
}
