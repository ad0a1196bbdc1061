import { LogMovedOn } from '@frontdoor/cases';
import type { LoggedEvent } from '@frontdoor/event-log';
import { EventNotValid, TimeWentBack } from '@frontdoor/event-log';
import { contact, logged, logOf, START } from '../../event-log/src/support/events.js';
import type { KeptWith } from './load.js';
import { WALL } from './stamp.js';
import { appendEach, empty, kept, openLog } from './support/open-log.js';

describe('a log loaded whole', () => {
  const open = openLog();

  it('is kept exactly as if each event had been appended by itself', async () => {
    const events = [...logOf(300, 7), ...awkward()];
    await appendEach(open.log, events);
    const appended = await kept(open.database);
    await empty(open.database);
    expect(await open.log.appendAll(events, WALL)).toEqual({ events: 303, cases: 8, lastPosition: 303 });
    expect(await kept(open.database)).toEqual(appended);
  });

  it('says that its times are those of its scenario', async () => {
    await open.log.appendAll(logOf(1));
    expect((await kept(open.database))[0]).toMatchObject({ clock: 'virtual', delivery: null });
  });

  it('goes on where cases that are there have got to', async () => {
    const events = [...logOf(9_000)];
    await open.log.appendAll(events.slice(0, 4_500));
    await open.log.appendAll(slowly(events.slice(4_500)));
    const inTwo = await kept(open.database);
    await empty(open.database);
    await open.log.appendAll(events);
    expect(await kept(open.database)).toEqual(inTwo);
  });

  it('is empty when there is nothing to load', async () => {
    await open.log.append('41', 0, [contact()]);
    expect(await open.log.appendAll([])).toEqual({ events: 0, cases: 0, lastPosition: 1 });
  });

  describe('that cannot be kept whole', () => {
    const refused = async (events: Iterable<LoggedEvent> | AsyncIterable<LoggedEvent>, error: unknown) => {
      await open.log.append('41', 0, [contact()]);
      await expect(open.log.appendAll(events)).rejects.toThrow(error as Error);
      expect(await kept(open.database)).toHaveLength(1);
      await open.log.append('41', 1, [contact()]);
      expect(await open.log.head()).toBe(2);
    };

    it('leaves nothing when a case has moved on', () =>
      refused([...logOf(5_000), logged()], new LogMovedOn('41', 0, 1)));

    it('leaves nothing when a version is missing', () => refused([logged({ version: 3 })], new LogMovedOn('41', 2, 1)));

    it('leaves nothing when its last event is not sound', () =>
      refused([...logOf(3), logged({ caseId: '9', data: { score: Number.NaN } })], EventNotValid));

    it('leaves nothing when time goes back in a case', () =>
      refused([logged({ version: 2, at: START - 1 })], TimeWentBack));

    it('leaves nothing when what is to be kept with it cannot be', async () => {
      const fails = () => Promise.reject(new Error('the room was gone'));
      await expect(open.log.appendAll(logOf(3), WALL, fails)).rejects.toThrow('the room was gone');
      expect(await kept(open.database)).toEqual([]);
    });

    it('leaves nothing of what is kept with it when a case has moved on', async () => {
      await open.log.append('41', 0, [contact()]);
      const keptWith: KeptWith = async (transaction) => {
        await transaction.query(`insert into frontdoor.wake (case_id, due, service) values ('9', 1, 'mash')`);
      };
      await expect(open.log.appendAll([logged({ caseId: '9' }), logged()], WALL, keptWith)).rejects.toThrow(LogMovedOn);
      expect(await open.database.query('select case_id from frontdoor.wake')).toEqual([]);
      await open.log.appendAll([logged({ caseId: '9' })], WALL, keptWith);
      expect(await open.database.query('select case_id from frontdoor.wake')).toEqual([{ case_id: '9' }]);
    });

    it('leaves nothing when its source fails', () => refused(broken(), new Error('the run was cancelled')));

    it('leaves nothing when somebody appends to one of its cases meanwhile', async () => {
      await expect(open.log.appendAll(overtaken())).rejects.toThrow(new LogMovedOn('case-1', 0, 1));
      expect((await kept(open.database)).map(({ id }) => id)).toEqual(['case-1/1']);
    });
  });

  it('holds nobody up while its source is slow', async () => {
    let appended = 0;
    async function* slow() {
      yield* logOf(2_500);
      await open.log.append('41', 0, [contact()]);
      appended = await open.log.versionOf('41');
      yield logged({ caseId: '42' });
    }
    await open.log.appendAll(slow());
    expect(appended).toBe(1);
    expect((await kept(open.database))[0]).toMatchObject({ id: '41/1', position: '1' });
  });

  async function* overtaken() {
    yield* logOf(2_000);
    await open.log.append('case-1', 0, [contact({ caseId: 'case-1' })]);
  }
});

/** Events with everything that the text form of COPY must escape. */
function awkward(): readonly LoggedEvent[] {
  const texts = ['\\N', '\\.', 'tab\there\nand\r\nthere', 'back\\slash \\x41', 'é😀"\u2028', ''];
  const caseId = 'a\tb\\c\nd/1';
  return [
    logged({ caseId, data: { texts, '\\': { '\t': null } } }),
    logged({ caseId, version: 2, by: 'outside/\\N', type: 'reception.\\.', data: { deep: [[1e21, -0.5, 5e-324]] } }),
    logged({ caseId, version: 3, at: START + 1, data: {} }),
  ];
}

function* broken(): Generator<LoggedEvent> {
  yield* logOf(2_500);
  throw new Error('the run was cancelled');
}

async function* slowly(events: readonly LoggedEvent[]): AsyncGenerator<LoggedEvent> {
  yield* events;
}
