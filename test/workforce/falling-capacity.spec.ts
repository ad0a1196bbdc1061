import { ALWAYS_OPEN, HOUR_MS, MINUTE_MS, calendarOf } from '@frontdoor/calendar';
import { type Dice, type Pool, caseloadOf } from '@frontdoor/simulation';
import type { StaffChange } from '../../libs/simulation/src/staff-change.js';
import { diaryOf } from '../support/diary.js';
import { type Kind, grade, london, officeOf, people } from '../support/office.js';

/** A Friday afternoon before a bank holiday Monday. */
const FRIDAY = london('2014-05-02 15:00');
const ALWAYS = calendarOf(ALWAYS_OPEN);
const TUESDAY = london('2014-05-06 09:00');
const kinds: Readonly<Record<string, Kind>> = {
  serve: { who: ['clerk'], takes: 5 * HOUR_MS + 1 },
  short: { who: ['clerk'], takes: HOUR_MS },
  meet: { who: ['clerk', 'police'], takes: 5 * HOUR_MS },
  hold: { who: ['clerk'], takes: { kind: 'fixed', value: 20, unit: 'days' }, way: { by: 'elapsed' } },
};
const on = (at: number, kind = 'serve') => ({ kind, at });
const office = (staff: readonly Pool[], ...comes: readonly { kind: string; at: number }[]) =>
  diaryOf(officeOf({ kinds, staff, comes }));

describe('work in hand when those who do it go home', () => {
  it('waits for them, and goes on when they are back', () => {
    const { when, order } = office([people('clerk', 1)], on(FRIDAY));
    expect([when('done', 0), order('put-down')]).toEqual([[TUESDAY + 3 * HOUR_MS + 1], []]);
  });

  it('is finished before they go, where they stay for it', () => {
    const { when } = office([people('clerk', 1, { atClosing: 'finish' })], on(FRIDAY), on(FRIDAY, 'short'));
    expect(when('done', 0)).toEqual([FRIDAY + 5 * HOUR_MS + 1]);
    expect(when('taken-up', 1)).toEqual([TUESDAY]);
  });

  it('is put down at closing and done with what was left of it, to the millisecond, and with the hand-over', () => {
    const { when } = office([people('clerk', 1, { atClosing: 'hand-over', handOverMs: 7 })], on(FRIDAY));
    expect(when('put-down', 0)).toEqual([london('2014-05-02 17:00')]);
    expect(when('done', 0)).toEqual([TUESDAY + 3 * HOUR_MS + 1 + 7]);
  });

  it('is handed over in the order it was begun, before what has waited, and to whoever is free first', () => {
    const staff = [people('clerk', 2, { atClosing: 'hand-over' })];
    const { order } = office(staff, on(FRIDAY), on(FRIDAY + 1), on(FRIDAY + 2), on(FRIDAY + 3, 'short'));
    expect(order('put-down').slice(0, 2)).toEqual([1, 0]);
    expect(order('taken-up').slice(0, 6)).toEqual([0, 1, 0, 1, 2, 3]);
  });

  it('is handed over to those of the next shift at once', () => {
    const always = people('clerk', 1, {}, ALWAYS).groups;
    const staff = [people('clerk', 0, { atClosing: 'hand-over', groups: [...always, grade('day', 1)] })];
    const { when } = office(staff, on(FRIDAY));
    expect(when('taken-up', 0)).toEqual([FRIDAY, london('2014-05-02 17:00')]);
    expect(when('done', 0)).toEqual([FRIDAY + 5 * HOUR_MS + 1]);
  });

  it('is done when it is done at the closing minute itself', () => {
    const { when, order } = office(
      [people('clerk', 1, { atClosing: 'hand-over' })],
      on(london('2014-05-02 16:00'), 'short'),
    );
    expect([order('put-down'), when('done', 0)]).toEqual([[], [london('2014-05-02 17:00')]]);
  });

  it('keeps several together who meet', () => {
    const leaving = { atClosing: 'hand-over' } as const;
    const { when, order } = office([people('clerk', 1, leaving), people('police', 1, leaving)], on(FRIDAY, 'meet'));
    expect([order('put-down'), when('done', 0)]).toEqual([[], [TUESDAY + 3 * HOUR_MS]]);
  });

  it('is not a case that is held', () => {
    const held = { ...people('clerk', 1, { atClosing: 'hand-over' }), name: caseloadOf('clerk') };
    const { when, order } = office([held], on(FRIDAY, 'hold'));
    expect([order('put-down'), when('done', 0)]).toEqual([[], [FRIDAY + 20 * 24 * HOUR_MS]]);
  });
});

