import { formatInstant } from '@frontdoor/calendar';
import type { Facts, Instant } from '@frontdoor/cases';
import { CaseRows } from './case-rows.js';
import { ClockSlots } from './clock-slots.js';
import { ClockTotals } from './clock-totals.js';
import { compileRuleSet } from './compile-rule-set.js';
import type { ClocksSnapshot } from './clocks-snapshot.js';
import { ClocksNotKept, countsFrom } from './clocks-not-kept.js';
import { type ReadOptions, calendarsOf } from './read-clocks.js';
import type { RuleSet } from './rule-set.js';
import { SlotJudge } from './slot-judge.js';
import { type PlannedStep, type ReadingPlan, type StandardPlan, planReading, showsStep } from './step-plan.js';
import { type Tally, isEmpty, tallyOf } from './tally.js';

/** How a log is to be read while it is written. */
export interface RunningOptions extends ReadOptions {
  /** The first moment that counts: clocks that stopped before it are in no tally. */
  readonly countFrom: Instant;
}

const NO_STEPS: readonly PlannedStep[] = [];

/**
 * The clocks of every case, read while their log is written: they come to what clockReader and tallyClocks say of it.
 *
 * A clock that stops is counted and forgotten. What is held is what runs, and a row of a few numbers for each case.
 */
export class RunningClocks {
  private readonly standards: readonly string[];
  private readonly countFrom: Instant;
  private readonly allDayOnly: boolean;
  private readonly plan: ReadingPlan;
  private readonly cases: CaseRows;
  private readonly slots: ClockSlots;
  private readonly totals: ClockTotals;
  private readonly judge: SlotJudge;
  private readonly moment = { at: 0, dayOnly: false };
  private takenTo: Instant;

  /**
   * @param typeNames The name of each event type, by the number it is taken with.
   * @param from What clocks of the same rule set and options left, to go on from there. @throws ClocksNotKept
   */
  constructor(ruleSet: RuleSet, options: RunningOptions, typeNames: readonly string[], from?: ClocksSnapshot) {
    const rules = compileRuleSet(ruleSet);
    const named = calendarsOf(options);
    const calendars = rules.standards.map(({ calendar }) => named[calendar]);
    this.standards = rules.standards.map(({ id }) => id);
    this.countFrom = options.countFrom;
    this.allDayOnly = options.precision === 'day';
    if (from) this.checkSame(from);
    this.plan = planReading(rules, calendars, typeNames);
    this.cases = new CaseRows(this.plan.cells, from?.cases);
    this.slots = new ClockSlots(from?.slots);
    this.totals = new ClockTotals(this.standards.length, from?.totals);
    this.judge = new SlotJudge(this.plan.timings, this.slots, this.totals);
    this.takenTo = from?.takenTo ?? Number.MIN_SAFE_INTEGER;
  }

  /** Takes the next event of the log: its case by number, counted from 0, and its type by number. */
  take(caseNumber: number, type: number, at: Instant, data: Facts): void {
    const steps = this.plan.steps[type] ?? NO_STEPS;
    if (steps.length === 0) return;
    if (at > this.takenTo) this.takenTo = at;
    this.moment.at = at;
    const row = this.cases.rowOf(caseNumber);
    for (let place = 0; place < steps.length; place++) this.act(steps[place] as PlannedStep, row, data);
  }

  /**
   * The tally of every standard that has a clock, in the rule set's order, with amounts in the order clocks stopped.
   *
   * @throws ClocksNotKept
   */
  tally({ from }: { readonly from: Instant; readonly to: Instant }, asAt: Instant): readonly Tally[] {
    if (from !== this.countFrom) throw new ClocksNotKept(countsFrom(this.countFrom, from));
    if (asAt < this.takenTo)
      throw new ClocksNotKept(`they have read to ${formatInstant(this.takenTo)}, past ${formatInstant(asAt)}`);
    const counts = this.standards.map((_, standard) => this.totals.of(standard));
    for (let slot = 1; slot <= this.slots.used; slot++) {
      const ofStandard = this.slots.isFree(slot) ? undefined : counts[this.judge.timing(slot).standard];
      if (ofStandard === undefined) continue;
      ofStandard.started += 1;
      ofStandard[this.judge.running(slot, asAt)] += 1;
    }
    return this.standards.flatMap((id, standard) => {
      const count = counts[standard];
      return count === undefined || isEmpty(count) ? [] : [tallyOf(id, count, true)];
    });
  }

