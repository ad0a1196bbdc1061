import type { Played } from './order.js';
import { wholeRounds } from './play-all.js';

const played = (...replications: number[]): readonly Played[] =>
  replications.map((replication) => ({ replication, outcome: { measures: {}, clocks: [] }, events: 0 }));
const left = (each: readonly (readonly Played[])[], together?: number) =>
  wholeRounds(each, together).map((some) => some.map(({ replication }) => replication));

describe('wholeRounds', () => {
  it('leaves the replications that every order has', () => {
    expect(left([played(0, 1, 2), played(0, 1)])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect(left([played(0), played()])).toEqual([[], []]);
  });

  it('leaves the groups of which every order has all, wherever one is not whole', () => {
    const [first, second] = [played(0, 1, 2, 3, 4, 5), played(0, 1, 2, 4, 5)];
    expect(left([first, second], 2)).toEqual([
      [0, 1, 4, 5],
      [0, 1, 4, 5],
    ]);
  });
});
