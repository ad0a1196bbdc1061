import type { Facts, Instant } from '@frontdoor/cases';
import { type EpisodeEnds, EpisodeLengths } from './episode-lengths.js';
import { MonthCounts } from './month-counts.js';
import { type Wait, Waits } from './run-waits.js';
import type { Window } from './window.js';

/** The facts by which events are counted apart. */
const COUNTED_FACTS: Readonly<Record<string, readonly string[]>> = {
  'initial-response.case-closed': ['reason'],
  'initial-response.referral-received': ['reReferral'],
};

/** The waits that are measured, by name. */
const WAITS = {
  'early-help': {
    begins: 'early-help.accepted',
    ends: 'early-help.support-started',
    givenUp: 'early-help.closed',
  },
  'cse-panel': { begins: 'cse.listed', ends: 'cse.panel-held', givenUp: 'cse.closed' },
  'camhs-choice': { begins: 'camhs.referred', ends: 'camhs.choice-held', givenUp: 'camhs.closed' },
  'camhs-partnership': { begins: 'camhs.referred', ends: 'camhs.partnership-started', givenUp: 'camhs.closed' },
  salt: { begins: 'salt.referred', ends: 'salt.child-seen', givenUp: 'salt.closed' },
} as const satisfies Readonly<Record<string, Wait>>;
export type WaitName = keyof typeof WAITS;
const WAIT_NAMES = Object.keys(WAITS) as readonly WaitName[];

const PLANS: EpisodeEnds = { starts: 'child-protection-plan.started', ends: 'child-protection-plan.ended' };
const NEEDS: EpisodeEnds = {
  starts: 'initial-response.referral-received',
  ends: 'initial-response.case-closed',
  isCounted: ({ reason }) => reason === 'RC7',
};

/** What happens of each type of event, counted while it happens. */
export class RunCounts {
  private readonly inWindow: Int32Array;
  private readonly all: Int32Array;
  private readonly counted: readonly (readonly string[] | undefined)[];
  private readonly facts = new Map<string, number>();
  private readonly waits: Readonly<Record<WaitName, Waits>>;
  /** By type of event: the waits it has to do with. */
  private readonly waitsBy: readonly (readonly Waits[] | undefined)[];
  private readonly referred: number;
  /** Protection plans that ended. */
  readonly plans: EpisodeLengths;
  /** Episodes of need that ended, of children found to be in need: RC8 and RC9 close those of children who were not. */
  readonly needs: EpisodeLengths;
  /** When referrals came. */
  readonly months: MonthCounts;

  constructor(
    private readonly types: readonly string[],
    readonly window: Window,
  ) {
    this.inWindow = new Int32Array(types.length);
    this.all = new Int32Array(types.length);
    this.counted = types.map((type) => COUNTED_FACTS[type]);
    const waits = WAIT_NAMES.map((name) => [name, new Waits(types, WAITS[name])] as const);
    this.waits = Object.fromEntries(waits) as Record<WaitName, Waits>;
    this.waitsBy = types.map((type) => {
      const about = waits.flatMap(([name, each]) => (Object.values<string>(WAITS[name]).includes(type) ? [each] : []));
      return about.length > 0 ? about : undefined;
    });
    this.referred = types.indexOf('initial-response.referral-received');
    this.plans = new EpisodeLengths(types, window, PLANS);
    this.needs = new EpisodeLengths(types, window, NEEDS);
    this.months = new MonthCounts(window);
  }

  /** Those who wait for something, and how long those waited who have had it. */
  wait(name: WaitName): Waits {
    return this.waits[name];
  }

  take(caseNumber: number, type: number, at: Instant, data: Facts): void {
    this.all[type]! += 1;
    const counts = at >= this.window.from && at < this.window.to;
    const waits = this.waitsBy[type];
    if (waits) for (const wait of waits) wait.take(caseNumber, type, at, counts);
    this.plans.take(caseNumber, type, at, data);
    this.needs.take(caseNumber, type, at, data);
    if (type === this.referred) this.months.take(at);
    if (!counts) return;
    this.inWindow[type]! += 1;
    const facts = this.counted[type];
    if (facts) this.countFacts(type, facts, data);
  }

  /** How many events of a type the days that count saw. */
  during(type: string): number {
    return this.inWindow[this.types.indexOf(type)] ?? 0;
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
    const { inWindow, all, facts, plans, needs, months } = this;
    const waits = WAIT_NAMES.map((name) => this.waits[name].save());
    return { inWindow, all, facts, waits, plans: plans.save(), needs: needs.save(), months: months.save() };
  }

  /** Goes on counting. */
  restore({ inWindow, all, facts, waits, plans, needs, months }: ReturnType<RunCounts['save']>): void {
    this.inWindow.set(inWindow);
    this.all.set(all);
    for (const [key, count] of facts) this.facts.set(key, count);
    WAIT_NAMES.forEach((name, place) => this.waits[name].restore(waits[place] as ReturnType<Waits['save']>));
    this.plans.restore(plans);
    this.needs.restore(needs);
    this.months.restore(months);
  }

  private countFacts(type: number, facts: readonly string[], data: Facts): void {
    for (const fact of facts) {
      const key = keyOf(this.types[type] as string, fact, data[fact]);
      this.facts.set(key, (this.facts.get(key) ?? 0) + 1);
    }
  }
}

const keyOf = (type: string, fact: string, value: unknown): string => `${type}/${fact}/${JSON.stringify(value)}`;
