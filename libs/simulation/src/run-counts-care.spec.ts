import type { Facts } from '@frontdoor/cases';
import { CareCounts } from './run-counts-care.js';

const TYPES = ['looked-after.placed', 'looked-after.ceased', 'management-oversight.prompted', 'section-47.concluded'];
const told = (counts: CareCounts, caseNumber: number, type: string, data: Facts = {}) =>
  counts.take(caseNumber, TYPES.indexOf(type), 0, data);
const placed = (costPerWeek: number) => ({ placement: 'other', costPerWeek });

describe('what is known of those in care, and of enquiries found late', () => {
  it('costs what each child costs in the placement they have now, until care ends', () => {
    const counts = new CareCounts(TYPES);
    told(counts, 1, 'looked-after.placed', placed(800));
    told(counts, 2, 'looked-after.placed', placed(350));
    told(counts, 1, 'looked-after.placed', placed(3700));
    expect(counts.costPerWeek).toBe(4050);
    told(counts, 1, 'looked-after.ceased');
    expect(counts.costPerWeek).toBe(350);
  });

  it('counts an enquiry once however often it is prompted, until it is concluded', () => {
    const counts = new CareCounts(TYPES);
    for (const child of [1, 1, 2]) told(counts, child, 'management-oversight.prompted');
    expect(counts.enquiriesSeenLate).toBe(2);
    told(counts, 1, 'section-47.concluded');
    told(counts, 3, 'section-47.concluded');
    expect(counts.enquiriesSeenLate).toBe(1);
  });

  it('goes on from what was saved', () => {
    const counts = new CareCounts(TYPES);
    told(counts, 1, 'looked-after.placed', placed(2200));
    told(counts, 2, 'management-oversight.prompted');
    const again = new CareCounts(TYPES);
    again.restore(structuredClone(counts.save()));
    told(again, 3, 'looked-after.placed', placed(150));
    expect([again.costPerWeek, again.enquiriesSeenLate]).toEqual([2350, 1]);
    expect(counts.costPerWeek).toBe(2200);
  });

  it('counts nothing where no service tells of it', () => {
    const counts = new CareCounts(['section-47.started']);
    counts.take(1, 0, 0, {});
    expect(counts.hears(0)).toBe(false);
    expect([counts.costPerWeek, counts.enquiriesSeenLate]).toEqual([0, 0]);
  });
});
