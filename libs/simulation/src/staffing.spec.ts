import { HOUR_MS, MINUTE_MS, OFFICE_HOURS, calendarOf, dayFrom } from '@frontdoor/calendar';
import type { StaffGroup } from '@frontdoor/scenarios';
import { Dice } from './dice.js';
import { partOf, poolsOf } from './staffing.js';

const office = calendarOf();
const days = { from: dayFrom(2014, 1, 6), to: dayFrom(2015, 1, 6) };
const plain: StaffGroup = { count: 4, hours: 'office', caseload: null };
const pools = (staff: Readonly<Record<string, StaffGroup>>) =>
  poolsOf({ staff, places: {}, serviceHours: {}, officeHours: { office: OFFICE_HOURS } }, () => office, days);
const hoursOf = (week: (typeof OFFICE_HOURS)['week']) =>
  week.reduce((sum, day) => sum + (day ? day[1] - day[0] : 0), 0) / 60;

describe('part of a week', () => {
  it.each([1, 0.8, 0.6, 0.5, 0.21])('of %d is that share of its hours, to the minute', (share) => {
    const part = partOf(OFFICE_HOURS, share);
    expect(hoursOf(part.week)).toBeCloseTo(hoursOf(OFFICE_HOURS.week) * share, 1);
    expect(part.bankHolidays).toBe('closed');
  });

  it('is the first part: at a half, two days and the morning of the third', () => {
    const { week } = partOf(
      { id: 'even', week: OFFICE_HOURS.week.map((day) => day && [540, 1020]), bankHolidays: 'open' },
      0.5,
    );
    expect(week).toEqual([[540, 1020], [540, 1020], [540, 780], null, null, null, null]);
  });

  it('that closes on a bank holiday is shorter by it in that week', () => {
    const part = calendarOf(partOf(OFFICE_HOURS, 0.4));
    const weekFrom = Date.UTC(2014, 4, 4, 23);
    expect(part.workingMsBetween(weekFrom, weekFrom + 7 * 24 * HOUR_MS)).toBe(8 * HOUR_MS + 18 * MINUTE_MS);
  });
});

describe('the pools of a scenario', () => {
  it('are as plain as what is said of them, and keep and hand over where nothing is', () => {
    const [pool] = pools({ worker: plain });
    expect(pool).toMatchObject({ atClosing: 'keep', whenAway: 'hand-over', handOverMs: 0, isEverAway: false });
    expect(pool!.changes).toBeUndefined();
  });

  it('hold as many cases as their people together', () => {
    expect(pools({ worker: { ...plain, caseload: 12 } })[1]).toMatchObject({
      name: 'worker (caseload)',
      groups: [{ size: 48 }],
    });
  });

  it('keep the hours and the week of each grade', () => {
    const grade = { hours: 'office', pace: 1, errors: 0, cases: 1 };
    const people = [
      { ...grade, name: 'senior', count: 1, week: 0.5 },
      { ...grade, name: 'junior', count: 3, week: 1 },
    ];
    const [pool] = pools({ worker: { ...plain, people } });
    const weekMs = pool!.groups.map(({ calendar }) =>
      calendar.workingMsBetween(days.from * 864e5, (days.from + 7) * 864e5),
    );
    expect(weekMs).toEqual([21 * HOUR_MS, 42 * HOUR_MS]);
  });

  it('send the least experienced on duty', () => {
    const grade = { hours: 'office', week: 1, pace: 1, errors: 0, cases: 1 };
    const people = [
      { ...grade, name: 'senior', count: 1 },
      { ...grade, name: 'junior', count: 3 },
    ];
    const [pool] = pools({ worker: { ...plain, people }, duty: { ...plain, count: 2, rota: ['worker', 'other'] } });
    const changes = pool!.changes!(new Dice(1, 0), 10);
    expect(changes.slice(0, 2)).toMatchObject([
      { group: 11, by: -2 },
      { group: 11, by: 2 },
    ]);
  });

  it('have each grade away by its own dice', () => {
    const grade = { hours: 'office', week: 1, pace: 1, errors: 0, cases: 1, count: 1 };
    const people = ['senior', 'junior'].map((name) => ({ ...grade, name }));
    const [pool] = pools({ worker: { ...plain, people, leave: 5 } });
    const changes = pool!.changes!(new Dice(1, 0), 0);
    const of = (group: number) => changes.filter((change) => change.group === group).map(({ at }) => at);
    expect([of(0).length, of(1).length]).toEqual([2, 2]);
    expect(of(0)).not.toEqual(of(1));
  });
});
