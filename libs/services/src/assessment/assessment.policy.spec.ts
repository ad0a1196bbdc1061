import * as fc from 'fast-check';
import { urgency } from './assessment.policy.js';

const LEVELS = [1, 2, 3, 4] as const;

describe('how soon a child is assessed', () => {
  it.each([
    [1, false, 3],
    [2, false, 3],
    [3, false, 2],
    [4, false, 1],
    [1, true, 0],
    [4, true, 0],
  ] as const)('level %s, immediate danger %s: priority %s', (level, immediateDanger, priority) => {
    expect(urgency({ level, immediateDanger })).toBe(priority);
  });

  it('never puts a child with more need behind one with less', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...LEVELS),
        fc.constantFrom(...LEVELS),
        fc.boolean(),
        (one, other, immediateDanger) => {
          const [less, more] = one <= other ? [one, other] : [other, one];
          expect(urgency({ level: more, immediateDanger })).toBeLessThanOrEqual(
            urgency({ level: less, immediateDanger }),
          );
        },
      ),
    ));
});
