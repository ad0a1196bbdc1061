import { HOUR_MS, MINUTE_MS } from '@frontdoor/calendar';
import { diaryOf } from '../support/diary.js';
import { type Kind, grade, london, officeOf, people } from '../support/office.js';

const MORNING = london('2014-01-07 09:00');
const after = (minutes: number) => MORNING + minutes * MINUTE_MS;
const come = (kind: string, minutes: number) => ({ kind, at: after(minutes) });
const kinds: Readonly<Record<string, Kind>> = {
  green: { who: ['clerk'], takes: 4 * HOUR_MS, priority: 3 },
  amber: { who: ['clerk'], takes: 4 * HOUR_MS, priority: 1 },
  red: { who: ['clerk'], takes: HOUR_MS, priority: 0 },
};
const yields = { yieldsToRed: true } as const;

describe('a red case before people who put work down for it', () => {
  it('is taken up at once, and what was put down goes on after it with what was left', () => {
    const { when } = diaryOf(
      officeOf({ kinds, staff: [people('clerk', 1, yields)], comes: [come('green', 0), come('red', 37)] }),
    );
    expect([when('taken-up', 1), when('put-down', 0)]).toEqual([[after(37)], [after(37)]]);
    expect(when('taken-up', 0)).toEqual([after(0), after(97)]);
    expect(when('done', 0)).toEqual([after(5 * 60)]);
  });

  it('costs taking up again what taking over costs', () => {
    const staff = [people('clerk', 1, { ...yields, handOverMs: 10 * MINUTE_MS })];
    const { when } = diaryOf(officeOf({ kinds, staff, comes: [come('green', 0), come('red', 37)] }));
    expect(when('done', 0)).toEqual([after(5 * 60 + 10)]);
  });

  it('has the least urgent put down, and of those what was begun last', () => {
    const comes = [come('amber', 0), come('green', 1), come('green', 2), come('amber', 3), come('red', 10)];
    const { order } = diaryOf(officeOf({ kinds, staff: [people('clerk', 4, yields)], comes }));
    expect(order('put-down')).toEqual([2]);
  });

  it('has two put down for two, and those go on in the order they were begun', () => {
    const comes = [come('green', 0), come('green', 1), come('red', 10), come('red', 10)];
    const { order, when } = diaryOf(officeOf({ kinds, staff: [people('clerk', 2, yields)], comes }));
    expect(order('put-down')).toEqual([1, 0]);
    expect(order('taken-up')).toEqual([0, 1, 2, 3, 0, 1]);
    expect(when('done', 1)).toEqual([after(5 * 60 + 1)]);
  });

  it('never has another red case put down', () => {
    const { order } = diaryOf(
      officeOf({ kinds, staff: [people('clerk', 1, yields)], comes: [come('red', 0), come('red', 10)] }),
    );
    expect([order('put-down'), order('taken-up')]).toEqual([[], [0, 1]]);
  });

  it('puts nothing down while somebody is free', () => {
    const { order } = diaryOf(
      officeOf({ kinds, staff: [people('clerk', 2, yields)], comes: [come('green', 0), come('red', 10)] }),
    );
    expect(order('put-down')).toEqual([]);
  });

  it('puts down nothing of a grade that may not take it up', () => {
    const staff = [people('clerk', 0, { ...yields, groups: [grade('senior', 1), grade('junior', 1)] })];
    const graded = { ...kinds, red: { ...kinds['red']!, way: { grade: 'senior' } } };
    const comes = [come('green', 0), come('amber', 1), come('red', 10)];
    expect(diaryOf(officeOf({ kinds: graded, staff, comes })).order('put-down')).toEqual([1]);
  });

  it('has the least experienced put down, of work that is as urgent', () => {
    const staff = [people('clerk', 0, { ...yields, groups: [grade('senior', 1), grade('junior', 1)] })];
    const comes = [come('green', 0), come('green', 1), come('red', 10)];
    expect(diaryOf(officeOf({ kinds, staff, comes })).order('put-down')).toEqual([0]);
  });

  it('waits for people who put nothing down', () => {
    const { when, order } = diaryOf(
      officeOf({ kinds, staff: [people('clerk', 1)], comes: [come('green', 0), come('red', 10)] }),
    );
    expect([order('put-down'), when('taken-up', 1)]).toEqual([[], [after(240)]]);
  });

  it('waits for morning though work lies in hand overnight', () => {
    const comes = [
      { kind: 'green', at: london('2014-01-07 15:00') },
      { kind: 'red', at: london('2014-01-07 20:00') },
    ];
    const { when } = diaryOf(officeOf({ kinds, staff: [people('clerk', 1, yields)], comes }));
    expect(when('taken-up', 1)).toEqual([london('2014-01-08 09:00')]);
    expect(when('put-down', 0)).toEqual([london('2014-01-08 09:00')]);
    expect(when('done', 0)).toEqual([london('2014-01-08 12:00')]);
  });

  it('does not have it put down by people of whom too few are left', () => {
    const noon = { at: after(60), group: 0, by: -1, to: 0 };
    const away = { isEverAway: true, whenAway: 'finish', changes: () => [noon] } as const;
    const comes = [come('green', 0), come('red', 70)];
    const { order, run } = diaryOf(officeOf({ kinds, staff: [people('clerk', 1, { ...yields, ...away })], comes }));
    expect([order('put-down'), order('done'), order('taken-up')]).toEqual([[], [0], [0]]);
    expect(run.work.workforce.busy[0]).toBe(0);
  });
});

