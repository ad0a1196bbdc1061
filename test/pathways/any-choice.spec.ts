import { calendarOf } from '@frontdoor/calendar';
import { type ServicePolicies, frontDoorServices } from '@frontdoor/services';
import { pathwayOf } from '@frontdoor/statechart';
import { randomCase } from '../support/random-case.js';

const DESIGNS: readonly (readonly [string, ServicePolicies])[] = [
  ['as it was', {}],
  [
    'with a MASH and one Access Centre',
    { 'access-centre': { mash: 'in-place' }, 'front-door': { accessCentre: 'unified' } },
  ],
  ['with triage first', { 'front-door': { firstContact: 'triage' }, 'early-help': { sendBack: 'not-allowed' } }],
  [
    'in two stages, with no booklet',
    { assessment: { model: 'two-stage' }, 'strategy-discussion': { booklet: 'none', followUp: 'none' } },
  ],
];

describe('whatever is chosen', () => {
  it.each(DESIGNS)('no service tells what another cannot take: %s', (_, policies) => {
    const pathway = pathwayOf(frontDoorServices(policies));
    const office = calendarOf();
    const door = { pathway, calendars: pathway.services.map(() => office) };
    for (let seed = 1; seed <= 60; seed++) expect(() => randomCase(door, seed, 120)).not.toThrow();
  });
});
