import * as fc from 'fast-check';
import { moreSerious } from '../judgement.js';
import { standing } from './early-help.policy.js';

const concern = fc.record({ level: fc.constantFrom(1 as const, 2, 3, 4), immediateDanger: fc.boolean() });

describe('the order of the waiting list', () => {
  it.each([
    [1, false, 3],
    [2, false, 2],
    [3, false, 1],
    [4, false, 0],
    [1, true, 0],
  ] as const)('level %s, immediate danger %s: standing %s', (level, immediateDanger, place) => {
    expect(standing({ level, immediateDanger })).toBe(place);
  });

  it('never puts a child further back because a further request has come', () =>
    fc.assert(
      fc.property(concern, concern, (one, other) => {
        expect(standing(moreSerious(one, other))).toBeLessThanOrEqual(Math.min(standing(one), standing(other)));
      }),
    ));
});
