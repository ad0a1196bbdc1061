import type { DataSource, EntityManager } from 'typeorm';
import { type CaseEvent, type CaseId, EventNotAccepted, type Instant, LogMovedOn } from '@frontdoor/cases';
import type { LoggedEvent } from '@frontdoor/event-log';
import { type PostgresLog, mayPass } from '@frontdoor/event-store';
import type { MovingCase } from '@frontdoor/statechart';
import { type Outcome, holdWaiting, settleDeliveries } from './deliveries.js';
import type { DoorTime } from './door-time.js';
import type { Delivery, Refusal } from './given.js';
import { type HandledCase, type HandledDelivery, handledDelivery } from './handled-case.js';
import { type KnownCase, type KnownCases, type ReadAfter } from './known-cases.js';
import type { WakeQueues, Wake } from './wake-queues.js';
import { nextWake, setWake } from './wakes.js';

/** What handles cases: the log, the queues, the time, and what is known of cases. */
export interface Handling {
  readonly database: DataSource;
  readonly log: PostgresLog;
  readonly queues: WakeQueues;
  readonly time: DoorTime;
  readonly cases: KnownCases;
  /** Whether a service's events are seen to in this process. */
  readonly hosts: (service: string) => boolean;
  /** Told of what has been done for a case, once it stands. */
  readonly onHandled?: ((handled: HandledCase) => void) | undefined;
}

/** What was done for a case in one transaction. */
interface Handled {
  readonly known: KnownCase | undefined;
  readonly after: readonly Wake[];
  readonly deliveries: readonly HandledDelivery[];
  readonly events: number;
}

/**
 * Sees to everything that waits for a case, in order, in one transaction: its timers that have run out, and the events
 * given to it, each with all it leads to. Whatever woke us, and however often, the log comes out the same.
 *
 * @throws what may pass (a database away, a case that moved on meanwhile): to be tried again
 */
export async function handleCase(handling: Handling, caseId: CaseId): Promise<void> {
  const began = performance.now();
  try {
    const { known, after, deliveries, events } = await handling.database.transaction((tx) =>
      move(handling, tx, caseId),
    );
    if (known) handling.cases.keep(known);
    handling.onHandled?.({ deliveries, events, seconds: (performance.now() - began) / 1000 });
    await handling.queues.addAfter(after);
  } catch (error) {
    if (mayPass(error) || error instanceof LogMovedOn) throw error;
    // Where no event is at fault there is nobody to refuse it to: the wake-up itself fails, and says so.
    if (!(await refuseFirst(handling, caseId, brokenBy(error)))) throw error;
  }
}

/**
 * Refuses the first of what waits for a case, which cannot be handled, so that the rest can.
 *
 * @param id Only if it is this one.
 * @returns whether anything was refused
 */
export async function refuseFirst(
  { database, queues, onHandled }: Handling,
  caseId: CaseId,
  refusal: Refusal,
  id?: string,
): Promise<boolean> {
  const began = performance.now();
  const refused = await database.transaction(async (tx) => {
    const [first, second] = await holdWaiting(tx, caseId);
    if (!first || (id !== undefined && first.id !== id)) return undefined;
    await settleDeliveries(tx, [outcomeOf(first, 'refused', refusal)]);
    const wakes = second ? [wakeFor(second, `after/${first.id}`)] : [];
    await queues.addIn(tx, wakes);
    return { wakes, deliveries: [handledDelivery(first, 'refused', refusal)] };
  });
  if (!refused) return false;
  const { wakes, deliveries } = refused;
  onHandled?.({ deliveries, events: 0, seconds: (performance.now() - began) / 1000 });
  await queues.addAfter(wakes);
  return true;
}

/** The wake-up that a delivery puts on its service's queue. */
export function wakeFor({ id, service, caseId }: Pick<Delivery, 'id' | 'service' | 'caseId'>, again?: string): Wake {
  return { id: again === undefined ? id : `${id}/${again}`, service, caseId };
}

