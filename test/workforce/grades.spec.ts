import { HOUR_MS, calendarOf } from '@frontdoor/calendar';
import type { Decision, Shares } from '@frontdoor/scenarios';
import type { Gravity } from '@frontdoor/simulation';
import { partOf } from '../../libs/simulation/src/staffing.js';
import { binomialLimits } from '../support/coverage.js';
import { diaryOf } from '../support/diary.js';
import { OFFICE, grade, london, officeOf, people } from '../support/office.js';

const MORNING = london('2014-01-07 09:00');
const comes = (count: number, kind = 'serve') => Array.from({ length: count }, () => ({ kind, at: MORNING }));

/** A pool in which each grade takes its own time for an hour's work: the senior half an hour, the junior two. */
const graded = (seniors: number, middle: number, juniors: number) =>
  people('clerk', 0, {
    groups: [grade('senior', seniors, { pace: 2 }), grade('middle', middle), grade('junior', juniors, { pace: 0.5 })],
  });
const HALF_WEEK = calendarOf(partOf(OFFICE.hours, 0.5));
const HOURS_OF = { 0.5: 'senior', 1: 'middle', 2: 'junior' } as const;

function doneBy(diary: ReturnType<typeof diaryOf>, piece: number) {
  const hours = (diary.when('done', piece)[0]! - diary.when('taken-up', piece)[0]!) / HOUR_MS;
  return HOURS_OF[hours as keyof typeof HOURS_OF];
}

describe('work of which any grade is capable', () => {
  it('goes to the least experienced who is free, then to the next', () => {
    const diary = diaryOf(officeOf({ staff: [graded(1, 1, 2)], comes: comes(4) }));
    expect([0, 1, 2, 3].map((piece) => doneBy(diary, piece))).toEqual(['junior', 'junior', 'middle', 'senior']);
  });

  it('goes to those at work, not to a less experienced one who is at home', () => {
    const later = grade('junior', 1, { pace: 0.5, calendar: HALF_WEEK });
    const staff = [people('clerk', 0, { groups: [grade('senior', 1, { pace: 2 }), later] })];
    const diary = diaryOf(officeOf({ staff, comes: [{ kind: 'serve', at: london('2014-01-09 10:00') }] }));
    expect(doneBy(diary, 0)).toBe('senior');
  });

  it('takes each grade the amount by its pace, to the millisecond', () => {
    const staff = [people('clerk', 0, { groups: [grade('slow', 1, { pace: 0.7 })] })];
    const diary = diaryOf(officeOf({ staff, comes: comes(1) }));
    expect(diary.when('done', 0)).toEqual([MORNING + Math.round(HOUR_MS / 0.7)]);
  });
});

describe('work that asks for a grade', () => {
  const kinds = {
    serve: { who: ['clerk'], takes: HOUR_MS },
    check: { who: ['clerk'], takes: HOUR_MS, way: { grade: 'middle' } },
    sign: { who: ['clerk'], takes: HOUR_MS, way: { grade: 'senior' } },
  };

  it('waits for it though others are free', () => {
    const diary = diaryOf(officeOf({ kinds, staff: [graded(1, 1, 1)], comes: comes(2, 'sign') }));
    expect([0, 1].map((piece) => doneBy(diary, piece))).toEqual(['senior', 'senior']);
    expect(diary.when('taken-up', 1)).toEqual(diary.when('done', 0));
  });

  it('goes to that grade before a higher one, and to no lower one', () => {
    const diary = diaryOf(officeOf({ kinds, staff: [graded(1, 1, 1)], comes: comes(3, 'check') }));
    expect([0, 1, 2].map((piece) => doneBy(diary, piece))).toEqual(['middle', 'senior', 'senior']);
  });

  it('does not hold up what others may do that came after it', () => {
    const diary = diaryOf(officeOf({ kinds, staff: [graded(1, 1, 1)], comes: [...comes(3, 'sign'), ...comes(2)] }));
    expect([3, 4].map((piece) => doneBy(diary, piece))).toEqual(['junior', 'middle']);
    expect(diary.when('taken-up', 4)).toEqual([MORNING]);
  });
});

describe('who misjudges', () => {
  const LEVELS: readonly Gravity[] = ['1', '2', '3', '4', 'danger'];
  const PIECES = 1500;

  /** Everybody decides by what they take the level for. */
  function judged(errors: number, level: Gravity): Shares {
    const only = (chosen: Gravity) => Object.fromEntries(LEVELS.map((each) => [each, each === chosen ? 1 : 0]));
    const by = Object.fromEntries(LEVELS.map((each) => [each, only(each)])) as Decision['first'];
    const kinds = { serve: { who: ['clerk'], takes: 1, choices: { first: by, later: by } } };
    const staff = [people('clerk', 0, { groups: [grade('clerk', 50, { errors })] })];
    const diary = diaryOf(
      officeOf({ kinds, staff, comes: comes(PIECES).map((coming) => ({ ...coming, gravity: level })) }),
    );
    const counts: Record<string, number> = {};
    for (const event of diary.log.events()) {
      const { choice } = event.data;
      if (typeof choice === 'string') counts[choice] = (counts[choice] ?? 0) + 1;
    }
    return counts;
  }

  it.each(LEVELS)('never does so at %s when nobody errs', (level) => {
    expect(judged(0, level)).toEqual({ [level]: PIECES });
  });

  it('never takes another for a child in danger, or a child in danger for another', () => {
    expect(judged(1, 'danger')).toEqual({ danger: PIECES });
    expect(judged(1, '4')).toEqual({ 3: PIECES });
  });

  it.each([
    ['1', ['2']],
    ['2', ['1', '3']],
    ['3', ['2', '4']],
    ['4', ['3']],
  ] as const)('takes %s for its neighbours %s, in the stated share of decisions', (level, neighbours) => {
    const counts = judged(0.3, level);
    expect(Object.keys(counts).toSorted()).toEqual([level, ...neighbours].toSorted());
    const [low, high] = binomialLimits(PIECES, 0.3, 0.001);
    const wrong = PIECES - counts[level]!;
    expect(wrong).toBeGreaterThanOrEqual(low);
    expect(wrong).toBeLessThanOrEqual(high);
  });

  it('errs up as often as down where there is both', () => {
    const counts = judged(1, '2');
    const [low, high] = binomialLimits(PIECES, 0.5, 0.001);
    expect(counts['1']).toBeGreaterThanOrEqual(low);
    expect(counts['1']).toBeLessThanOrEqual(high);
  });
});
