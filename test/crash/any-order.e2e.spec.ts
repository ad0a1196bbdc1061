import type { DataSource } from 'typeorm';
import { type CaseEvent, LogMovedOn } from '@frontdoor/cases';
import { PostgresLog, openDatabase, verifyLog } from '@frontdoor/event-store';
import { DoorTime, KnownCases, Reception, openDoor, rowsOf, sweep } from '@frontdoor/live';
import { playOnce } from '@frontdoor/simulation';
import { type Handling, handleCase, wakeFor } from '../../libs/live/src/case-handler.js';
import { KeepTogether } from '../../libs/live/src/keep-together.js';
import { ready, shipped } from '../support/shipped.js';
import { AnyOrderQueues } from './support/any-order-queues.js';
import { SAME, compareLogs } from './support/compare-logs.js';
import { CrashServer } from './support/crash-server.js';
import { givenOf } from './support/feed.js';
import { Chance, SEED } from './support/seed.js';

const SEEDS = 2_000;
/** Cases whose wake-ups are mixed with each other, and wake-ups that are seen to at the same time. */
const MIXED = 25;
const AT_ONCE = 8;
/** The longest case that is played. Unit: given events. */
const LONGEST = 8;

const { play, door } = ready(shipped('example-small'));
const services = door.pathway.services.map(({ id }) => id);
const short = [...playOnce(play, 1, 0).byCase()].filter((events) => givenOf(events).length <= LONGEST);

/** A case for each seed, under a name of its own. */
const cases = Array.from({ length: SEEDS }, (_, nth): readonly CaseEvent[] => {
  const events = new Chance(SEED + nth).oneOf(short);
  return events.map((event) => ({ ...event, caseId: `seed-${SEED + nth}` }));
});

describe('wake-ups that come never, once or up to five times, in any order', () => {
  const clock = { kind: 'stepped', now: play.begins } as const;
  const queues = new AnyOrderQueues();
  const time = new DoorTime(clock);
  let server: CrashServer;
  let database: DataSource;
  let workers: readonly Handling[];

  beforeAll(async () => {
    server = await CrashServer.start();
    database = await openDatabase({ url: server.url, poolSize: AT_ONCE });
    await openDoor(database, { settings: {}, clock });
    const log = new PostgresLog(database);
    const parts = [() => true, ...[0, 1].map((part) => (service: string) => services.indexOf(service) % 2 === part)];
    workers = parts.map((hosts) => {
      const keeper = new KeepTogether(database, queues.how);
      return { database, log, queues, time, cases: new KnownCases(door), keeper, hosts };
    });
  });

  afterAll(async () => {
    await database?.destroy();
    await server?.remove();
  });

  /** Lets workers of chance see to what was drawn, several at the same time. */
  async function turn(chance: Chance, least: number): Promise<void> {
    const drawn = [...queues.draw(chance, least)];
    const lane = async () => {
      for (let wake = drawn.pop(); wake; wake = drawn.pop()) {
        await handleCase(chance.oneOf(workers), wake.caseId).catch(unlessLate);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  }

  it(`leave the log of an undisturbed run, for ${SEEDS} seeds`, async () => {
    const reception = new Reception({ pathway: door.pathway, database, queues, time });
    for (let from = 0; from < SEEDS; from += MIXED) {
      const chance = new Chance(SEED + from);
      const given = cases.slice(from, from + MIXED).flatMap(givenOf);
      await reception.take(given.toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0)));
      await turn(chance, 0);
      // What was never woken is found again, as the sweeper finds it once it has waited long.
      for (let lost = await waiting(); lost.length > 0; lost = await waiting()) {
        await queues.add(lost.map((row) => wakeFor({ ...row, caseId: row.case_id })));
        await turn(chance, 1);
      }
    }
    await rowsOf(database, 'update frontdoor.door set clock = $1', [JSON.stringify({ ...clock, now: play.ends - 1 })]);
    const sweeping = { database, queues, time, services };
    while ((await sweep(sweeping)) > 0) await turn(new Chance(SEED), 1);

    const log = new Map(cases.map((events) => [events[0]!.caseId, events]));
    const found = await compareLogs(new PostgresLog(database), log);
    expect(found).toMatchObject({ ...SAME, events: cases.flat().length });
    expect((await verifyLog(database)).faults).toEqual([]);
    const states = await rowsOf(database, 'select distinct state from frontdoor.delivery');
    expect(states).toEqual([{ state: 'done' }]);
    expect([...queues.delivered.keys()].toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  function waiting() {
    return rowsOf<{ id: string; service: string; case_id: string }>(
      database,
      `select id, service, case_id from frontdoor.delivery where state = 'waiting'`,
    );
  }
});

/** A case that moves on under a worker again and again is left to whoever moves it; its queue would try again later. */
function unlessLate(error: unknown): void {
  if (!(error instanceof LogMovedOn)) throw error;
}
