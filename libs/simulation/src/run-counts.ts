import { DAY_MS, type WorkingCalendar } from '@frontdoor/calendar';
import type { Facts, Instant } from '@frontdoor/cases';
import { BeyondCounts } from './beyond-counts.js';
import { type Counter, hearersOf } from './counter.js';
import { type EpisodeEnds, EpisodeLengths } from './episode-lengths.js';
import { MonthCounts } from './month-counts.js';
import { CareCounts } from './run-counts-care.js';
import { type StretchEnds, Stretches } from './stretches.js';
import type { Window } from './window.js';

/** The facts by which events are counted apart. */
const COUNTED_FACTS: Readonly<Record<string, readonly string[]>> = {
  'initial-response.case-closed': ['reason'],
  'initial-response.referral-received': ['reReferral'],
};

const HOUR_MS = 3_600_000;

const PLANS: EpisodeEnds = { starts: 'child-protection-plan.started', ends: 'child-protection-plan.ended' };
const NEEDS: EpisodeEnds = {
  starts: 'initial-response.referral-received',
  ends: 'initial-response.case-closed',
  isCounted: ({ reason }) => reason === 'RC7',
};

const EARLY_HELP: StretchEnds = {
  starts: ['early-help.accepted'],
  ends: ['early-help.support-started'],
  drops: ['early-help.closed'],
};
const SIGN_OFFS: StretchEnds = {
  starts: ['assessment.completed', 'section-47.enquiry-completed'],
  ends: ['assessment.authorised', 'assessment.returned', 'section-47.authorised', 'section-47.returned'],
};

/** What happens of each type of event, counted while it happens. */
export class RunCounts {
  private readonly inWindow: Int32Array;
  private readonly all: Int32Array;
  private readonly counted: readonly (readonly string[] | undefined)[];
  private readonly hearers: readonly (readonly Counter[])[];
  private readonly facts = new Map<string, number>();
  /** Protection plans that ended. */
  readonly plans: EpisodeLengths;
  /** Episodes of need that ended, of children found to be in need: RC8 and RC9 close those of children who were not. */
  readonly needs: EpisodeLengths;
  /** When referrals came. */
  readonly months: MonthCounts;
  /** Waits for early help, in days; and for a manager's sign-off, in working hours. */
  readonly earlyHelp: Stretches;
  readonly signOffs: Stretches;
  /** Waits beyond the front door. */
  readonly beyond: BeyondCounts;
  /** Who is in care, and at what cost; and which enquiries managers have found late. */
  readonly care: CareCounts;

  constructor(
    private readonly types: readonly string[],
    private readonly window: Window,
    office: WorkingCalendar,
  ) {
    this.inWindow = new Int32Array(types.length);
    this.all = new Int32Array(types.length);
    this.counted = types.map((type) => COUNTED_FACTS[type]);
    this.plans = new EpisodeLengths(types, window, PLANS);
    this.needs = new EpisodeLengths(types, window, NEEDS);
    this.months = new MonthCounts(types.indexOf('initial-response.referral-received'), window);
    this.beyond = new BeyondCounts(types, window);
    this.earlyHelp = new Stretches(types, window, EARLY_HELP, (from, to) => (to - from) / DAY_MS);
    const hours = (from: Instant, to: Instant) => office.workingMsBetween(from, to) / HOUR_MS;
    this.signOffs = new Stretches(types, window, SIGN_OFFS, hours);
    this.care = new CareCounts(types);
    const { plans, needs, months, earlyHelp, signOffs, beyond, care } = this;
    const counters = [plans, needs, months, earlyHelp, signOffs, ...beyond.counters, care];
    this.hearers = hearersOf(counters, types);
  }

  /** How many have been accepted by early help and wait for a place. */
  get waitingForEarlyHelp(): number {
    return this.earlyHelp.open;
  }

  take(caseNumber: number, type: number, at: Instant, data: Facts): void {
    this.all[type]! += 1;
    const hearers = this.hearers[type] as readonly Counter[];
    for (let place = 0; place < hearers.length; place++) (hearers[place] as Counter).take(caseNumber, type, at, data);
    if (at < this.window.from || at >= this.window.to) return;
    this.inWindow[type]! += 1;
    const facts = this.counted[type];
    if (facts) this.countFacts(type, facts, data);
  }

  /** How many events of a type the days that count saw. */
  during(type: string): number {
    return this.inWindow[this.types.indexOf(type)] ?? 0;
  }

  /** How many events of each type the days that count saw; one that did not happen is left out. */
  byType(): Readonly<Record<string, number>> {
    const seen = this.types.map((type, number) => [type, this.inWindow[number] as number] as const);
    return Object.fromEntries(seen.filter(([, count]) => count > 0));
  }

  /** How many there were of a type since the run began. */
  ever(type: string): number {
    return this.all[this.types.indexOf(type)] ?? 0;
  }

  /** How many events of a type that the days that count saw said so. */
  withFact(type: string, fact: string, value: string | boolean): number {
    return this.facts.get(keyOf(type, fact, value)) ?? 0;
  }

  /** All that was counted. */
  save() {
    const { inWindow, all, facts, plans, needs, months, earlyHelp, signOffs, beyond, care } = this;
    return {
      inWindow,
      all,
      facts,
      plans: plans.save(),
      needs: needs.save(),
      months: months.save(),
      earlyHelp: earlyHelp.save(),
      signOffs: signOffs.save(),
      beyond: beyond.save(),
      care: care.save(),
    };
  }

  /** Goes on counting. */
  restore(saved: ReturnType<RunCounts['save']>): void {
    const { inWindow, all, facts, plans, needs, months, earlyHelp, signOffs, beyond, care } = saved;
    this.inWindow.set(inWindow);
    this.all.set(all);
    for (const [key, count] of facts) this.facts.set(key, count);
    this.plans.restore(plans);
    this.needs.restore(needs);
    this.months.restore(months);
    this.earlyHelp.restore(earlyHelp);
    this.signOffs.restore(signOffs);
    this.beyond.restore(beyond);
    this.care.restore(care);
  }

  private countFacts(type: number, facts: readonly string[], data: Facts): void {
    for (const fact of facts) {
      const key = keyOf(this.types[type] as string, fact, data[fact]);
      this.facts.set(key, (this.facts.get(key) ?? 0) + 1);
    }
  }
}

const keyOf = (type: string, fact: string, value: unknown): string => `${type}/${fact}/${JSON.stringify(value)}`;
