import type { Limit, WorkingCalendar } from '@frontdoor/calendar';
import type { CaseEvent, Instant, Json } from '@frontdoor/cases';
import type { Clock, OpenClock } from './clock.js';
import { type CompiledRuleSet, type Step, shows } from './compile-rule-set.js';
import { type Judgement, type Moment, countTime, judgeEnd, judgeRunning, judgeStop, latest } from './settle.js';
import { type Ending, type LimitByFact, type Standard, isByFact } from './standard.js';

/** A clock that runs, and the one of the same standard that started before it and runs too. */
interface Running {
  readonly clock: OpenClock;
  readonly start: Moment;
  readonly older: Running | undefined;
}

/** One case's events being read once, in order. */
export class CaseReading {
  private readonly clocks: OpenClock[] = [];
  /** All of these by standard. */
  private readonly running: (Running | undefined)[] = [];
  private readonly isStartKnown: boolean[] = [];
  private readonly isFirstTaken: boolean[] = [];
  private readonly facts: Json[] = [];

  constructor(
    private readonly rules: CompiledRuleSet,
    private readonly calendars: readonly WorkingCalendar[],
    private readonly allDayOnly: boolean,
  ) {}

  take(event: CaseEvent): void {
    const steps = this.rules.steps.get(event.type);
    if (steps === undefined) return;
    for (const step of steps) {
      // A start of another kind (rated amber, not red) says too that the log reaches back far enough.
      if (step.do === 'start') this.isStartKnown[step.standard] = true;
      if (shows(event.data, step.where)) this.act(step, event);
    }
  }

  /** The clocks as they stand at a moment. */
  asAt(asAt: Instant): Clock[] {
    this.running.forEach((newest, standard) => {
      for (let open = newest; open !== undefined; open = open.older) {
        const calendar = this.calendarFor(standard);
        Object.assign(open.clock, judgeRunning(open.clock, open.start, asAt, calendar));
        count(open.clock, asAt, calendar);
      }
    });
    return this.clocks;
  }

  private act(step: Step, event: CaseEvent): void {
    const standard = this.rules.standards[step.standard];
    if (standard === undefined) return;
    switch (step.do) {
      case 'note':
        if (isByFact(standard.limit)) this.facts[step.standard] = event.data[standard.limit.fact] ?? null;
        return;
      case 'renew':
        this.isFirstTaken[step.standard] = false;
        return;
      case 'stop':
      case 'end':
        this.finish(standard, step.standard, event, step.ending);
        return;
      case 'start':
        this.begin(standard, step.standard, event);
    }
  }

  private begin({ id, scope, limit }: Standard, standard: number, event: CaseEvent): void {
    const older = this.running[standard];
    if (scope !== 'each' && older !== undefined) return;
    if (scope === 'first-of-episode' && this.isFirstTaken[standard] === true) return;
    this.isFirstTaken[standard] = true;
    const start = this.momentOf(event);
    const clock = this.addClock(id, event);
    clock.startedAt = event.at;
    clock.startEvent = event.type;
    clock.precision = start.dayOnly ? 'day' : 'instant';
    const applied = isByFact(limit) ? limitFor(limit, this.facts[standard]) : limit;
    if (applied !== undefined) this.setLimit(clock, applied, latest(start), standard);
    this.running[standard] = { clock, start, older };
  }

  private setLimit(clock: OpenClock, limit: Limit, from: Instant, standard: number): void {
    clock.limit = limit;
    clock.dueAt = this.calendarFor(standard).dueAt(from, limit);
  }

  private finish(standard: Standard, index: number, event: CaseEvent, ending: Ending | undefined): void {
    const newest = this.running[index];
    if (newest === undefined) {
      if (ending === undefined) this.noteEarlyStop(standard, index, event);
      return;
    }
    const moment = this.momentOf(event);
    const calendar = this.calendarFor(index);
    const last = ending?.ends === 'latest' ? newest.older : undefined;
    for (let open: Running | undefined = newest; open !== undefined && open !== last; open = open.older) {
      const { clock, start } = open;
      clock.stoppedAt = event.at;
      clock.stopEvent = event.type;
      if (moment.dayOnly) clock.precision = 'day';
      const judged: Judgement = ending
        ? { verdict: judgeEnd(clock, ending, moment), why: ending.because }
        : judgeStop(clock, start, moment, calendar);
      Object.assign(clock, judged);
      count(clock, event.at, calendar);
    }
    this.running[index] = last;
  }

  /** A stop with nothing to stop is news only if no start has been: else it is a second stop, or another start's. */
  private noteEarlyStop({ id, excludesEarlyStop }: Standard, index: number, event: CaseEvent): void {
    if (this.isStartKnown[index] === true || this.rules.needsStart[index] !== true) return;
    this.isStartKnown[index] = true;
    const clock = this.addClock(id, event);
    clock.verdict = excludesEarlyStop === undefined ? 'cannot-tell' : 'excluded';
    clock.why = excludesEarlyStop ?? 'the log holds its stop and no start before it';
    clock.stoppedAt = event.at;
    clock.stopEvent = event.type;
    clock.precision = this.momentOf(event).dayOnly ? 'day' : 'instant';
  }

  private addClock(standard: string, { caseId }: CaseEvent): OpenClock {
    const clock: OpenClock = { standard, caseId, verdict: 'running', precision: 'instant', why: '' };
    this.clocks.push(clock);
    return clock;
  }

  private momentOf({ at, data }: CaseEvent): Moment {
    return { at, dayOnly: this.allDayOnly || data['precision'] === 'day' };
  }

  private calendarFor(standard: number): WorkingCalendar {
    const calendar = this.calendars[standard];
    if (calendar === undefined) throw new Error(`standard ${standard} has no calendar`);
    return calendar;
  }
}

function count(clock: OpenClock, to: Instant, calendar: WorkingCalendar): void {
  const { startedAt, limit } = clock;
  clock.countedTo = to;
  if (startedAt === undefined || limit === undefined || to < startedAt) return;
  clock.amount = countTime(calendar, startedAt, to, limit);
}

function limitFor({ limits }: LimitByFact, fact: Json | undefined): Limit | undefined {
  return typeof fact === 'string' && Object.hasOwn(limits, fact) ? limits[fact] : undefined;
}