async function move(handling: Handling, tx: EntityManager, caseId: CaseId): Promise<Handled> {
  const { cases, hosts, queues, time } = handling;
  const waiting = await holdWaiting(tx, caseId);
  const clock = await time.read(tx);
  const known = await cases.take(caseId, waiting[0]?.at ?? clock.now, readAfterIn(handling.log, tx));
  const { moving } = known;
  const append = appender(handling.log, tx, known, clock.label);
  const outcomes: Outcome[] = [];
  // Others see to the events of services that are not ours, and those given later wait for them: a case has one order.
  const ours = waiting.findIndex(({ service }) => !hosts(service));
  for (const delivery of ours < 0 ? waiting : waiting.slice(0, ours)) {
    outcomes.push(await handleDelivery(delivery, moving, append));
  }
  if (known.version > 0 || outcomes.length > 0) await passTimers(moving, clock.now, append);
  const wake = nextWake(moving);
  const wakes = [
    ...(await setWake(tx, caseId, wake, clock)),
    ...(ours > 0 ? [wakeFor(waiting[ours] as Delivery, `after/${waiting[ours - 1]?.id}`)] : []),
  ];
  await queues.addIn(tx, wakes);
  await settleDeliveries(tx, outcomes);
  const version = append.version();
  return {
    known: version > 0 ? { moving, version } : undefined,
    after: wakes,
    deliveries: outcomes.map(({ state, refusal }, place) =>
      handledDelivery(waiting[place] as Delivery, state, refusal),
    ),
    events: version - known.version,
  };
}

/** Appends what a case has come to. */
interface Appender {
  (delivery: string | null): Promise<readonly LoggedEvent[]>;
  version(): number;
}

function appender(log: PostgresLog, tx: EntityManager, { moving, version: from }: KnownCase, clock: string): Appender {
  let version = from;
  const append = async (delivery: string | null) => {
    const events: CaseEvent[] = moving.events.splice(0);
    if (events.length === 0) return [];
    const { caseId } = moving;
    const added = await log.appendIn(tx, { caseId, expectedVersion: version, events }, { clock, delivery });
    version += added.length;
    return added;
  };
  return Object.assign(append, { version: () => version });
}

/** Lets timers act that have run out by now. The case's own time is then that of the last of them, and no later. */
async function passTimers(moving: MovingCase, now: Instant, append: Appender): Promise<void> {
  for (let next = moving.runningTimers()[0]; next && next.due <= now; next = moving.runningTimers()[0]) {
    moving.passTo(next.due);
  }
  await append(null);
}

/** Gives a case one event; timers that run out before it act first, and stand whatever becomes of the event. */
async function handleDelivery(delivery: Delivery, moving: MovingCase, append: Appender): Promise<Outcome> {
  moving.passTo(Math.max(delivery.at, moving.now));
  await append(null);
  const { type, data, by, expectedVersion } = delivery;
  if (expectedVersion !== null && expectedVersion !== append.version())
    return outcomeOf(delivery, 'refused', movedOn(delivery, expectedVersion, append.version()));
  const fault = moving.faultOf(type, data, by);
  if (fault) return outcomeOf(delivery, 'refused', { ...fault });
  try {
    moving.give(type, data, by);
  } catch (error) {
    if (!(error instanceof EventNotAccepted)) throw error;
    const { service, state, accepted, message: words } = error;
    return outcomeOf(delivery, 'refused', { kind: 'refused', words, service, state, accepted });
  }
  const added = await append(delivery.id);
  const [first, last] = [added[0]?.version ?? null, added.at(-1)?.version ?? null];
  return { ...outcomeOf(delivery, 'done', null), firstVersion: first, lastVersion: last };
}

function outcomeOf({ seq }: Delivery, state: Outcome['state'], refusal: Refusal | null): Outcome {
  return { seq, state, refusal, firstVersion: null, lastVersion: null };
}

function movedOn({ caseId }: Delivery, expected: number, actual: number): Refusal {
  return { kind: 'moved-on', words: new LogMovedOn(caseId, expected, actual).message };
}

function brokenBy(error: unknown): Refusal {
  return { kind: 'broken', words: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

function readAfterIn(log: PostgresLog, tx: EntityManager): ReadAfter {
  return (caseId, version) => log.readCaseIn(tx, caseId, version);
}
