import { calendarOf } from '@frontdoor/calendar';
import { Dice } from './dice.js';
import { poolOf } from './pool.js';
import type { StaffChange } from './staff-change.js';
import { staffChangesOf } from './staff-changes.js';

const office = calendarOf();

describe('changes of staff', () => {
  it('come in order of time, and at one moment whoever goes has gone before others come', () => {
    const row = (at: number, by: number): StaffChange => ({ at, group: 1, by, to: 0 });
    const pools = [
      poolOf('other', 1, office),
      { ...poolOf('worker', 2, office), changes: () => [row(5, 1), row(9, 1), row(5, -1), row(1, -1)] },
    ];
    const { at, by } = staffChangesOf(pools, Int32Array.of(0, 1, 2), new Dice(1, 0));
    expect([[...at], [...by]]).toEqual([
      [1, 5, 5, 9],
      [-1, -1, 1, 1],
    ]);
  });

  it('say how many slots there are in the order they were said', () => {
    const to = (at: number, count: number): StaffChange => ({ at, group: 0, by: 0, to: count });
    const pool = { ...poolOf('session', 0, office), changes: () => [to(0, 0), to(0, 7), to(4, 0)] };
    expect([...staffChangesOf([pool], Int32Array.of(0, 1), new Dice(1, 0)).to]).toEqual([0, 7, 0]);
  });

  it('are drawn for the groups as they are numbered in the run', () => {
    const changes = (_: Dice, group: number) => [{ at: 0, group: group + 1, by: -1, to: 0 }];
    const pools = [poolOf('a', 1, office), { ...poolOf('b', 1, office), changes }];
    expect([...staffChangesOf(pools, Int32Array.of(0, 3, 5), new Dice(1, 0)).group]).toEqual([4]);
  });
});