  /** All that is known so far. Give it to the constructor to go on from there. */
  snapshot(): ClocksSnapshot {
    const { standards, countFrom, takenTo } = this;
    const [cases, slots, totals] = [this.cases.snapshot(), this.slots.snapshot(), this.totals.snapshot()];
    return { standards, countFrom, takenTo, cases, slots, totals };
  }

  private checkSame({ standards, countFrom }: ClocksSnapshot): void {
    if (standards.join() !== this.standards.join()) throw new ClocksNotKept('they are those of another rule set');
    if (countFrom !== this.countFrom) throw new ClocksNotKept(countsFrom(countFrom, this.countFrom));
  }

  private act(step: PlannedStep, row: number, data: Facts): void {
    const { plan } = step;
    const { cells } = this.cases;
    const isRunning = this.has(row + plan.running, plan.bit);
    switch (step.do) {
      case 'note':
        this.note(plan, row, data);
        return;
      case 'renew':
        cells[row + plan.firstTaken] = (cells[row + plan.firstTaken] as number) & ~plan.bit;
        return;
      case 'stop':
        if (!isRunning) this.noteEarlyStop(step, row, data);
        else if (showsStep(step, data)) this.finish(step, row, data);
        return;
      case 'end':
        if (isRunning && showsStep(step, data)) this.finish(step, row, data);
        return;
      case 'start':
        // A start of another kind says too that the log reaches back far enough.
        this.mark(row + plan.startKnown, plan.bit);
        if (isRunning && plan.scope !== 'each') return;
        if (plan.scope === 'first-of-episode' && this.has(row + plan.firstTaken, plan.bit)) return;
        if (showsStep(step, data)) this.begin(plan, row, data);
    }
  }

  private note({ noted, timing }: StandardPlan, row: number, data: Facts): void {
    if (noted === undefined) return;
    const value = data[noted.fact];
    this.cases.cells[row + noted.cell] = (typeof value === 'string' && noted.timings.get(value)) || timing;
  }

  private begin({ bit, running, firstTaken, noted, timing }: StandardPlan, row: number, data: Facts): void {
    const { cells } = this.cases;
    this.mark(row + firstTaken, bit);
    this.mark(row + running, bit);
    this.readPrecision(data);
    const applied = (noted && cells[row + noted.cell]) || timing;
    cells[row] = this.slots.add(applied, this.moment, cells[row] as number);
  }

  /** Settles the standard's clocks, from the newest on, and takes them out of the case's chain. */
  private finish({ plan, ending }: PlannedStep, row: number, data: Facts): void {
    const { cells } = this.cases;
    const isOne = plan.scope !== 'each' || ending?.ends === 'latest';
    this.readPrecision(data);
    cells[row + plan.running] = (cells[row + plan.running] as number) & ~plan.bit;
    let settled = 0;
    let before = 0;
    for (let slot = cells[row] as number, next: number; slot !== 0; slot = next) {
      next = this.slots.next(slot);
      if (this.judge.timing(slot).standard !== plan.standard) {
        before = slot;
      } else if (isOne && settled > 0) {
        this.mark(row + plan.running, plan.bit);
        return;
      } else {
        if (this.moment.at >= this.countFrom) this.judge.settle(slot, this.moment, ending);
        if (before === 0) cells[row] = next;
        else this.slots.link(before, next);
        this.slots.remove(slot);
        settled += 1;
        if (plan.scope !== 'each') return;
      }
    }
  }

  /** A stop with nothing to stop is news only if no start has been: else it is a second stop, or another start's. */
  private noteEarlyStop(step: PlannedStep, row: number, data: Facts): void {
    const { standard, bit, startKnown, needsStart, isEarlyStopExcluded } = step.plan;
    if (!needsStart || this.has(row + startKnown, bit) || !showsStep(step, data)) return;
    this.mark(row + startKnown, bit);
    if (this.moment.at < this.countFrom) return;
    this.totals.addVerdict(standard, isEarlyStopExcluded ? 'excluded' : 'cannot-tell');
  }

  private readPrecision(data: Facts): void {
    this.moment.dayOnly = this.allDayOnly || data['precision'] === 'day';
  }

  private has(cell: number, bit: number): boolean {
    return ((this.cases.cells[cell] as number) & bit) !== 0;
  }

  private mark(cell: number, bit: number): void {
    this.cases.cells[cell] = (this.cases.cells[cell] as number) | bit;
  }
}
