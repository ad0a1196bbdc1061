import { type CaseEvent, type CaseId, type Instant, kindOf } from '@frontdoor/cases';
import type { PositionedEvent } from '@frontdoor/event-log';
import { LogDeparts, follow } from '@frontdoor/live';
import type { ClockReader } from '@frontdoor/standards';
import { type FrontDoor, MovingCase, type OpenTask } from '@frontdoor/statechart';
import { clockRowsOf } from './clock-rows.js';
import type { CaseRow, CaseShown, ClockRow, TaskRow } from './view-rows.js';

/** By what cases are followed: the front door, and the standards it is held to. */
export interface Following {
  readonly door: FrontDoor;
  readonly read: ClockReader;
  /** The event types that the reader looks at; of the others it is told nothing. */
  readonly measured: ReadonlySet<string>;
  /** The standards that doing a task serves, by task. */
  readonly serves: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A case as it is followed along the log, event by event. */
export class FollowedCase {
  version = 0;
  departs: string | null = null;
  private readonly moving: MovingCase;
  private readonly openedAt: Instant;
  private last: PositionedEvent;
  /** When the events happened that were taken last: clocks that began and stopped before are written down already. */
  private since: Instant = -Infinity;
  /** When each of the open tasks was opened. */
  private readonly opened = new Map<string, Instant>();
  private readonly measured: CaseEvent[] = [];

  constructor(
    private readonly following: Following,
    first: PositionedEvent,
  ) {
    this.moving = new MovingCase(following.door, first.caseId, first.at);
    this.openedAt = first.at;
    this.last = first;
  }

  get caseId(): CaseId {
    return this.moving.caseId;
  }

  /** Takes the next events of the case; what was appended together must come together. */
  take(events: readonly PositionedEvent[]): void {
    for (const event of events) {
      if (this.following.measured.has(event.type)) this.measured.push(event);
    }
    this.since = this.version === 0 ? -Infinity : (events[0]?.at ?? this.since);
    this.version += events.length;
    this.last = events.at(-1) ?? this.last;
    for (const moment of byMoment(events)) {
      if (this.departs === null) this.move(moment);
    }
  }

  /** How it now stands: of its clocks only those that what was taken last began or stopped. */
  shown(): CaseShown {
    const clocks = clockRowsOf(this.caseId, this.measured, this.following.read);
    const tasks = this.departs === null ? this.moving.openTasks().map((task) => this.taskRow(task, clocks)) : [];
    const isNew = ({ startedAt, endedAt }: ClockRow) =>
      (startedAt ?? -Infinity) >= this.since || (endedAt ?? -Infinity) >= this.since;
    return { row: this.row(), tasks, clocks: clocks.filter(isNew) };
  }

  private move(events: readonly PositionedEvent[]): void {
    for (const event of events) this.noteAnswer(event);
    try {
      follow(this.moving, events);
    } catch (error) {
      if (!(error instanceof LogDeparts)) throw error;
      this.departs = error.message;
      return;
    }
    const open = new Set(this.moving.openTasks().map(({ id }) => id));
    for (const id of this.opened.keys()) if (!open.has(id)) this.opened.delete(id);
    for (const id of open) if (!this.opened.has(id)) this.opened.set(id, events[0]?.at ?? this.openedAt);
  }

  /** A task that is answered is done; if it is open afterwards, it was opened anew. */
  private noteAnswer({ by, type }: PositionedEvent): void {
    if (kindOf(by) !== 'person' && kindOf(by) !== 'outside') return;
    const { tasks, taskNumber } = this.following.door.pathway;
    for (const id of this.opened.keys()) {
      const offers = tasks[taskNumber.get(id) ?? -1]?.task.offers ?? [];
      if (offers.some((offer) => offer.type === type)) this.opened.delete(id);
    }
  }

  private row(): CaseRow {
    const { caseId, version, departs, moving, last, openedAt } = this;
    const states = departs === null ? moving.states() : [];
    return {
      caseId,
      version,
      position: last.position,
      openedAt,
      lastAt: last.at,
      lastType: last.type,
      atRest: departs === null && states.length === 0,
      states,
      timers:
        departs === null
          ? moving
              .runningTimers()
              .map(({ ofService, name, event, due }) => ({ service: ofService, timer: name, event, due }))
          : [],
      departs,
    };
  }

  private taskRow(task: OpenTask, clocks: readonly ClockRow[]): TaskRow {
    const { id, service, says, who, priority, takenUpBy } = task;
    const { tasks, taskNumber } = this.following.door.pathway;
    const begins = tasks[taskNumber.get(id) ?? -1]?.task.begins;
    const teams = who.map((one) => teamOf(one));
    return {
      caseId: this.caseId,
      service,
      task: id,
      says,
      who,
      roles: [...new Set(who.map((one) => roleOf(one)))],
      team: teams.find((team) => team !== null) ?? null,
      priority,
      openedAt: this.opened.get(id) ?? this.last.at,
      takenUp: begins !== undefined && takenUpBy === undefined,
      due: dueOf(this.following.serves.get(id), clocks),
    };
  }
}

/** Events that happened at one moment act together: timers that run out then do so before anything is given. */
function byMoment(events: readonly PositionedEvent[]): readonly (readonly PositionedEvent[])[] {
  const moments: PositionedEvent[][] = [];
  for (const event of events) {
    const moment = moments.at(-1);
    if (moment?.[0]?.at === event.at) moment.push(event);
    else moments.push([event]);
  }
  return moments;
}

function dueOf(serves: ReadonlySet<string> | undefined, clocks: readonly ClockRow[]): Instant | null {
  const dues = clocks.flatMap(({ standard, state, dueAt }) =>
    state === 'running' && dueAt !== null && serves?.has(standard) ? [dueAt] : [],
  );
  return dues.length === 0 ? null : Math.min(...dues);
}

const roleOf = (who: string): string => who.split('/', 1)[0] ?? who;

function teamOf(who: string): string | null {
  const slash = who.indexOf('/');
  return slash < 0 ? null : who.slice(slash + 1);
}
