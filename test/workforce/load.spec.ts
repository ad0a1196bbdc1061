import { HOUR_MS, MINUTE_MS } from '@frontdoor/calendar';
import type { Curve, Decision } from '@frontdoor/scenarios';
import { type Pool, caseloadOf, poolOf } from '@frontdoor/simulation';
import { binomialLimits } from '../support/coverage.js';
import { diaryOf } from '../support/diary.js';
import { OFFICE, grade, london, officeOf, people } from '../support/office.js';

const MORNING = london('2014-01-07 09:00');
const at = (kind: string, minutes: number) => ({ kind, at: MORNING + minutes * MINUTE_MS });
const hold = (count: number, minutes = 0) => Array.from({ length: count }, () => at('hold', minutes));

const NO_ERRORS: Curve = [[0, 0]];
const PACE: Curve = [
  [2, 1],
  [6, 0.5],
];
const LEVELS = ['1', '2', '3', '4', 'danger'] as const;
/** Everybody decides by what they take the level for. */
const shares = Object.fromEntries(
  LEVELS.map((level) => [level, Object.fromEntries(LEVELS.map((each) => [each, each === level ? 1 : 0]))]),
) as Decision['first'];

const kinds = {
  serve: { who: ['worker'], takes: HOUR_MS, choices: { first: shares, later: shares } },
  hold: { who: ['worker'], takes: { kind: 'fixed', value: 3, unit: 'working-days' }, way: { by: 'elapsed' } },
} as const;

function staff(more: Partial<Pool>, curves: { pace?: Curve; errors?: Curve }): readonly Pool[] {
  const { pace = [[0, 1]], errors = NO_ERRORS } = curves;
  const held = caseloadOf('worker');
  return [people('worker', 2, { load: { held, pace, errors }, ...more }), poolOf(held, 100, OFFICE)];
}
const took = (diary: ReturnType<typeof diaryOf>, piece: number) =>
  diary.when('done', piece)[0]! - diary.when('taken-up', piece)[0]!;

describe('the load of people', () => {
  it.each([
    [0, 1],
    [4, 1],
    [8, 0.75],
    [11, 0.5625],
    [12, 0.5],
    [30, 0.5],
  ])('of %d cases between two has work done at the pace of the curve, %d', (cases, pace) => {
    const diary = diaryOf(
      officeOf({ kinds, staff: staff({}, { pace: PACE }), comes: [...hold(cases), at('serve', 1)] }),
    );
    expect(took(diary, cases)).toBe(Math.round(HOUR_MS / pace));
  });

  it('counts at the moment work is taken up, not while it is done', () => {
    const comes = [at('serve', 0), ...hold(12, 1), at('serve', 2)];
    const diary = diaryOf(officeOf({ kinds, staff: staff({}, { pace: PACE }), comes }));
    expect([took(diary, 0), took(diary, 13)]).toEqual([HOUR_MS, 2 * HOUR_MS]);
  });

  it('is borne by those who are not away', () => {
    const away = { isEverAway: true, changes: () => [{ at: MORNING, group: 0, by: -1, to: 0 }] };
    const diary = diaryOf(officeOf({ kinds, staff: staff(away, { pace: PACE }), comes: [...hold(4), at('serve', 1)] }));
    expect(took(diary, 4)).toBe(Math.round(HOUR_MS / 0.75));
  });

  it('makes each grade slower by as much', () => {
    const groups = [grade('worker', 2, { pace: 0.8 })];
    const diary = diaryOf(
      officeOf({ kinds, staff: staff({ groups }, { pace: PACE }), comes: [...hold(8), at('serve', 1)] }),
    );
    expect(took(diary, 8)).toBe(Math.round(HOUR_MS / (0.8 * 0.75)));
  });

  it('counts anew for those who take over', () => {
    const day = { kind: 'serve', at: london('2014-01-07 16:30') };
    const comes = [day, ...hold(12).map((each) => ({ ...each, at: london('2014-01-07 16:45') }))];
    const diary = diaryOf(officeOf({ kinds, staff: staff({ atClosing: 'hand-over' }, { pace: PACE }), comes }));
    expect(diary.when('done', 0)).toEqual([london('2014-01-08 10:00')]);
  });

  it('has them misjudge as often as the curve says when they decide', () => {
    const errors: Curve = [
      [0, 0],
      [10, 0.6],
    ];
    const groups = [grade('worker', 100, { errors: 0.1 })];
    const pieces = 1000;
    const serve = Array.from({ length: pieces }, () => ({ ...at('serve', 1), gravity: '2' as const }));
    const load = staff({ groups }, { errors });
    const caseload = poolOf(caseloadOf('worker'), 500, OFFICE);
    const { log } = diaryOf(officeOf({ kinds, staff: [load[0]!, caseload], comes: [...hold(500), ...serve] }));
    const wrong = [...log.events()].filter(({ data }) => data['choice'] === '1' || data['choice'] === '3').length;
    // Five cases each: 0.3 of decisions for load, and 0.1 for the grade.
    const [low, high] = binomialLimits(pieces, 0.4, 0.001);
    expect(wrong).toBeGreaterThanOrEqual(low);
    expect(wrong).toBeLessThanOrEqual(high);
  });
});
