import { DAY_MS, readInstant } from '@frontdoor/calendar';
import { Stretches } from './stretches.js';

const START = readInstant('2014-04-01T09:00:00.000Z') as number;
const window = { from: START, to: START + 100 * DAY_MS };
const TYPES = ['accepted', 'begun', 'withdrawn', 'heard-of'];
const day = (days: number) => START + days * DAY_MS;

/** Waits of children from acceptance to the beginning, as days from the first that counts. */
function waits(...happenings: readonly (readonly [child: number, type: string, day: number])[]): Stretches {
  const ends = { starts: ['accepted'], ends: ['begun'], drops: ['withdrawn'] };
  const stretches = new Stretches(TYPES, window, ends, (from, to) => (to - from) / DAY_MS);
  for (const [child, type, at] of happenings) stretches.take(child, TYPES.indexOf(type), day(at));
  return stretches;
}

describe('waits between two events', () => {
  it('are as long as from one to the other, child by child, in the order they end', () =>
    expect(
      waits([1, 'accepted', 0], [2, 'accepted', 1], [2, 'begun', 5], [1, 'heard-of', 6], [1, 'begun', 20]).lengths,
    ).toEqual([4, 20]));

  it('run from the first of several beginnings', () =>
    expect(waits([1, 'accepted', 0], [1, 'accepted', 7], [1, 'begun', 9]).lengths).toEqual([9]));

  it('begin anew once ended, and an end without a beginning is none', () =>
    expect(
      waits([1, 'begun', 1], [1, 'accepted', 2], [1, 'begun', 4], [1, 'begun', 5], [1, 'accepted', 6], [1, 'begun', 7])
        .lengths,
    ).toEqual([2, 1]));

  it('come to nothing where the child is withdrawn', () => {
    const left = waits([1, 'accepted', 0], [1, 'withdrawn', 3], [1, 'begun', 9]);
    expect([left.lengths, left.open]).toEqual([[], 0]);
  });

  it('count if they end in the days that count, whenever they began', () =>
    expect(
      waits(
        [1, 'accepted', -30],
        [1, 'begun', -1],
        [2, 'accepted', -30],
        [2, 'begun', 0],
        [3, 'accepted', 1],
        [3, 'begun', 100],
      ).lengths,
    ).toEqual([30]));

  it('are open until they end, and are told by how long', () => {
    const open = waits([1, 'accepted', 0], [2, 'accepted', 10], [3, 'accepted', 20], [3, 'begun', 30]);
    expect(open.open).toBe(2);
    expect([0, 5, 10, 11].map((days) => open.openSinceBefore(day(days)))).toEqual([0, 1, 1, 2]);
  });

  it('go on from what was saved', () => {
    const before = waits([1, 'accepted', 0], [2, 'accepted', 1], [2, 'begun', 3]);
    const after = waits();
    after.restore(structuredClone(before.save()));
    after.take(1, TYPES.indexOf('begun'), day(8));
    expect([after.lengths, before.lengths]).toEqual([[2, 8], [2]]);
  });
});
