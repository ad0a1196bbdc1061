import { z } from 'zod';
import { type Parsed, wrong } from './amounts.js';
import { NAME, NO_NAME, count, given, section } from './leaves.js';

/** How near a target is to be met: a share of the figure, or an amount in the measure's unit. */
export interface Tolerance {
  readonly amount: number;
  readonly of: 'figure' | 'unit';
}

/** One end of what a parameter may be, as it is written. */
export interface Bound {
  readonly letters: string;
}

const TOLERANCE = /^(\d{1,9}(?:\.\d{1,9})?) *(%|points?|working days?)?$/;

function readTolerance(written: string): Parsed<Tolerance> {
  const [, number, unit = ''] = TOLERANCE.exec(written.trim()) ?? [];
  const amount = Number(number);
  if (!(amount > 0)) {
    return wrong(
      `\`${written.slice(0, 40)}\` says not how near is near enough`,
      'Write `3%` of the figure, `2 points` of a share, or an amount such as `1 working day`.',
    );
  }
  if (unit === '%') return { value: { amount: amount / 100, of: 'figure' } };
  return { value: { amount: unit.startsWith('point') ? amount / 100 : amount, of: 'unit' } };
}

const tolerance = (description: string) =>
  z
    .union([z.string(), z.number()], { error: 'a tolerance like `3%` belongs here' })
    .meta({ description, examples: ['3%', '2 points', '1 working day'] })
    .transform((written, context) => given(readTolerance(String(written)), context));

const bound = (description: string) =>
  z
    .union([z.string(), z.number()], { error: 'a value like the one in the scenario belongs here' })
    .meta({ description, examples: ['20%', '0.8 times'] })
    .transform((written, context): Bound => {
      const letters = String(written).trim();
      return given(letters === '' ? wrong('this end is empty', 'Write a value.') : { value: { letters } }, context);
    });

const replications = (description: string) => count(description).min(1).max(9999);

const path = z.string().min(1).max(200);

/** The shape of a calibration file, each top-level entry for itself. `source` and `assumption` may stand in any map. */
export const CALIBRATION_SECTIONS = {
  name: z.string().regex(NAME, NO_NAME).max(80).describe('Short name: small letters, digits, hyphens.'),
  title: z.string().min(1).max(200).describe('One line for people.'),
  scenario: z.string().min(1).max(400).describe('The path of the scenario, from this file.'),
  seed: count('The seed of the dice, the same in every evaluation.').max(2_147_483_647),
  replications: replications('How many times each evaluation is played.'),
  rounds: count('The most times slopes are taken and steps tried; 0 only checks.').max(100),
  check: section('How what was fitted is played afterwards.', {
    seed: count('Another seed than that of the fit.').max(2_147_483_647),
    replications: replications('How many times.').min(2),
  }),
  free: z
    .record(
      path,
      section('A parameter that is fitted.', {
        low: bound('The least it may be.'),
        high: bound('The most it may be.'),
        why: z.string().min(1).max(400).describe('Why it is free: what is not known of it.'),
        also: z.array(path).max(20).optional().describe('Other places that always say the same.'),
      }),
    )
    .describe('The parameters that are fitted, by their path in the scenario.'),
  targets: z
    .record(
      path,
      section('A published figure of the scenario.', {
        tolerance: tolerance('How near is near enough.'),
        fit: z.enum(['yes', 'no']).describe('Whether it is fitted, or kept out to check against.'),
      }),
    )
    .describe('What is fitted to and what is checked against, by measure.'),
  lookedAt: z
    .array(path)
    .max(200)
    .optional()
    .describe(
      'Published figures that people looked at when they set numbers by hand: not fitted, and little of a test.',
    ),
  sensitivity: section('Which assumptions are moved to see what they do.', {
    assumptions: z
      .array(
        z
          .string()
          .regex(/^A-\d{3}$/, 'not the id of an assumption\nWrite it as docs/assumptions.md does, such as `A-101`.'),
      )
      .min(1),
    replications: replications('How many times each end of each number is played.').min(2),
  }).optional(),
};

/** A calibration file as it is written, its leaves read. */
export type WrittenCalibration = z.output<z.ZodObject<typeof CALIBRATION_SECTIONS>>;
