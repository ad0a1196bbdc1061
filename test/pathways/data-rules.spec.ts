import { DATA_RULES, type RuleBreach } from '@frontdoor/audit';
import { EventNotAccepted } from '@frontdoor/cases';
import { ABOUT_OVERDUE_WORK, everBreached, sayBreach } from '../support/breaches.js';
import { DESIGNS, doorOf } from '../support/designs.js';
import { randomCase } from '../support/random-case.js';

const SEEDS = 60;
const STEPS = 120;

describe.each(Object.entries(DESIGNS))('in any case left to chance, %s,', (_, policies) => {
  let breaches: readonly RuleBreach[];

  beforeAll(() => {
    const door = doorOf(policies);
    breaches = Array.from({ length: SEEDS }, (_, seed) => everBreached(chance(door, seed + 1))).flat();
  });

  const breachedBy = (id: string) => breaches.filter(({ rule }) => rule === id).map(sayBreach);

  describe.each(DATA_RULES.filter(({ id }) => !ABOUT_OVERDUE_WORK.includes(id)))('rule $id: $says', ({ id }) => {
    it('holds at every moment', () => {
      expect(breachedBy(id)).toEqual([]);
    });
  });

  it('rule 8675Q shows the section 47 enquiries that are open and overdue', () => {
    expect(breachedBy('8675Q')).not.toEqual([]);
  });
});

/** The events of a case left to chance; none if chance chose to hold a conference on a weekend, which is refused. */
function chance(door: ReturnType<typeof doorOf>, seed: number) {
  try {
    return randomCase(door, seed, STEPS).events;
  } catch (error) {
    if (error instanceof EventNotAccepted) return [];
    throw error;
  }
}
