import { calendarOf } from '@frontdoor/calendar';
import { frontDoorServices } from '@frontdoor/services';
import { pathwayOf } from '@frontdoor/statechart';
import { DESIGNS } from '../support/designs.js';
import { randomCase } from '../support/random-case.js';

describe('whatever is chosen', () => {
  it.each(Object.entries(DESIGNS))('no service tells what another cannot take: %s', (_, policies) => {
    const pathway = pathwayOf(frontDoorServices(policies));
    const office = calendarOf();
    const door = { pathway, calendars: pathway.services.map(() => office) };
    for (let seed = 1; seed <= 60; seed++) expect(() => randomCase(door, seed, 120)).not.toThrow();
  });
});
