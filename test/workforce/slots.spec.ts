import { HOUR_MS, calendarOf, dayOf, isoDate } from '@frontdoor/calendar';
import type { Slots } from '@frontdoor/scenarios';
import { poolsOf } from '../../libs/simulation/src/staffing.js';
import { diaryOf } from '../support/diary.js';
import { OFFICE, london, officeOf, people } from '../support/office.js';

const BEGINS = london('2014-01-08 00:00');
const ENDS = london('2014-05-01 00:00');
const kinds = {
  confer: { who: ['chair'], takes: HOUR_MS, way: { slot: 'session' } },
  serve: { who: ['chair'], takes: HOUR_MS },
};
const days = { from: dayOf(BEGINS), to: dayOf(ENDS) };

/** An office in which conferences need a slot, and the days on which each conference begins. */
function conferences(slots: Slots, comes: readonly string[], chairs = 9) {
  const given = poolsOf(
    { staff: {}, places: {}, slots: { session: slots }, serviceHours: {}, officeHours: { office: OFFICE.hours } },
    () => OFFICE,
    days,
  );
  const staff = [people('chair', chairs), ...given];
  const coming = comes.map((text) => ({ kind: 'confer', at: london(text) }));
  const diary = diaryOf(officeOf({ kinds, staff, comes: coming, begins: BEGINS, ends: ENDS }));
  return { diary, begun: comes.map((_, piece) => diary.when('taken-up', piece).map((at) => isoDate(dayOf(at)))) };
}

describe('slots of a week', () => {
  const weekly: Slots = { count: 2, every: 'week', hours: 'office' };

  it('are used up, given anew on Monday, and never given back in the week', () => {
    const four = ['2014-01-14 09:00', '2014-01-14 09:01', '2014-01-14 09:02', '2014-01-16 10:00'];
    expect(conferences(weekly, four).begun).toEqual([['2014-01-14'], ['2014-01-14'], ['2014-01-20'], ['2014-01-20']]);
  });

  it('are lost at the end of the week', () => {
    const five = Array.from({ length: 5 }, (_, minute) => `2014-01-28 09:0${minute}`);
    expect(
      conferences(weekly, five)
        .begun.flat()
        .map((day) => day.slice(8)),
    ).toEqual(['28', '28', '03', '03', '10']);
  });

  it('are there in the first week too, though it begins in the middle', () => {
    expect(conferences(weekly, ['2014-01-08 10:00']).begun).toEqual([['2014-01-08']]);
  });

  it('are not used up while nobody is free to use them', () => {
    const two = ['2014-01-14 09:00', '2014-01-14 09:00'];
    const { diary } = conferences(weekly, two, 1);
    expect(diary.when('taken-up', 1)).toEqual(diary.when('done', 0));
  });
});

describe('a panel that sits once a month', () => {
  const panel: Slots = { count: 3, every: { week: 1, weekday: 1 }, hours: 'office' };

  it('takes at most so many on the first Tuesday, and what does not fit waits for the next', () => {
    const five = Array.from({ length: 5 }, (_, day) => `2014-01-1${day} 09:30`);
    expect(conferences(panel, five).begun.flat()).toEqual([
      '2014-02-04',
      '2014-02-04',
      '2014-02-04',
      '2014-03-04',
      '2014-03-04',
    ]);
  });

  it('takes nothing on the day after, though it had room', () => {
    expect(conferences(panel, ['2014-02-04 17:00', '2014-02-05 09:00']).begun.flat()).toEqual([
      '2014-03-04',
      '2014-03-04',
    ]);
  });
});

describe('a slot', () => {
  it('says when work on it begins, not when it must end', () => {
    const mornings = {
      id: 'mornings',
      week: [...Array.from({ length: 5 }, () => [9 * 60, 10 * 60] as const), null, null],
    };
    const given = poolsOf(
      {
        staff: {},
        places: {},
        slots: { session: { count: 5, every: 'week', hours: 'mornings' } },
        serviceHours: {},
        officeHours: { office: OFFICE.hours },
      },
      () => calendarOf({ ...mornings, bankHolidays: 'closed' }),
      days,
    );
    const comes = [
      { kind: 'confer', at: london('2014-01-14 09:30') },
      { kind: 'confer', at: london('2014-01-14 10:00') },
    ];
    const { when } = diaryOf(
      officeOf({ kinds, staff: [people('chair', 2), ...given], comes, begins: BEGINS, ends: ENDS }),
    );
    expect([when('done', 0), when('taken-up', 1)]).toEqual([
      [london('2014-01-14 10:30')],
      [london('2014-01-15 09:00')],
    ]);
  });
});
