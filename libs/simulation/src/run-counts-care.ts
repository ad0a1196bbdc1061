import type { Facts, Instant } from '@frontdoor/cases';
import type { Counter } from './counter.js';

const PLACED = 'looked-after.placed';
const CEASED = 'looked-after.ceased';
const PROMPTED = 'management-oversight.prompted';
const CONCLUDED = 'section-47.concluded';

/** What is known child by child of those in care, and of enquiries that managers have found late. */
export class CareCounts implements Counter {
  /** By case that is placed: what it costs. Unit: pounds a week. */
  private readonly costs = new Map<number, number>();
  private readonly seenLate = new Set<number>();
  /** The numbers of the types that are counted here, in the order of the constants. */
  private readonly placed: number;
  private readonly ceased: number;
  private readonly prompted: number;
  private readonly concluded: number;

  constructor(types: readonly string[]) {
    this.placed = types.indexOf(PLACED);
    this.ceased = types.indexOf(CEASED);
    this.prompted = types.indexOf(PROMPTED);
    this.concluded = types.indexOf(CONCLUDED);
  }

  /** What all placements cost. Unit: pounds a week. */
  get costPerWeek(): number {
    return [...this.costs.values()].reduce((sum, cost) => sum + cost, 0);
  }

  /** How many enquiries are open that a manager has found past their limit. */
  get enquiriesSeenLate(): number {
    return this.seenLate.size;
  }

  hears(type: number): boolean {
    return [this.placed, this.ceased, this.prompted, this.concluded].includes(type);
  }

  take(caseNumber: number, type: number, _at: Instant, data: Facts): void {
    if (type === this.placed) this.costs.set(caseNumber, Number(data['costPerWeek']));
    else if (type === this.ceased) this.costs.delete(caseNumber);
    else if (type === this.prompted) this.seenLate.add(caseNumber);
    else if (type === this.concluded) this.seenLate.delete(caseNumber);
  }

  save() {
    const { costs, seenLate } = this;
    return { costs, seenLate };
  }

  restore({ costs, seenLate }: ReturnType<CareCounts['save']>): void {
    for (const [caseNumber, cost] of costs) this.costs.set(caseNumber, cost);
    for (const caseNumber of seenLate) this.seenLate.add(caseNumber);
  }
}
