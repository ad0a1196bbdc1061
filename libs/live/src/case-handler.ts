import type { DataSource } from 'typeorm';
import { OutsideCalendar } from '@frontdoor/calendar';
import { type CaseId, LogMovedOn } from '@frontdoor/cases';
import { admit } from '@frontdoor/event-log';
import { mayPass } from '@frontdoor/event-store';
import { type CaseAtHand, readCaseAtHand } from './case-at-hand.js';
import { CaseInHand } from './case-in-hand.js';
import { outcomeOf } from './deliveries.js';
import type { DoorTime } from './door-time.js';
import type { Delivery, Refusal } from './given.js';
import { type HandledCase, handledDelivery } from './handled-case.js';
import type { CaseHandled, KeepTogether } from './keep-together.js';
import type { KnownCase, KnownCases } from './known-cases.js';
import { DUE_PAST_CALENDAR } from './past-calendar.js';
import type { WakeQueues, Wake } from './wake-queues.js';
import { isSameWake, nextWake, wakeAt } from './wakes.js';

/** What handles cases: the database, the queues, the time, and what is known of cases. */
export interface Handling {
  readonly database: DataSource;
  readonly queues: WakeQueues;
  readonly time: DoorTime;
  readonly cases: KnownCases;
  readonly keeper: KeepTogether;
  /** Whether a service's events are seen to in this process. */
  readonly hosts: (service: string) => boolean;
  /** Told of what has been done for a case, once it stands. */
  readonly onHandled?: ((handled: HandledCase) => void) | undefined;
}

/** How much of what waits is handled at once, and whether that may be what a worker died of. */
export interface Handing {
  readonly most: number;
  /** Nothing else is being handled in this process: an event on trial is handled only so. */
  readonly isAlone: boolean;
}

/** What became of a wake-up. `on-trial`: what waits first may have ended a worker, and must be handled alone. */
export type CaseOutcome = 'handled' | 'on-trial';

/** What of a case was tried. */
interface Tried {
  /** The id of the first event that waited, where it is ours to handle. */
  first: string | undefined;
}

/** How often a case that moved on meanwhile is taken up anew before its queue is asked to try again later. */
const ATTEMPTS = 5;

/**
 * Sees to everything that waits for a case, in order: its timers that have run out, and the events given to it, each with
 * all it leads to. It reads at one moment and keeps in one statement, which fails where anybody else was first: nothing is
 * held meanwhile. Whatever woke us, and however often, the log comes out the same.
 *
 * @throws what may pass (a database away, a case that moved on meanwhile): to be tried again
 */
export async function handleCase(
  handling: Handling,
  caseId: CaseId,
  handing: Handing = { most: Infinity, isAlone: false },
): Promise<CaseOutcome> {
  const tried: Tried = { first: undefined };
  try {
    return await insist(() => move(handling, caseId, handing, tried));
  } catch (error) {
    if (mayPass(error) || error instanceof LogMovedOn) throw error;
    // Which of several events is at fault shows when they are handled one by one.
    if (handing.most > 1) return handleCase(handling, caseId, { ...handing, most: 1 });
    // Where no event is at fault there is nobody to refuse it to: the wake-up itself fails, and says so.
    if (tried.first === undefined) throw error;
    await refuseFirst(handling, caseId, brokenBy(error), tried.first);
    return 'handled';
  }
}

/**
 * Refuses an event that cannot be handled, if it is still the first that waits for its case, so that the rest can be.
 */
export async function refuseFirst(handling: Handling, caseId: CaseId, refusal: Refusal, id: string): Promise<void> {
  const began = performance.now();
  await insist(async () => {
    const { waiting } = await readCaseAtHand(handling.database, caseId, MOST_VERSIONS);
    const [first, second] = waiting;
    if (!first || first.id !== id) return;
    const wakes = second ? [wakeFor(second, `after/${first.id}`)] : [];
    await keep(handling, { caseId, outcomes: [outcomeOf(first, 'refused', refusal)], wakes });
    handling.onHandled?.({
      deliveries: [handledDelivery(first, 'refused', refusal)],
      events: 0,
      seconds: since(began),
    });
  });
}