describe('what is taken over', () => {
  it('has been taken up already, as far as the log goes', () => {
    const told = { serve: { ...kinds['serve']!, isTold: true } };
    const staff = [people('clerk', 1, { atClosing: 'hand-over' })];
    const { log, order } = diaryOf(officeOf({ kinds: told, staff, comes: [on(FRIDAY)] }));
    expect(order('taken-up')).toEqual([0, 0]);
    expect([...log.events()].map(({ type, at }) => [type, at])).toEqual([
      ['desk.came', FRIDAY],
      ['desk.serve-begun', FRIDAY],
      ['desk.serve-done', TUESDAY + 3 * HOUR_MS + 1],
    ]);
  });

  it('stays with the grade it asks for', () => {
    const signed = { serve: { ...kinds['serve']!, way: { grade: 'senior' } } };
    const seniors = [grade('senior', 1), { ...people('junior', 1, {}, ALWAYS).groups[0]! }];
    const staff = [people('clerk', 0, { atClosing: 'hand-over', groups: seniors })];
    const { when } = diaryOf(officeOf({ kinds: signed, staff, comes: [on(FRIDAY)] }));
    expect(when('taken-up', 0)).toEqual([FRIDAY, TUESDAY]);
  });

  it('takes whoever takes it over the rest at their own pace', () => {
    const slow = { ...people('clerk', 1, {}, ALWAYS).groups[0]!, pace: 0.5 };
    const staff = [people('clerk', 0, { atClosing: 'hand-over', groups: [slow, grade('day', 1)] })];
    const { when } = office(staff, on(FRIDAY));
    expect(when('done', 0)).toEqual([london('2014-05-02 17:00') + 2 * (3 * HOUR_MS + 1)]);
  });

  it('goes on to the millisecond at the pace it was begun with, whatever that is', () => {
    const staff = [people('clerk', 0, { atClosing: 'hand-over', groups: [grade('slow', 1, { pace: 0.7 })] })];
    const work = Math.round((5 * HOUR_MS + 1) / 0.7);
    expect(office(staff, on(FRIDAY)).when('done', 0)).toEqual([TUESDAY + work - 2 * HOUR_MS]);
  });

  it('is read into again by whoever breaks off reading in, and not longer each time', () => {
    const changes = (minutes: readonly number[]): readonly StaffChange[] =>
      minutes.map((minute, place) => ({
        at: FRIDAY + minute * MINUTE_MS,
        group: 0,
        by: place % 2 === 0 ? -1 : 1,
        to: 0,
      }));
    const away = { isEverAway: true, whenAway: 'hand-over', handOverMs: 30 * MINUTE_MS } as const;
    // Half an hour is worked; then twice ten minutes of reading in are broken off at once.
    const staff = [people('clerk', 1, { ...away, changes: () => changes([30, 31, 41, 42, 52, 53]) })];
    const { when } = office(staff, on(FRIDAY, 'short'));
    expect(when('done', 0)).toEqual([FRIDAY + (53 + 30 + 30) * MINUTE_MS]);
  });
});

describe('work in hand when those who do it are away', () => {
  const away = (whenAway: Pool['whenAway'], ...changes: readonly (readonly [at: number, by: number])[]) => ({
    isEverAway: true,
    whenAway,
    changes: (_: Dice, group: number) => changes.map(([at, by]) => ({ at, group, by, to: 0 })),
  });
  const THURSDAY = london('2014-01-09 00:00');
  const begun = london('2014-01-08 15:00');
  const back = london('2014-01-13 00:00');

  it('is handed over to the others, with what is left', () => {
    const staff = [people('clerk', 2, away('hand-over', [THURSDAY, -1], [back, 1]))];
    const { when } = office(staff, on(begun), on(begun + 1));
    expect([when('put-down', 0), when('put-down', 1)]).toEqual([[], [THURSDAY]]);
    expect(when('taken-up', 1)).toEqual([begun + 1, london('2014-01-09 12:00') + 1]);
    expect(when('done', 1)).toEqual([london('2014-01-09 15:00') + 3]);
  });

  it('is finished, where they finish it first, and nothing new is begun in their place', () => {
    const staff = [people('clerk', 2, away('finish', [THURSDAY, -1], [back, 1]))];
    const { when, order } = office(staff, on(begun), on(begun + 1), on(begun + 2));
    expect([order('put-down'), when('done', 1)]).toEqual([[], [london('2014-01-09 12:00') + 2]]);
    expect(when('taken-up', 2)).toEqual([london('2014-01-09 12:00') + 2]);
  });

  it('waits where nobody is left, until somebody is back', () => {
    const staff = [people('clerk', 1, away('hand-over', [THURSDAY, -1], [back, 1]))];
    expect(office(staff, on(begun)).when('taken-up', 0)).toEqual([begun, london('2014-01-13 09:00')]);
  });

  it('stays in hand while as many are there as have any', () => {
    const staff = [people('clerk', 2, away('hand-over', [THURSDAY, -1], [back, 1]))];
    expect(office(staff, on(begun)).order('put-down')).toEqual([]);
  });

  it('is not free for anybody while fewer than none are left, and everybody counts again once back', () => {
    const gone = away('hand-over', [THURSDAY, -1], [THURSDAY + 1, -1], [back, 1], [back + HOUR_MS, 1]);
    const { when, run } = office([people('clerk', 1, gone)], on(begun));
    expect(when('taken-up', 0)).toEqual([begun, london('2014-01-13 09:00')]);
    expect(run.work.workforce.present[0]).toBe(1);
  });

  it('is kept where several meet, and where a case is held', () => {
    const staff = [
      people('clerk', 1, away('hand-over', [THURSDAY, -1])),
      people('police', 1),
      { ...people('clerk', 1, away('hand-over', [THURSDAY, -1])), name: caseloadOf('clerk') },
    ];
    const { order } = office(staff, on(begun, 'meet'), on(begun, 'hold'));
    expect([order('put-down'), order('done').length]).toEqual([[], 2]);
  });
});
