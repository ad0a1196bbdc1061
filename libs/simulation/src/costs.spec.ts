import { ALWAYS_OPEN, OFFICE_HOURS } from '@frontdoor/calendar';
import type { Scenario } from '@frontdoor/scenarios';
import { costsOf } from './costs.js';

const people = { hours: 'office', pace: 1, errors: 0, cases: 1 };
const STAFF: Scenario['staff'] = {
  'social-worker/north': {
    count: 3,
    hours: 'office',
    caseload: 25,
    people: [
      { ...people, name: 'experienced', count: 2, week: 1 },
      { ...people, name: 'experienced (part-time)', count: 1, week: 0.5 },
    ],
  },
  'social-worker/south': { count: 2, hours: 'office', caseload: 25 },
  'police-representative': { count: 1, hours: 'office', caseload: null },
  'duty-manager': { count: 9, hours: 'office', caseload: null },
};
const officeHours = { office: OFFICE_HOURS, always: ALWAYS_OPEN };
const PLACES = { 'early-help-place/north': 10 };
const COSTS = {
  'social-worker': { perYear: 40_000, agency: 'council' },
  'social-worker/south': { perYear: 50_000, agency: 'council' },
  'police-representative': { perYear: 30_000, agency: 'police' },
  'early-help-place': { perYear: 2_000, agency: 'education' },
} as const;

describe('what posts and places cost in a year', () => {
  it('is their number times what one costs, part-timers by their hours, by the agency that bears it', () =>
    expect(costsOf({ costs: COSTS, staff: STAFF, places: PLACES, officeHours })).toEqual({
      'cost-per-year': 100_000 + 100_000 + 30_000 + 20_000,
      'cost-per-year-council': 200_000,
      'cost-per-year-police': 30_000,
      'cost-per-year-health': 0,
      'cost-per-year-education': 20_000,
      'cost-per-year-other': 0,
    }));

  it('grows with every post', () => {
    const staff = { ...STAFF, 'police-representative': { count: 3, hours: 'office', caseload: null } };
    expect(costsOf({ costs: COSTS, staff, places: PLACES, officeHours })['cost-per-year-police']).toBe(90_000);
  });

  it('counts as many posts as it takes to be there in longer hours', () => {
    const staff = { 'police-representative': { count: 2, hours: 'always', caseload: null } };
    // 168 hours a week, where a post works 42: four posts for each who is there.
    expect(costsOf({ costs: COSTS, staff, places: {}, officeHours })['cost-per-year']).toBe(2 * 4 * 30_000);
  });

  it('pays whom a rota sends once, where they come from', () => {
    const sent = { count: 2, hours: 'office', caseload: null, rota: ['social-worker/north', 'social-worker/south'] };
    const staff = { ...STAFF, 'police-representative': sent };
    expect(costsOf({ costs: COSTS, staff, places: PLACES, officeHours })['cost-per-year-police']).toBe(0);
  });

  it('is not said where the scenario gives no costs', () =>
    expect(costsOf({ staff: STAFF, places: PLACES, officeHours })).toEqual({}));
});
