import * as fc from 'fast-check';
import { type Rag, isMoreUrgent, rate } from './mash.policy.js';

const RATINGS: readonly Rag[] = ['red', 'amber', 'green'];
const level = fc.constantFrom(1 as const, 2, 3, 4);

describe('the rating of a contact', () => {
  it.each([
    [1, false, 'green'],
    [2, false, 'green'],
    [3, false, 'amber'],
    [4, false, 'amber'],
    [1, true, 'red'],
    [2, true, 'red'],
    [3, true, 'red'],
    [4, true, 'red'],
  ] as const)('level %s, immediate danger %s: %s', (level, immediateDanger, rag) =>
    expect(rate({ level, immediateDanger })).toBe(rag),
  );

  it('is never less urgent for more danger', () =>
    fc.assert(
      fc.property(level, level, fc.boolean(), fc.boolean(), (oneLevel, otherLevel, oneDanger, otherDanger) => {
        const less = rate({
          level: oneLevel < otherLevel ? oneLevel : otherLevel,
          immediateDanger: oneDanger && otherDanger,
        });
        const more = rate({ level: oneLevel, immediateDanger: oneDanger });
        expect(isMoreUrgent(less, more)).toBe(false);
      }),
    ));
});

describe('the order of ratings', () => {
  it.each(RATINGS.flatMap((one, first) => RATINGS.map((other, second) => [one, other, first < second] as const)))(
    '%s is more urgent than %s: %s',
    (one, other, more) => expect(isMoreUrgent(one, other)).toBe(more),
  );
});
