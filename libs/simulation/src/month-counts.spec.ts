import { readInstant } from '@frontdoor/calendar';
import { MonthCounts } from './month-counts.js';

const at = (text: string) => readInstant(text) as number;
const days = (from: string, to: string) => ({
  from: at(`${from}T00:00:00.000+01:00`),
  to: at(`${to}T00:00:00.000+01:00`),
});

const REFERRED = 0;

describe('counts by month', () => {
  it('are beside those of an average month, by London dates', () => {
    const months = new MonthCounts(REFERRED, days('2014-04-01', '2015-04-01'));
    // 23:30 in UTC on 30 June is 1 July in London.
    for (const moment of ['2014-06-10T09:00:00.000Z', '2014-06-30T23:30:00.000Z', '2015-03-31T09:00:00.000Z'])
      months.take(1, REFERRED, at(moment));
    expect(months.indices()).toEqual([0, 0, 4, 0, 0, 4, 4, 0, 0, 0, 0, 0]);
  });

  it('are of the days that count only', () => {
    const months = new MonthCounts(REFERRED, days('2014-04-01', '2015-04-01'));
    months.take(1, REFERRED, at('2014-03-31T09:00:00.000Z'));
    months.take(1, REFERRED, at('2015-04-01T09:00:00.000Z'));
    expect(months.indices()[0]).toBeUndefined();
  });

  it('are not given of days that are no whole years', () => {
    const months = new MonthCounts(REFERRED, days('2014-04-01', '2014-10-01'));
    months.take(1, REFERRED, at('2014-06-10T09:00:00.000Z'));
    expect(months.indices()[5]).toBeUndefined();
  });
});
