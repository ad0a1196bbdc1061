import { dayFrom, isoDate } from '@frontdoor/calendar';
import type { CaseId } from '@frontdoor/cases';
import { periodsOf, wholeWeeksOf } from './experiment-periods.js';
import { SERIES, seriesOf } from './experiment-series.js';
import { LogColumns } from './log-columns.js';

const TYPES = [
  'front-door.contact-received',
  'initial-response.referral-received',
  'initial-response.case-closed',
  'early-help.accepted',
  'early-help.closed',
];

/** A log of [case, type, at]. */
const logOf = (...rows: (readonly [number, number, number])[]) => {
  const log = new LogColumns(TYPES, { caseIds: ['case-1', 'case-2'] as CaseId[] });
  for (const [one, type, at] of rows) log.append(one, type, at, log.actor('outside/2A'), {});
  return log;
};

describe('series of a run', () => {
  it('count what happens from the beginning of a period to just before its end', () => {
    const log = logOf([0, 0, 5], [0, 0, 10], [1, 0, 19], [1, 0, 20], [1, 0, 30]);
    expect(seriesOf(log, [10, 20, 30]).contacts).toEqual([2, 1]);
  });

  it('count who is there as a period ends, with those who came before the first', () => {
    const log = logOf([0, 1, 5], [1, 1, 15], [0, 2, 20], [1, 2, 35]);
    expect(seriesOf(log, [10, 20, 30, 40])['cin-open']).toEqual([2, 1, 0]);
  });

  it('lets a child wait for early help once, and leave without having waited', () => {
    const log = logOf([0, 4, 1], [0, 3, 2], [0, 3, 3], [1, 3, 4], [1, 4, 12]);
    expect(seriesOf(log, [0, 10, 20])['early-help-waiting']).toEqual([2, 1]);
  });

  it('have a value for every period, also where nothing happens', () => {
    const series = seriesOf(logOf(), [0, 10, 20]);
    expect(SERIES.map(({ id }) => series[id])).toEqual(SERIES.map(() => [0, 0]));
  });
});

describe('periods', () => {
  const said = (days: readonly { from: number; to: number }[]) =>
    days.map(({ from, to }) => `${isoDate(from)} to ${isoDate(to)}`);
  const days = { from: dayFrom(2014, 12, 29), to: dayFrom(2015, 2, 4) };

  it('are calendar months, cut short by the ends', () =>
    expect(said(periodsOf(days, 'monthly'))).toEqual([
      '2014-12-29 to 2014-12-31',
      '2015-01-01 to 2015-01-31',
      '2015-02-01 to 2015-02-04',
    ]));

  it('are weeks from the first day on, the last cut short, or left out where it must be whole', () => {
    expect(said(periodsOf(days, 'weekly')).at(-1)).toBe('2015-02-02 to 2015-02-04');
    expect(said(wholeWeeksOf(days)).at(-1)).toBe('2015-01-26 to 2015-02-01');
  });
});
