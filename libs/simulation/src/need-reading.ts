import { DAY_MS } from '@frontdoor/calendar';
import type { Facts, Instant } from '@frontdoor/cases';
import type { Children } from './children.js';
import { HARM } from './need-scale.js';
import { NEVER } from './never.js';
import type { Window } from './window.js';
import { median } from './statistics/index.js';

/** How long after a contact a child at risk must have an enquiry not to count as missed. Source: assumption A-727. */
export const MISSED_AFTER_DAYS = 45;

/** What is counted against what is true of children; a number that has nothing to divide by is left out. */
export interface NeedMeasures {
  readonly missed: number | undefined;
  readonly unnecessary: number | undefined;
  readonly daysToSafe: number | undefined;
}

/**
 * Reads how children truly at risk of significant harm fare, while a run is played. No log could show it.
 *
 * Followed are children who are truly at risk when spoken of in the days that count, neither under enquiry nor on a
 * protection plan then, and whose 45 days end within those days; each once.
 */
export class NeedReading {
  private readonly types: Readonly<Record<'contact' | 'enquiry' | 'ended' | 'plan' | 'planEnded', number>>;
  private readonly lookedAfter: number;
  private children: Children | undefined;
  private spokenOfAt = new Map<number, Instant>();
  private enquiryAt = new Map<number, Instant>();
  private safeAt = new Map<number, Instant>();
  /** Children under enquiry or on a protection plan. */
  private watched = new Set<number>();
  private enquiries = 0;
  private unnecessary = 0;

  constructor(
    types: readonly string[],
    private readonly window: Window,
  ) {
    this.types = {
      contact: types.indexOf('front-door.contact-received'),
      enquiry: types.indexOf('section-47.started'),
      ended: types.indexOf('section-47.concluded'),
      plan: types.indexOf('child-protection-plan.started'),
      planEnded: types.indexOf('child-protection-plan.ended'),
    };
    this.lookedAfter = types.indexOf('looked-after.started');
  }

  follows(children: Children): void {
    this.children = children;
  }

  take(caseNumber: number, type: number, at: Instant, data: Facts): void {
    const truth = this.children?.truth;
    if (truth === undefined) return;
    const { contact, enquiry, ended, plan, planEnded } = this.types;
    if (type === contact) return this.spokenOf(caseNumber, at, truth.levelOf(caseNumber, at));
    if (type === enquiry) {
      this.watched.add(caseNumber);
      if (this.spokenOfAt.has(caseNumber) && !this.enquiryAt.has(caseNumber)) this.enquiryAt.set(caseNumber, at);
      if (at < this.window.from || at >= this.window.to) return;
      this.enquiries += 1;
      if (truth.levelOf(caseNumber, at) !== HARM) this.unnecessary += 1;
    } else if (type === ended) {
      if (data['outcome'] === 'substantiated-continuing-risk') return;
      this.watched.delete(caseNumber);
      this.safe(caseNumber, at);
    } else if (type === plan || type === this.lookedAfter) {
      this.watched.add(caseNumber);
      this.safe(caseNumber, at);
    } else if (type === planEnded) this.watched.delete(caseNumber);
  }

  /** What it has come to. */
  measures(): NeedMeasures {
    if (this.children?.truth === undefined) return { missed: undefined, unnecessary: undefined, daysToSafe: undefined };
    let missed = 0;
    const days: number[] = [];
    for (const [caseNumber, at] of this.spokenOfAt) {
      if ((this.enquiryAt.get(caseNumber) ?? NEVER) > at + MISSED_AFTER_DAYS * DAY_MS) missed += 1;
      days.push(((this.safeAt.get(caseNumber) ?? NEVER) - at) / DAY_MS);
    }
    const middle = median(days);
    return {
      missed: this.spokenOfAt.size === 0 ? undefined : missed / this.spokenOfAt.size,
      unnecessary: this.enquiries === 0 ? undefined : this.unnecessary / this.enquiries,
      // Where half of them are not safe by the end, there is no middle.
      daysToSafe: middle === undefined || middle > (this.window.to - this.window.from) / DAY_MS ? undefined : middle,
    };
  }

  save() {
    const { spokenOfAt, enquiryAt, safeAt, watched, enquiries, unnecessary } = this;
    return { spokenOfAt, enquiryAt, safeAt, watched, enquiries, unnecessary };
  }

  restore(saved: ReturnType<NeedReading['save']>): void {
    Object.assign(this, structuredClone(saved));
  }

  private spokenOf(caseNumber: number, at: Instant, level: number): void {
    const { from, to } = this.window;
    if (level !== HARM || at < from || at >= to - MISSED_AFTER_DAYS * DAY_MS) return;
    if (this.spokenOfAt.has(caseNumber) || this.watched.has(caseNumber)) return;
    this.spokenOfAt.set(caseNumber, at);
  }

  private safe(caseNumber: number, at: Instant): void {
    if (this.spokenOfAt.has(caseNumber) && !this.safeAt.has(caseNumber)) this.safeAt.set(caseNumber, at);
  }
}
