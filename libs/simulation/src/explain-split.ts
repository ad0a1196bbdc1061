import type { WorkingCalendar } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import { type Piece, type Running, type Stretch, type WorkOfCase, isIn } from './explain-work.js';

/**
 * What the time of a case went to.
 *
 * - `working`: somebody has a task in hand and is at work on it
 * - `under-way`: work that spans days, such as an assessment, is under way; its nights and weekends are part of it
 * - `waiting`: a task is open, those it needs are at work, and some of them have too much else in hand
 * - `out-of-hours`: a task is open, or in hand, and those it needs are not at work
 * - `waiting-for-date`: no task is open, and a date or a limit is waited for, such as a booked conference
 * - `between-services`: no task that bears on the clock is open, and no date is waited for
 */
export const KINDS = [
  'working',
  'under-way',
  'waiting',
  'out-of-hours',
  'waiting-for-date',
  'between-services',
] as const;

/** What a stretch of a clock went to. */
export type Kind = (typeof KINDS)[number];

/** A stretch of a clock that went to one thing. */
export interface Segment extends Stretch {
  readonly kind: Kind;
  /** The task that was worked on, or waited for. */
  readonly task?: string;
  /** Who worked, was waited for, or was not at work: roles, as the scenario staffs them. Empty where it is nobody. */
  readonly whom: readonly string[];
  /** The timer that a date was waited by, as `<service>/<timer>`. */
  readonly timer?: string;
}

/** A task by how it is done: over a span of days, whose nights are part of it, or shared by a worker among their children. */
export interface WorkplaceTask {
  readonly id: string;
  readonly service: number;
  readonly spansDays: boolean;
  readonly isShared: boolean;
}

/** What a split has to know of a run. */
export interface Workplace {
  readonly tasks: readonly WorkplaceTask[];
  readonly timers: readonly { readonly id: string; readonly service: number }[];
  readonly pools: readonly { readonly name: string; readonly calendars: readonly WorkingCalendar[] }[];
  readonly poolsOf: (crew: number) => readonly number[];
  /** Whether a pool had all it can have in hand, and when that changed. Left out where it cannot be known. */
  readonly busy?: {
    isFull(pool: number, at: Instant): boolean;
    turnsWithin(pool: number, from: Instant, to: Instant): readonly Instant[];
  };
}

/** The clock to split: from its start to its stop, or to the moment it was read at. */
export interface Span extends Stretch {
  /** The services whose work can lead to what stops it; every one where left out. */
  readonly services?: ReadonlySet<number>;
}

type Cause = Omit<Segment, 'from' | 'to'>;

const BETWEEN: Cause = { kind: 'between-services', whom: [] };

/** Splits a clock into stretches that follow one another from its start to its stop, each with what it went to. */
export function splitClock(span: Span, work: WorkOfCase, place: Workplace): readonly Segment[] {
  const bearing = bearingOn(span, work, place);
  const cuts = cutsOf(span, bearing, place);
  const segments: (Cause & { from: Instant; to: Instant })[] = [];
  for (const [index, from] of cuts.entries()) {
    const to = cuts[index + 1];
    if (to === undefined) break;
    const cause = causeAt(from, bearing, place);
    const last = segments.at(-1);
    if (last && isSame(last, cause)) last.to = to;
    else segments.push({ from, to, ...cause });
  }
  return segments;
}

/**
 * The work that bears on a clock: of services that can lead to its stop, and not what was under way for days before it
 * started, nor dates set before it did; those belong to another matter of the same child. Source: assumption A-620.
 */
function bearingOn({ from, to, services }: Span, { pieces, timers }: WorkOfCase, place: Workplace): WorkOfCase {
  const leadsOn = (service: number | undefined) => service === undefined || (services?.has(service) ?? true);
  const lastsDays = (task: WorkplaceTask | undefined) => task?.spansDays === true || task?.isShared === true;
  const isOfNow = ({ task, inHand }: Piece) =>
    !lastsDays(place.tasks[task]) || inHand.length === 0 || (inHand[0] as Stretch).from >= from;
  return {
    pieces: pieces.filter(
      (piece) =>
        piece.closedAt > from && piece.openedAt < to && leadsOn(place.tasks[piece.task]?.service) && isOfNow(piece),
    ),
    timers: timers.filter(
      (timer) => timer.from >= from && timer.from < to && leadsOn(place.timers[timer.timer]?.service),
    ),
  };
}

