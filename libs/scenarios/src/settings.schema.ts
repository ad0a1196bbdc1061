import { OfficeHoursNotValid, calendarOf } from '@frontdoor/calendar';
import { z } from 'zod';
import { amongst, complain, name, section } from './leaves.js';
import { policies } from './policies.schema.js';
import { UNITS_OF_LIMITS, WRITE_WHOLE, isWholeEnough } from './read-limit.js';

/** A limit as a scenario holds it once its text is read. */
const limit = section('How long something may take.', {
  amount: z.number().min(0).max(999_999).describe('How much.'),
  unit: z.enum(UNITS_OF_LIMITS).describe('Of what.'),
  counting: z.enum(['day-0', 'day-1']).exactOptional().describe('How the first day counts.'),
  runsPastClosing: z.boolean().exactOptional().describe('Whether it runs on past closing.'),
  bankHolidays: z.enum(['excluded', 'counted']).exactOptional().describe('Whether bank holidays count.'),
}).superRefine(({ amount, unit }, context) => {
  if (isWholeEnough(amount, unit)) return;
  complain(context, { says: `${amount} ${unit} are not whole`, wayOut: WRITE_WHOLE }, ['amount']);
});

/** What policies are written with, read: their limits are the only values there that are written as text with a unit. */
function settled(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodPipe) return limit;
  if (schema instanceof z.ZodExactOptional) return settled(schema.unwrap() as z.ZodType).exactOptional();
  if (schema instanceof z.ZodTuple)
    return z.tuple(schema.def.items.map((item) => settled(item as z.ZodType)) as [z.ZodType]);
  if (!(schema instanceof z.ZodObject)) return schema;
  const shape: readonly (readonly [string, z.ZodType])[] = Object.entries(schema.shape);
  return z.strictObject(
    Object.fromEntries(shape.map(([key, inner]) => [key, settled(inner)])),
    amongst(shape.map(([key]) => key)),
  );
}

/** The teams of Initial Response are those of the place, which a scenario names elsewhere. */
const initialResponse = policies.shape['initial-response']
  .unwrap()
  .extend({ teams: z.array(z.string()).exactOptional() });

const minute = z
  .number()
  .int()
  .min(0)
  .max(24 * 60);

const hours = section('When a service is open.', {
  id: z.string().describe('Their name.'),
  week: z
    .array(
      z.union([z.null(), z.tuple([minute, minute])], { error: 'write `[510, 1020]`, minutes of the day, or `null`' }),
    )
    .describe('Seven days, Monday first.'),
  bankHolidays: z.enum(['open', 'closed']).describe('Whether it opens on bank holidays.'),
}).superRefine((found, context) => {
  try {
    calendarOf(found);
  } catch (error) {
    if (!(error instanceof OfficeHoursNotValid)) throw error;
    const wayOut = 'Write seven days, each `null` or from when to when, the opening before the closing.';
    complain(context, { says: `these hours make no week: ${error.reason}`, wayOut }, ['week']);
  }
});

/** The shape of what a run keeps of its scenario beside its log, entry by entry: the scenario's own, read. */
export const SETTINGS = {
  policies: settled(policies.extend({ 'initial-response': initialResponse.exactOptional() })),
  officeHours: z.record(z.string(), hours),
  serviceHours: z.record(z.string(), name('The name of opening hours.')),
  ruleSet: name('The national rule set.'),
  localRules: z.array(name('A local rule set.')),
} as const;
