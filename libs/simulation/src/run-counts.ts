import type { Facts, Instant } from '@frontdoor/cases';

/** The days that count, as moments: from the first to just before the second. */
export interface Window {
  readonly from: Instant;
  readonly to: Instant;
}

/** The facts by which events are counted apart. */
const COUNTED_FACTS: Readonly<Record<string, readonly string[]>> = {
  'initial-response.case-closed': ['reason'],
  'initial-response.referral-received': ['reReferral'],
};

/** What happens of each type of event, counted while it happens. */
export class RunCounts {
  private readonly inWindow: Int32Array;
  private readonly all: Int32Array;
  private readonly counted: readonly (readonly string[] | undefined)[];
  private readonly facts = new Map<string, number>();
  private readonly isWaiting = new Set<number>();
  private readonly joins: number;
  private readonly starts: number;
  private readonly closes: number;

  constructor(
    private readonly types: readonly string[],
    private readonly window: Window,
  ) {
    this.inWindow = new Int32Array(types.length);
    this.all = new Int32Array(types.length);
    this.counted = types.map((type) => COUNTED_FACTS[type]);
    this.joins = types.indexOf('early-help.accepted');
    this.starts = types.indexOf('early-help.support-started');
    this.closes = types.indexOf('early-help.closed');
  }

  /** How many have been accepted by early help and wait for a place. */
  get waitingForEarlyHelp(): number {
    return this.isWaiting.size;
  }

  take(caseNumber: number, type: number, at: Instant, data: Facts): void {
    this.all[type]! += 1;
    if (type === this.joins) this.isWaiting.add(caseNumber);
    else if (type === this.starts || type === this.closes) this.isWaiting.delete(caseNumber);
    if (at < this.window.from || at >= this.window.to) return;
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
    const { inWindow, all, facts, isWaiting } = this;
    return { inWindow, all, facts, isWaiting };
  }

  /** Goes on counting. */
  restore({ inWindow, all, facts, isWaiting }: ReturnType<RunCounts['save']>): void {
    this.inWindow.set(inWindow);
    this.all.set(all);
    for (const [key, count] of facts) this.facts.set(key, count);
    for (const caseNumber of isWaiting) this.isWaiting.add(caseNumber);
  }

  private countFacts(type: number, facts: readonly string[], data: Facts): void {
    for (const fact of facts) {
      const key = keyOf(this.types[type] as string, fact, data[fact]);
      this.facts.set(key, (this.facts.get(key) ?? 0) + 1);
    }
  }
}

const keyOf = (type: string, fact: string, value: unknown): string => `${type}/${fact}/${JSON.stringify(value)}`;
