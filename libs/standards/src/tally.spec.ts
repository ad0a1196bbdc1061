import { describe, expect, it } from '@jest/globals';
import { type Clock, type Verdict, tallyClocks } from './index.js';

function clock(verdict: Verdict, amount = 1): Clock {
  return { standard: 'visit', caseId: '41', verdict, startedAt: 0, amount, precision: 'instant', why: '' };
}

describe('a tally', () => {
  const clocks = [clock('met', 3), clock('met', 5), clock('breached', 20), clock('overdue'), clock('running')];

  it('shares those in time among those that stopped, and again with the overdue', () => {
    expect(tallyClocks(clocks)).toEqual([
      {
        standard: 'visit',
        started: 5,
        met: 2,
        breached: 1,
        running: 1,
        overdue: 1,
        excluded: 0,
        cannotTell: 0,
        shareInTime: 2 / 3,
        shareInTimeWithOverdue: 2 / 4,
      },
    ]);
  });

  it('gives no share where nothing has stopped', () => {
    expect(tallyClocks([clock('running'), clock('excluded')])[0]).not.toHaveProperty('shareInTime');
    expect(tallyClocks([clock('overdue')])[0]).toMatchObject({ shareInTimeWithOverdue: 0 });
  });

  it('counts a stop without a start as not started', () => {
    const orphan: Clock = { standard: 'visit', caseId: '41', verdict: 'cannot-tell', precision: 'instant', why: '' };
    expect(tallyClocks([orphan])[0]).toMatchObject({ started: 0, cannotTell: 1 });
  });

  it('lists what stopped clocks took, if asked', () => {
    expect(tallyClocks(clocks, { amounts: true })[0]?.amounts).toEqual([3, 5, 20]);
  });
});
