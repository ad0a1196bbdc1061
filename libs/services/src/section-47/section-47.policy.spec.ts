import fc from 'fast-check';
import { joinedConcern } from './index.js';

const concerns = fc.record({ level: fc.constantFrom(1, 2, 3, 4), immediateDanger: fc.boolean() });

describe('a new concern that joins an open enquiry', () => {
  it.each([
    [
      { level: 3, immediateDanger: false },
      { level: 4, immediateDanger: false },
      { level: 4, immediateDanger: false },
    ],
    [
      { level: 4, immediateDanger: true },
      { level: 2, immediateDanger: false },
      { level: 4, immediateDanger: true },
    ],
    [
      { level: 4, immediateDanger: false },
      { level: 3, immediateDanger: true },
      { level: 4, immediateDanger: true },
    ],
  ] as const)('%j with %j is %j', (known, added, both) => expect(joinedConcern(known, added)).toEqual(both));

  it('never makes light of what was feared already', () =>
    fc.assert(
      fc.property(concerns, concerns, (known, added) => {
        const both = joinedConcern(known, added);
        expect(both.level).toBeGreaterThanOrEqual(known.level);
        expect(both.immediateDanger || !known.immediateDanger).toBe(true);
        expect(joinedConcern(added, known)).toEqual(both);
      }),
    ));
});