/** The wake-up that a delivery puts on its service's queue. */
export function wakeFor({ id, service, caseId }: Pick<Delivery, 'id' | 'service' | 'caseId'>, again?: string): Wake {
  return { id: again === undefined ? id : `${id}/${again}`, service, caseId };
}

/** Later than any event: whoever asks so wants none. */
const MOST_VERSIONS = 2 ** 31 - 1;

/** Moves a case on by what waits for it, and keeps what that came to. */
async function move(
  handling: Handling,
  caseId: CaseId,
  { most, isAlone }: Handing,
  tried: Tried,
): Promise<CaseOutcome> {
  const began = performance.now();
  const { known, hand } = await takeUp(handling, caseId, tried);
  const { waiting } = hand;
  if (!isAlone && (waiting[0]?.trials ?? 0) > 0) return 'on-trial';
  const clock = handling.time.shows(hand.clock);
  const before = nextWake(known.moving);
  const inHand = new CaseInHand(known.moving, known.version);
  // Others see to the events of services that are not ours, and those given later wait for them: a case has one order.
  const other = waiting.findIndex(({ service }, place) => place >= most || !handling.hosts(service));
  const ours = other < 0 ? waiting : waiting.slice(0, other);
  const outcomes = ours.map((delivery) => inHand.handle(delivery));
  if (known.version > 0 || outcomes.length > 0) inHand.passTimers(clock.now);
  const timer = nextWake(known.moving);
  const isSame = isSameWake(before, timer);
  const delay = timer && !isSame ? clock.waitUntil(timer.due) : undefined;
  const next = other > 0 ? waiting[other] : undefined;
  const wakes = [
    ...(timer && delay !== undefined ? [{ ...wakeAt(caseId, timer), delay }] : []),
    ...(next ? [wakeFor(next, `after/${ours.at(-1)?.id}`)] : []),
  ];
  const head = hand.head ?? known.head;
  const { happened, deliveries } = inHand;
  const events = admit({ caseId, expectedVersion: known.version, events: happened }, head);
  const kept = { caseId, outcomes, wakes, head, timer: isSame ? undefined : (timer ?? null), events, deliveries };
  const now = await keep(handling, { ...kept, clockLabel: clock.label });
  const version = known.version + events.length;
  if (version > 0) handling.cases.keep({ moving: known.moving, version, head: now });
  const told = outcomes.map(({ state, refusal }, at) => handledDelivery(ours[at] as Delivery, state, refusal));
  handling.onHandled?.({ deliveries: told, events: events.length, seconds: since(began) });
  return 'handled';
}

/** A case as its log has it now, and what is at hand to move it on. */
async function takeUp({ database, cases, time, hosts }: Handling, caseId: CaseId, tried: Tried) {
  const found: { hand?: CaseAtHand } = {};
  const begins = () => found.hand?.waiting[0]?.at ?? time.shows(found.hand?.clock).now;
  const known = await cases.take(caseId, begins, async (_, version) => {
    found.hand = await readCaseAtHand(database, caseId, version);
    const [first] = found.hand.waiting;
    tried.first = first && hosts(first.service) ? first.id : undefined;
    return found.hand.events;
  });
  const { hand } = found;
  if (!hand) throw new Error(`case ${caseId} was not read`);
  return { known, hand };
}

/** What of a handled case need not be said where it is as ever. */
type Kept = Pick<CaseHandled, 'caseId' | 'outcomes' | 'wakes'> & Partial<CaseHandled>;

/** Keeps what was done for a case and puts its wake-ups on their queues, unless nothing was done. */
async function keep({ keeper, queues }: Handling, kept: Kept): Promise<KnownCase['head']> {
  const { outcomes, wakes, events = [], timer, head } = kept;
  if (outcomes.length + wakes.length + events.length === 0 && timer === undefined) return head;
  const now = await keeper.keep({ head, timer, events, deliveries: [], clockLabel: '', ...kept });
  await queues.addAfter(wakes);
  return now;
}

/** Takes a case up anew that somebody else has moved on meanwhile. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof LogMovedOn) || attempt === ATTEMPTS) throw error;
    }
  }
}

function brokenBy(error: unknown): Refusal {
  if (error instanceof OutsideCalendar) return DUE_PAST_CALENDAR;
  return { kind: 'broken', words: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}

const since = (began: number): number => (performance.now() - began) / 1000;
