import type { WorkingCalendar } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { TimerLimit } from './effect.js';
import type { Pathway } from './pathway.js';
import { timerDue } from './timer-due.js';

/** A front door as a driver needs it: how the services fit together, and the hours each keeps, in the same order. */
export interface FrontDoor {
  readonly pathway: Pathway;
  readonly calendars: readonly WorkingCalendar[];
}

/** A timer that is running for a case. */
export interface RunningTimer {
  readonly timer: number;
  readonly service: number;
  /** The number of the event it gives when it runs out. */
  readonly type: number;
  readonly due: Instant;
}

/** The timers running for one case, soonest first; of those due together, the first started comes first. */
export class CaseTimers {
  private running: readonly RunningTimer[] = [];

  constructor(private readonly door: FrontDoor) {}

  start(timer: number, limit: TimerLimit, at: Instant): void {
    const { service, type } = of(this.door.pathway.timers, timer);
    const due = timerDue(limit, at, of(this.door.calendars, service));
    const others = this.running.filter((other) => other.timer !== timer);
    const later = others.findIndex((other) => other.due > due);
    this.running = others.toSpliced(later < 0 ? others.length : later, 0, { timer, service, type, due });
  }

  cancel(timer: number): void {
    this.running = this.running.filter((other) => other.timer !== timer);
  }

  /** The timer that gives an event of a type, if it is running. */
  find(type: number): RunningTimer | undefined {
    return this.running.find((timer) => timer.type === type);
  }

  /** The next to run out. */
  next(): RunningTimer | undefined {
    return this.running[0];
  }

  all(): readonly RunningTimer[] {
    return this.running;
  }
}

function of<T>(list: readonly T[], number: number): T {
  const value = list[number];
  if (value === undefined) throw new Error(`nothing in this pathway has the number ${number}`);
  return value;
}
