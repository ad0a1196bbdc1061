import { describe, expect, it } from '@jest/globals';
import { clockOf, clocksOf, happened, only } from '../support/case.js';

const RECEIVED = 'initial-response.referral-received';
const ACKNOWLEDGED = 'initial-response.referrer-acknowledged';

describe('a referrer who is to be acknowledged', () => {
  const by = only('acknowledge-referrer-1-working-day', 'wt2015');
  const closed = (when: string) => happened(when, 'initial-response.case-closed', { reason: 'NFA' });

  it('is no more so once the case is closed, and anew at the next referral', () => {
    const clocks = clocksOf(
      [
        happened('2014-04-02T10:00', RECEIVED),
        closed('2014-04-02T10:07'),
        happened('2014-09-03T10:00', RECEIVED),
        happened('2014-09-04T09:00', ACKNOWLEDGED),
      ],
      { by },
    );
    expect(clocks.map(({ verdict }) => verdict)).toEqual(['excluded', 'met']);
  });

  it('was waited for too long where the case is closed after the limit', () =>
    expect(clockOf([happened('2014-04-02T10:00', RECEIVED), closed('2014-04-04T09:00')], { by }).verdict).toBe(
      'breached',
    ));
});

describe('later reviews of a looked-after child', () => {
  const by = only('looked-after-later-review', 'wt2015');
  const continued = (when: string, nextReview: string) => happened(when, 'looked-after.continued', { nextReview });

  it('begin with the first review, which is none of them', () => {
    const clocks = clocksOf(
      [
        happened('2014-04-02T10:00', 'looked-after.started'),
        happened('2014-04-24T10:00', 'looked-after.reviewed'),
        continued('2014-04-24T10:00', 'second'),
        happened('2014-07-20T10:00', 'looked-after.reviewed'),
        continued('2014-07-20T10:00', 'later'),
      ],
      { by, asAt: '2014-08-01T00:00' },
    );
    expect(clocks.map(({ verdict }) => verdict)).toEqual(['met', 'running']);
  });

  it('are met by the review by which care ends', () =>
    expect(
      clockOf([continued('2014-04-24T10:00', 'second'), happened('2014-07-20T10:00', 'looked-after.reviewed')], { by })
        .verdict,
    ).toBe('met'));
});
