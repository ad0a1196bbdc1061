import type { Limit } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { Verdict } from './clock.js';
import type { ClockSlots } from './clock-slots.js';
import type { ClockTotals } from './clock-totals.js';
import { type Moment, countTime, judgeEnd, judgeRunning, judgeStop, latest } from './settle.js';
import type { Ending } from './standard.js';
import type { Timing } from './step-plan.js';

/** Gives verdicts on the clocks in slots. A limit's end is worked out when it is asked for, not when a clock starts. */
export class SlotJudge {
  // Filled in again for each clock: a run settles too many to make objects of them.
  private readonly start = { at: 0, dayOnly: false };
  private readonly limited: { limit: Limit | undefined; dueAt: Instant | undefined } = {
    limit: undefined,
    dueAt: undefined,
  };

  constructor(
    private readonly timings: readonly Timing[],
    private readonly slots: ClockSlots,
    private readonly totals: ClockTotals,
  ) {}

  timing(slot: number): Timing {
    return this.timings[this.slots.timing(slot)] as Timing;
  }

  /** Counts a clock that stops or, if an ending is given, ends. */
  settle(slot: number, stop: Moment, ending: Ending | undefined): void {
    const timing = this.timing(slot);
    const { standard, limit, calendar } = timing;
    // An ending that is never late needs no limit.
    this.look(slot, timing, ending === undefined || ending.ifLate !== undefined);
    const verdict: Verdict = ending
      ? judgeEnd(this.limited, ending, stop)
      : judgeStop(this.limited, this.start, stop, calendar).verdict;
    this.totals.addStarted(standard);
    this.totals.addVerdict(standard, verdict);
    const isDone = verdict === 'met' || verdict === 'breached';
    if (!isDone || limit === undefined || stop.at < this.start.at) return;
    this.totals.addAmount(standard, countTime(calendar, this.start.at, stop.at, limit));
  }

  /** The verdict on a clock that runs. */
  running(slot: number, asAt: Instant): Verdict {
    const timing = this.timing(slot);
    this.look(slot, timing, true);
    return judgeRunning(this.limited, this.start, asAt, timing.calendar).verdict;
  }

  private look(slot: number, { limit, calendar }: Timing, needsDue: boolean): void {
    this.start.at = this.slots.start(slot);
    this.start.dayOnly = this.slots.isDayOnly(slot);
    this.limited.limit = limit;
    this.limited.dueAt = limit && needsDue ? calendar.dueAt(latest(this.start), limit) : undefined;
  }
}
