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

describe('Agenda', () => {
  it('takes things by time, then kind, then order of entry', () => {
    const agenda = new Agenda();
    agenda.enter(5, 2, 1);
    agenda.enter(5, 1, 2);
    agenda.enter(5, 1, 3);
    agenda.enter(4, 3, 4);
    expect(drain(agenda)).toEqual([4, 2, 3, 1]);
  });

  it('agrees with a sorted list whatever is entered and cancelled', () => {
    const entry = fc.record({ at: fc.nat(50), priority: fc.nat(3), cancel: fc.option(fc.nat()) });
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
});
