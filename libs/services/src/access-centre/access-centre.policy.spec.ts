import * as fc from 'fast-check';
import { moreSerious, routesOpen, urgency } from './access-centre.policy.js';

const concern = fc.record({ level: fc.constantFrom(1 as const, 2, 3, 4), immediateDanger: fc.boolean() });

describe('the routes open at screening', () => {
  it('are four where there is no MASH', () => {
    expect(routesOpen({ mash: 'none' })).toEqual(['no-further-action', 'advice', 'early-help', 'referral']);
  });

  it('are five where there is one', () => {
    expect(routesOpen({ mash: 'in-place' })).toEqual(['no-further-action', 'advice', 'early-help', 'mash', 'referral']);
  });
});

describe('the order of screening', () => {
  it.each([
    [2, false, 2],
    [3, false, 1],
    [4, false, 1],
    [1, true, 0],
    [4, true, 0],
  ] as const)('level %s, immediate danger %s: priority %s', (level, immediateDanger, priority) => {
    expect(urgency({ level, immediateDanger })).toBe(priority);
  });

  it('never puts two contacts about one child behind either alone', () =>
    fc.assert(
      fc.property(concern, concern, (one, other) => {
        expect(urgency(moreSerious(one, other))).toBe(Math.min(urgency(one), urgency(other)));
      }),
    ));
});