/** Every moment at which what the clock goes to may change, in order, its start and its stop among them. */
function cutsOf({ from, to }: Span, { pieces, timers }: WorkOfCase, place: Workplace): readonly Instant[] {
  if (to <= from) return [];
  const cuts = new Set([from, to]);
  const cut = (at: Instant) => at > from && at < to && cuts.add(at);
  for (const timer of timers) [timer.from, timer.to].forEach(cut);
  for (const piece of pieces) {
    const { crew, openedAt, closedAt, inHand } = piece;
    [openedAt, closedAt, ...inHand.flatMap((hand) => [hand.from, hand.to])].forEach(cut);
    // The nights of work that spans days are part of it: only until it is taken up does it matter who is at work.
    const takenUpAt = place.tasks[piece.task]?.spansDays && inHand[0]?.to === closedAt ? inHand[0].from : undefined;
    const [begins, ends] = [Math.max(from, openedAt), Math.min(to, closedAt, takenUpAt ?? Infinity)];
    const pools = place.poolsOf(crew);
    for (const pool of pools) {
      for (const calendar of place.pools[pool]?.calendars ?? [])
        for (const at of openingsWithin(calendar, begins, ends)) cut(at);
      if (pools.length > 1) place.busy?.turnsWithin(pool, begins, ends).forEach(cut);
    }
  }
  return [...cuts].toSorted((one, other) => one - other);
}

function* openingsWithin(calendar: WorkingCalendar, from: Instant, to: Instant): Generator<Instant> {
  let at = from;
  while (at < to) {
    at = calendar.isOpen(at) ? calendar.closingAfter(at) : calendar.nextOpening(at);
    yield at;
  }
}

/** What the time from a moment on went to: working before waiting, waiting before out of hours, the longest open first. */
function causeAt(at: Instant, { pieces, timers }: WorkOfCase, place: Workplace): Cause {
  let best: Cause | undefined;
  for (const piece of pieces) {
    if (at < piece.openedAt || at >= piece.closedAt) continue;
    const cause = causeIn(piece, at, place);
    if (!best || KINDS.indexOf(cause.kind) < KINDS.indexOf(best.kind)) best = cause;
  }
  return best ?? dateAt(at, timers, place);
}

function causeIn({ task, crew, inHand }: Piece, at: Instant, place: Workplace): Cause {
  const { id = '', spansDays = false } = place.tasks[task] ?? {};
  const pools = place.poolsOf(crew);
  const name = (numbers: readonly number[]) => [...new Set(numbers.map((pool) => place.pools[pool]?.name ?? ''))];
  const absent = pools.filter((pool) => place.pools[pool]?.calendars.some((calendar) => calendar.isOpen(at)) === false);
  const held = inHand.some((stretch) => isIn(stretch, at));
  if (held && spansDays) return { kind: 'under-way', task: id, whom: name(pools) };
  if (held && (absent.length < pools.length || pools.length === 0)) {
    return { kind: 'working', task: id, whom: name(pools.filter((pool) => !absent.includes(pool))) };
  }
  if (absent.length > 0) return { kind: 'out-of-hours', task: id, whom: name(absent) };
  const full = pools.filter((pool) => place.busy?.isFull(pool, at));
  return { kind: 'waiting', task: id, whom: name(full.length > 0 ? full : pools) };
}

/** The date that is waited for, of several the one that comes first; between services if there is none. */
function dateAt(at: Instant, timers: readonly Running[], place: Workplace): Cause {
  let first: Running | undefined;
  for (const timer of timers) if (isIn(timer, at) && (!first || timer.to < first.to)) first = timer;
  return first ? { kind: 'waiting-for-date', whom: [], timer: place.timers[first.timer]?.id ?? '' } : BETWEEN;
}

function isSame(one: Cause, other: Cause): boolean {
  return (
    one.kind === other.kind &&
    one.task === other.task &&
    one.timer === other.timer &&
    one.whom.join() === other.whom.join()
  );
}
