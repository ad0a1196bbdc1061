import type { Instant } from '@frontdoor/cases';

const ISO = /^\d{4}-\d\d-(\d\d)T(?:[01]\d|2[0-3]):\d\d:\d\d\.\d{3}Z$/;
const EARLIEST = Date.UTC(-1, 11, 31, 24);
const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** Whether a value is a whole millisecond that four digits of year can write. */
export function isInstant(value: unknown): value is Instant {
  return Number.isInteger(value) && Number(value) >= EARLIEST && Number(value) <= LATEST;
}

/**
 * Writes an instant as a log does: UTC, with milliseconds, "2014-04-01T08:30:00.000Z".
 *
 * @throws RangeError when it is no whole millisecond of the years 0000 to 9999
 */
export function toIso(at: Instant): string {
  if (!isInstant(at)) throw new RangeError(`${String(at)} is not a whole millisecond of the years 0000 to 9999`);
  return new Date(at).toISOString();
}

/** Reads what `toIso` writes; undefined for anything else, such as 30 February or a time without a zone. */
export function fromIso(text: unknown): Instant | undefined {
  const day = typeof text === 'string' ? ISO.exec(text)?.[1] : undefined;
  if (typeof text !== 'string' || day === undefined) return undefined;
  const at = Date.parse(text);
  // Some days that are not in the calendar are read as days of the next month.
  return new Date(at).getUTCDate() === Number(day) ? at : undefined;
}
