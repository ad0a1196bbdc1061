import fc from 'fast-check';
import { Agenda, type Due } from './agenda.js';

const drain = (agenda: Agenda): readonly number[] => {
  const order: number[] = [];
  const due: Due = { kind: 0, subject: 0 };
  while (agenda.length > 0) {
    agenda.next(due);
    order.push(due.subject);
  }
  return order;
};

const hours = (most: number) => fc.nat(most).map((count) => count * 3_600_000);

describe('Agenda', () => {
  it('takes things by time, then kind, then order of entry', () => {
    const agenda = new Agenda();
    agenda.enter(5, 2, 1);
    agenda.enter(5, 1, 2);
    agenda.enter(5, 1, 3);
    agenda.enter(4, 3, 4);
    expect(drain(agenda)).toEqual([4, 2, 3, 1]);
  });

  it('agrees with a sorted list whatever is entered and cancelled, soon or in years', () => {
    const at = fc.oneof(fc.nat(50), hours(50), hours(30_000));
    const entry = fc.record({ at, priority: fc.nat(3), cancel: fc.option(fc.nat()) });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 3000 }), (entries) => {
        const agenda = new Agenda();
        const waiting: { at: number; priority: number; subject: number; handle: number }[] = [];
        for (const [subject, { at, priority, cancel }] of entries.entries()) {
          waiting.push({ at, priority, subject, handle: agenda.enter(at, priority, subject) });
          if (cancel === null) continue;
          const [gone] = waiting.splice(cancel % waiting.length, 1);
          agenda.cancel(gone!.handle);
        }
        const sorted = waiting.toSorted((a, b) => a.at - b.at || a.priority - b.priority || a.subject - b.subject);
        expect(drain(agenda)).toEqual(sorted.map(({ subject }) => subject));
      }),
      { numRuns: 60 },
    );
  });

  it('never goes back, whatever is entered while it is worked off', () => {
    const later = fc.oneof(fc.nat(50), hours(50), hours(30_000));
    fc.assert(
      fc.property(fc.array(later, { minLength: 1, maxLength: 1000 }), (waits) => {
        const agenda = new Agenda();
        const due: Due = { kind: 0, subject: 0 };
        const times: number[] = [];
        const taken: number[] = [];
        for (const [place, wait] of waits.entries()) {
          times.push((taken.at(-1) ?? 0) + wait);
          agenda.enter(times[place]!, 0, place);
          if (place % 3 === 0) continue;
          taken.push(agenda.nextAt());
          agenda.next(due);
          expect(times[due.subject]).toBe(taken.at(-1));
        }
        expect(taken).toEqual(taken.toSorted((a, b) => a - b));
        expect(drain(agenda)).toHaveLength(waits.length - taken.length);
      }),
    );
  });

  it('takes up what was saved where it left off', () => {
    const [agenda, other] = [new Agenda(), new Agenda()];
    for (const subject of [9, 700, 3, 30, 5000]) agenda.enter(subject * 3_600_000, 1, subject);
    agenda.cancelAll(2);
    other.restore(agenda.save());
    agenda.cancelAll(1);
    expect(drain(agenda)).toEqual([]);
    expect(drain(other)).toEqual([3, 9, 30, 700, 5000]);
  });
});
