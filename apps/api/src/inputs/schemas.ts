import { z } from 'zod';
import type { Facts } from '@frontdoor/cases';

/** A case's identifier: opaque, and naming nobody. */
export const CASE_ID = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._~-]{0,99}$/,
    'write up to 100 letters, digits and . _ ~ -, beginning with a letter or digit',
  )
  .describe('An opaque identifier of a case. It names nobody.');

/** The path of what belongs to one case. */
export const CASE_PATH = z.strictObject({ caseId: CASE_ID });

/** The path of one thing with an id of the program's own making. */
export const ID_PATH = z.strictObject({ id: z.string().min(1).max(300) });

/** How much of a list is wanted. */
export const PAGING = {
  cursor: z
    .string()
    .max(500)
    .optional()
    .describe('Where the page before ended, as its Link says; the first page where left out.'),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('The most that is wanted at once.'),
};

/** The facts of an event: plain JSON. */
export const FACTS = z.record(z.string(), z.json()) as unknown as z.ZodType<Facts>;

/** A moment: ISO 8601, UTC, in the time of the door. */
export const MOMENT = z.iso.datetime().describe('A moment in the time of the door, UTC.');

/** The headers that every command has. */
export const COMMAND_HEADERS = z.looseObject({
  'idempotency-key': z
    .string('send a text of your own making that names this command for ever, such as a UUID')
    .regex(/^[\x21-\x7e]{1,200}$/, 'write up to 200 visible ASCII characters'),
  'if-match': z
    .string()
    .regex(/^(\*|"[1-9]\d{0,8}")$/, 'write the version of the case you have read, in quotes as its ETag has it: "12"')
    .optional(),
  prefer: z.string().max(200).optional(),
});
