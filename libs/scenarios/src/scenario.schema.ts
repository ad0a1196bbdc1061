import { z } from 'zod';
import { count, duration, name, section } from './leaves.js';
import { demand } from './demand.schema.js';
import { need } from './need.schema.js';
import { policies } from './policies.schema.js';
import { slots, staff } from './staff.schema.js';
import { asks, costs, decisions, officeHours, places, published, serviceHours, tasks } from './work.schema.js';

const date = (description: string) =>
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'not a date')
    .meta({ description, examples: ['2014-04-01'] });

/**
 * The shape of a scenario file, each top-level entry for itself. The single source of it: the types, the checks and the
 * JSON Schema for editors all come from here. `source` and `assumption` may stand in any map, and are taken out before.
 */
export const SECTIONS = {
  name: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a name is small letters, digits and hyphens')
    .max(80)
    .describe('Short name, used for files: small letters, digits, hyphens.'),
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
    warmUp: duration('How long is played before the first day, and not counted: `24 months`, `26 weeks`.'),
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
  return z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a name here is small letters, digits and hyphens')
    .describe(description);
}
