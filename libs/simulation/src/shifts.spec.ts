import { ALWAYS_OPEN, OFFICE_HOURS, OutsideCalendar, calendarOf } from '@frontdoor/calendar';
import { Shifts } from './shifts.js';
import { VirtualTime } from './virtual-time.js';

const MONDAY = Date.UTC(2015, 0, 12, 10);
const HOUR = 3_600_000;

describe('work that people in a shift begin now', () => {
  const calendars = [calendarOf(OFFICE_HOURS), calendarOf(ALWAYS_OPEN)];
  const shifts = new Shifts(calendars, new VirtualTime(MONDAY));

  it('ends in the same opening, or in a later one', () => {
    expect(shifts.finishAt(0, 2 * HOUR)).toBe(MONDAY + 2 * HOUR);
    expect(shifts.finishAt(0, 24 * HOUR)).toBeGreaterThan(MONDAY + 2 * 24 * HOUR);
  });

  it.each([0, 1])('that outlasts the calendar ends no sooner than it, in shift %i: long after any run', (shift) => {
    const calendar = calendars[shift]!;
    const most = calendar.workingMsLeft(MONDAY);
    const end = calendar.addWorkingMs(MONDAY, most);
    expect(() => calendar.addWorkingMs(MONDAY, most + 1)).toThrow(OutsideCalendar);
    expect(shifts.finishAt(shift, most)).toBe(end);
    expect(shifts.finishAt(shift, most * 1_000)).toBeGreaterThanOrEqual(end);
  });
});
