import type { WorkingCalendar } from '@frontdoor/calendar';
import type { Facts, Instant } from '@frontdoor/cases';
import type { Scenario } from '@frontdoor/scenarios';
import type { Contacts } from './contacts.js';
import type { Dice } from './dice.js';
import { Holdings } from './holdings.js';
import { Judging } from './judging.js';
import { Truth } from './truth.js';
import type { VirtualTime } from './virtual-time.js';

/** How many children wait for a kind of place in a district. */
export type WaitingInDistrict = (kind: string, district: string) => number;

/** What a run knows of its children beside their log: what is true of them, who takes them to be what, and who holds them. */
export class Children {
  readonly truth: Truth | undefined;
  readonly judging: Judging | undefined;
  readonly holdings: Holdings;
  /** Given by those who keep the queues. */
  waitingInDistrict: WaitingInDistrict = () => 0;

  constructor(
    { need, staff = {} }: Pick<Scenario, 'need'> & Partial<Pick<Scenario, 'staff'>>,
    types: readonly string[],
    readonly contacts: Contacts,
    dice: Dice,
    office: WorkingCalendar,
    time: VirtualTime,
  ) {
    this.holdings = new Holdings(staff, types, contacts.luck);
    if (need === undefined) return;
    this.truth = new Truth(need, contacts, dice, types, office);
    this.judging = new Judging(need, this.truth, dice, types, time, (kind, caseNumber) => {
      const district = contacts.districtOf?.(caseNumber);
      return district === undefined ? 0 : this.waitingInDistrict(kind, district);
    });
  }

  /** Whether a contact comes about in this run. */
  comes(row: number): boolean {
    return this.truth?.comes(row) ?? true;
  }

  /** A contact about a child is about to be received. */
  spokenOf(row: number, at: Instant): void {
    this.truth?.spokenOf(row, at);
  }

  take(caseNumber: number, type: number, at: Instant, data: Facts): void {
    if (!this.holdings.isEmpty) this.holdings.take(caseNumber, type, data);
    if (this.truth === undefined) return;
    this.truth.take(caseNumber, type, at);
    this.judging?.take(type);
  }

  save() {
    return { truth: this.truth?.save(), holdings: this.holdings.save(), judging: this.judging?.save() };
  }

  /** Takes up what was saved; there may be more cases than there were. */
  restore({ truth, holdings, judging }: ReturnType<Children['save']>): void {
    if (truth) this.truth?.restore(truth);
    if (judging) this.judging?.restore(judging);
    this.holdings.restore(holdings);
  }
}

/** What was saved, of the first so many cases only. */
export function ofFirst({ truth, holdings, judging }: ReturnType<Children['save']>, cases: number) {
  return {
    truth: truth && {
      need: truth.need.slice(0, cases),
      since: truth.since.slice(0, cases),
      informedAt: truth.informedAt.slice(0, cases),
      helped: truth.helped.slice(0, cases),
      growth: truth.growth.slice(0, cases),
      tellings: truth.tellings.slice(0, cases),
      drawn: truth.drawn.slice(0, cases),
    },
    holdings: { cases: holdings.cases, holder: holdings.holder.slice(0, cases) },
    judging,
  };
}
