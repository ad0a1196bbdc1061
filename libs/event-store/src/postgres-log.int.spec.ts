import { LogMovedOn } from '@frontdoor/cases';
import type { LoggedEvent } from '@frontdoor/event-log';
import { describeEventLog } from '../../event-log/src/event-log.contract.js';
import { contact, logOf, START } from '../../event-log/src/support/events.js';
import { kept, openLog } from './support/open-log.js';

const WRITERS = 6;

describe('the log in PostgreSQL', () => {
  const open = openLog();

  describeEventLog('as every log', async () => open.log);

  describe('a position', () => {
    it('has none missing before it, whoever wrote and whatever was refused', async () => {
      const writers = Array.from({ length: WRITERS }, (_, writer) => write(open, writer));
      await Promise.all(writers);
      const positions = (await kept(open.database)).map(({ position }) => Number(position));
      expect(positions).toEqual(positions.map((_, index) => index + 1));
      expect(await open.log.head()).toBe(positions.length);
    });

    it('is never seen before a smaller one, by a reader that follows while others write', async () => {
      const seen: number[] = [];
      const writers = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(open, writer)));
      const follow = async () => {
        for await (const { position } of open.log.readAll((seen.at(-1) ?? 0) + 1)) seen.push(position);
      };
      const writing = { isOver: false };
      void writers.finally(() => (writing.isOver = true));
      while (!writing.isOver) await follow();
      await follow();
      expect(seen).toEqual((await kept(open.database)).map((_, index) => index + 1));
    });

    it('is not used up by a transaction that was rolled back', async () => {
      const transaction = open.database.transaction(async (manager) => {
        await open.log.appendIn(manager, append('41', 0), { clock: 'wall', delivery: 'one' });
        throw new Error('no');
      });
      await expect(transaction).rejects.toThrow('no');
      await open.log.append('42', 0, [contact({ caseId: '42' })]);
      expect((await kept(open.database)).map(({ position, case_id }) => [position, case_id])).toEqual([['1', '42']]);
    });
  });

  describe('an append within a transaction', () => {
    it('is kept with what else is done there, with its clock and its delivery', async () => {
      const clock = 'x86400 from 2015-01-05T09:00:00.000Z';
      await open.database.transaction((manager) =>
        open.log.appendIn(manager, append('41', 0), { clock, delivery: 'given-7' }),
      );
      const [event] = await all(open.log.readStamped());
      expect(event).toMatchObject({
        id: '41/1',
        position: 1,
        clock,
        delivery: 'given-7',
        recordedAt: expect.any(Date),
      });
    });

    it('sees what the transaction has appended before', async () => {
      await open.database.transaction(async (manager) => {
        for (const version of [0, 1])
          await open.log.appendIn(manager, append('41', version), { clock: 'wall', delivery: null });
      });
      expect(await open.log.versionOf('41')).toBe(2);
    });

    it('says that the case moved on when another was first while it was under way', async () => {
      const racing = open.database.transaction('READ COMMITTED', async (manager) => {
        await open.log.appendIn(manager, append('42', 0), { clock: 'wall', delivery: null });
        // It waits for the positions this transaction holds, and so writes after it.
        const late = open.log.append('42', 0, [contact({ caseId: '42' })]).catch((error: unknown) => error);
        await waitingIn(open.database);
        return { late };
      });
      expect(await (await racing).late).toEqual(new LogMovedOn('42', 0, 1));
      expect(await open.log.head()).toBe(1);
    });
  });

  describe('reading', () => {
    it('reads a case on from a version', async () => {
      await open.log.append('41', 0, [contact(), contact(), contact()]);
      expect((await open.log.readCase('41', 1)).map(({ version }) => version)).toEqual([2, 3]);
    });

    it('reads more than a page, in order, once each', async () => {
      await open.log.appendAll(logOf(1_234));
      expect((await all(open.log.readAll())).map(({ position }) => position)).toEqual(
        Array.from({ length: 1_234 }, (_, index) => index + 1),
      );
      expect(await all(open.log.readAll(1_001))).toHaveLength(234);
    });

    it('gives back every number and character exactly', async () => {
      const data = { tiny: 5e-324, large: Number.MAX_VALUE, third: 1 / 3, text: 'é😀"\\\u2028\t\n' };
      const [added] = await open.log.append('41', 0, [contact({ data, at: START })]);
      expect(await all(open.log.readAll())).toEqual([{ ...added, position: 1 }]);
    });
  });
});

const append = (caseId: string, expectedVersion: number) => ({
  caseId,
  expectedVersion,
  events: [contact({ caseId })],
});

/** Appends to a case all share and to one of its own. */
async function write({ log }: ReturnType<typeof openLog>, writer: number): Promise<void> {
  for (let version = 0; version < 20; version++) {
    await log.append('shared', version, [contact({ caseId: 'shared' })]).catch((error: unknown) => {
      if (!(error instanceof LogMovedOn)) throw error;
    });
    await log.append(`own-${writer}`, version, [contact({ caseId: `own-${writer}` })]);
  }
}

/** Waits until somebody waits for a lock in this database. */
async function waitingIn(database: ReturnType<typeof openLog>['database']): Promise<void> {
  const question = `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  for (;;) {
    const [row]: { waiting: number }[] = await database.query(question);
    if ((row?.waiting ?? 0) > 0) return;
  }
}

async function all<Event extends LoggedEvent>(events: AsyncIterable<Event>): Promise<readonly Event[]> {
  const read: Event[] = [];
  for await (const event of events) read.push(event);
  return read;
}
