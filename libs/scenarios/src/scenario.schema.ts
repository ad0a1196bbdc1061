import { z } from 'zod';
import { FIRST_DAY, LAST_DAY, readIsoDate } from '@frontdoor/calendar';
import { NAME, NO_NAME, calendarTime, complain, count, name, section } from './leaves.js';
import { CALENDAR } from './resolve-period.js';
import { demand } from './demand.schema.js';
import { need } from './need.schema.js';
import { policies } from './policies.schema.js';
import { slots, staff } from './staff.schema.js';
import { asks, costs, decisions, officeHours, places, published, serviceHours, tasks } from './work.schema.js';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

const date = (description: string) =>
  z
    .string({ error: 'a date like `2014-04-01` belongs here' })
    .regex(DATE, 'not a date\nWrite year, month and day, such as `2014-04-01`.')
    .superRefine((written, context) => {
      const day = readIsoDate(written);
      if (!DATE.test(written) || (day !== undefined && day >= FIRST_DAY && day <= LAST_DAY)) return;
      complain(context, { says: `there is no day ${written} in the calendar`, wayOut: CALENDAR });
    })
    .meta({ description, examples: ['2014-04-01'] });

/**
 * The shape of a scenario file, each top-level entry for itself. The single source of it: the types, the checks and the
 * JSON Schema for editors all come from here. `source` and `assumption` may stand in any map, and are taken out before.
 */
export const SECTIONS = {
  name: z.string().regex(NAME, NO_NAME).max(80).describe('Short name, used for files: small letters, digits, hyphens.'),
  title: z.string().min(1).max(200).describe('One line for people.'),
  description: z.string().min(1).max(4000).describe('What is played and why.'),
  synthetic: z.literal(true).describe('That the children are drawn, and resemble no one. Always true.'),
  ruleSet: name('The national rule set the clocks are read by, such as `wt2015`.'),
  localRules: z.array(name('A local rule set.')).optional().describe('Local rule sets laid over the national one.'),
  place: section('The place.', {
    name: z.string().min(1).max(80).describe('What it is called.'),
    population: count('Children aged 0 to 17.').min(1),
    districts: z.array(placeName('A district.')).min(1).describe('Its districts.'),
    teams: z.array(placeName('A social work team.')).min(1).describe('Its social work teams.'),
  }),
  period: section('The days that count.', {
    from: date('The first day that counts.'),
    to: date('The last day that counts.'),
    warmUp: calendarTime(
      'How long is played before the first day, and not counted: `24 months`, `26 weeks`.',
      '26 weeks',
    ),
  }),
  demand,
  need: need.optional(),
  policies: policies.optional(),
  officeHours,
  serviceHours: serviceHours.optional(),
  staff,
  places,
  slots: slots.optional(),
  tasks,
  decisions,
  asks: asks.optional(),
  costs: costs.optional(),
  published: published.optional(),
};

/** The whole file, for the JSON Schema. */
export const scenarioFile = section('A scenario: a world the front door is played in.', SECTIONS);

/** A scenario as its files write it, checked: leaves read, names known, nothing moved yet. */
export type WrittenScenario = z.output<typeof scenarioFile>;

function placeName(description: string) {
  return z.string().regex(NAME, NO_NAME).describe(description);
}
