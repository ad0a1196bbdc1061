import { ALWAYS_OPEN, calendarOf, readInstant } from '@frontdoor/calendar';
import { EVERY_MEASURE } from './measures.js';
import { measureFiner } from './measure-finer.js';
import { RunCounts } from './run-counts.js';

const at = (text: string) => readInstant(`${text}T10:00:00.000Z`) as number;
const types = ['initial-response.referral-received', 'initial-response.case-closed'];
const window = { from: at('2014-04-01'), to: at('2015-04-01') };
const NOTHING = { assessments: [], conferences: [] };

function countsOf(reasons: readonly string[]): RunCounts {
  const counts = new RunCounts(types, window, calendarOf(ALWAYS_OPEN));
  reasons.forEach((reason, caseNumber) => {
    counts.take(caseNumber, 0, at('2014-06-01'), {});
    counts.take(caseNumber, 1, at('2014-10-01'), { reason });
  });
  return counts;
}

describe('the finer measures', () => {
  it('divide durations as they are published, each in one bin', () => {
    const assessments = [0, 10, 11, 45, 46, 60, 61, 300];
    const found = measureFiner(countsOf([]), { assessments, conferences: [15, 16] });
    expect(found).toMatchObject({
      'assessments-0-10-working-days-share': 0.25,
      'assessments-11-20-working-days-share': 0.125,
      'assessments-41-45-working-days-share': 0.125,
      'assessments-61-or-more-working-days-share': 0.25,
      'icpcs-11-15-working-days-share': 0.5,
      'icpcs-16-20-working-days-share': 0.5,
      'icpc-working-days-median': 15.5,
    });
    const bins = EVERY_MEASURE.filter(({ id }) => /^assessments-\d+-.*-share$/.test(id)).map(({ id }) => id);
    const shares = Object.entries(found).flatMap(([id, share]) =>
      bins.some((bin) => bin === id) ? [share ?? NaN] : [],
    );
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it('take an episode of need to be one that was not closed with no further action or after assessment', () => {
    const found = measureFiner(countsOf(['NFA', 'RC8', 'RC9', 'RC7', 'RC7']), NOTHING);
    expect(found).toMatchObject({
      'referrals-not-in-need-share': 0.4,
      'cin-started': 2,
      'cin-ended': 2,
      'cin-ended-in-3-to-6-months-share': 1,
    });
  });

  it('leave out what there is nothing to divide by', () => {
    const found = measureFiner(countsOf([]), NOTHING);
    expect(found['assessments-0-10-working-days-share']).toBeUndefined();
    expect(found['referrals-not-in-need-share']).toBeUndefined();
  });

  it('are measures of their own, none of them twice', () => {
    const ids = EVERY_MEASURE.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(measureFiner(countsOf([]), NOTHING)).filter((id) => !ids.some((each) => each === id))).toEqual(
      [],
    );
  });
});