describe('a red meeting of several', () => {
  const meeting = (...who: readonly string[]): Readonly<Record<string, Kind>> => ({
    ...kinds,
    other: { who: ['police'], takes: HOUR_MS, priority: 2 },
    meeting: { who, takes: HOUR_MS, priority: 0 },
  });

  it('has work put down by those of them who are not free', () => {
    const staff = [people('clerk', 1, yields), people('police', 1, yields)];
    const comes = [come('green', 0), come('meeting', 10)];
    const { when } = diaryOf(officeOf({ kinds: meeting('clerk', 'police'), staff, comes }));
    expect([when('put-down', 0), when('taken-up', 1)]).toEqual([[after(10)], [after(10)]]);
  });

  it('has nothing put down while one of them who does not yield is at work, and everything once they are free', () => {
    const staff = [people('clerk', 1, yields), people('police', 1)];
    const comes = [come('other', 0), come('green', 1), come('meeting', 10)];
    const { when } = diaryOf(officeOf({ kinds: meeting('clerk', 'police'), staff, comes }));
    expect([when('put-down', 1), when('taken-up', 2)]).toEqual([[after(60)], [after(60)]]);
  });

  it('has two of one pool put down what each has in hand', () => {
    const comes = [come('green', 0), come('green', 1), come('meeting', 10)];
    const { when, order } = diaryOf(
      officeOf({ kinds: meeting('clerk', 'clerk'), staff: [people('clerk', 2, yields)], comes }),
    );
    expect([order('put-down'), when('taken-up', 2)]).toEqual([[1, 0], [after(10)]]);
    expect([when('done', 0), when('done', 1)]).toEqual([[after(300)], [after(301)]]);
  });

  it('has nothing put down where the first of them has only what is as urgent', () => {
    const comes = [come('red', 0), come('green', 1), come('meeting', 10)];
    const staff = [people('clerk', 0, { ...yields, groups: [grade('senior', 1), grade('junior', 1)] })];
    const graded = meeting('clerk', 'clerk');
    const way = { grade: 'senior' };
    const held = { ...graded, red: { ...graded['red']!, way }, meeting: { ...graded['meeting']!, way } };
    expect(diaryOf(officeOf({ kinds: held, staff, comes })).when('put-down', 1)).toEqual([after(60)]);
  });

  it('has one put down where another of the two is free', () => {
    const comes = [come('green', 0), come('meeting', 10)];
    const { when } = diaryOf(
      officeOf({ kinds: meeting('clerk', 'clerk'), staff: [people('clerk', 2, yields)], comes }),
    );
    expect([when('put-down', 0), when('taken-up', 1)]).toEqual([[after(10)], [after(10)]]);
  });

  it('has nothing put down where there are not two', () => {
    const comes = [come('green', 0), come('meeting', 10)];
    const { order } = diaryOf(
      officeOf({ kinds: meeting('clerk', 'clerk'), staff: [people('clerk', 1, yields)], comes }),
    );
    expect([order('put-down'), order('done')]).toEqual([[], [0]]);
  });

  it('that cannot begin does not keep another red case from doing so', () => {
    const staff = [people('clerk', 1, yields), people('police', 1)];
    const comes = [come('other', 0), come('meeting', 1), come('green', 2), come('red', 20)];
    const { when } = diaryOf(officeOf({ kinds: meeting('clerk', 'police'), staff, comes }));
    expect(when('taken-up', 3)).toEqual([after(20)]);
  });

  it('is itself not broken up', () => {
    const both = {
      ...meeting('clerk', 'police'),
      long: { who: ['clerk', 'police'], takes: 2 * HOUR_MS, priority: 3 },
    } as const;
    const staff = [people('clerk', 1, yields), people('police', 1, yields)];
    const { order, when } = diaryOf(officeOf({ kinds: both, staff, comes: [come('long', 0), come('red', 10)] }));
    expect([order('put-down'), when('taken-up', 1)]).toEqual([[], [after(120)]]);
  });
});
