import fc from 'fast-check';
import { dayFrom, isWorkingDay, startOfDay } from '@frontdoor/calendar';
import { mayBookFor, mayConfer } from './index.js';

const moment = (year: number, month: number, day: number, hour: number) =>
  startOfDay(dayFrom(year, month, day)) + hour * 3_600_000;

describe('the day of a conference (rules 8870Q and 8875)', () => {
  it.each([
    ['Tuesday morning', moment(2014, 4, 1, 10), true],
    ['Friday at 17:00', moment(2014, 4, 4, 17), true],
    ['Saturday', moment(2014, 4, 5, 10), false],
    ['Sunday, the day the clocks go forward', moment(2014, 3, 30, 10), false],
    ['Monday 00:30 in summer, still Sunday in UTC', moment(2014, 6, 16, 0) + 1_800_000, true],
    ['Good Friday', moment(2014, 4, 18, 10), false],
    ['the Spring bank holiday', moment(2014, 5, 26, 10), false],
  ])('may be %s: %s %s', (_, at, may) => expect(mayConfer(at)).toBe(may));

  it('may be booked for a working day that is not gone by, and for no other', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_650 }), fc.integer({ min: -30, max: 60 }), (days, ahead) => {
        const today = dayFrom(2014, 4, 1) + days;
        const holdOn = today + ahead;
        expect(mayBookFor(startOfDay(holdOn), startOfDay(today))).toBe(isWorkingDay(holdOn) && ahead >= 0);
      }),
    ));

  it.each([-1e15, 0, 1e15])('is none a calendar does not know: %d', (holdOn) =>
    expect(mayBookFor(holdOn, moment(2014, 4, 1, 10))).toBe(false),
  );
});
