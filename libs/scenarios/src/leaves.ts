import { z } from 'zod';
import { type Parsed, readDuration, readRate, readShare } from './amounts.js';
import { didYouMean } from './did-you-mean.js';
import type { Complaint } from './fault.js';
import { readChosen } from './read-discrete.js';
import { percent, readBins, readDistribution } from './read-distribution.js';
import { readLimit, readOpening } from './read-limit.js';

/** Where a schema's own complaint keeps its two parts until it is placed. */
export interface ComplaintParams {
  readonly complaint: Complaint;
}

type Context = z.core.$RefinementCtx;

/** Adds a complaint to what a schema finds wrong. */
export function complain(context: Context, complaint: Complaint, path: PropertyKey[] = []): void {
  context.addIssue({ code: 'custom', message: complaint.says, params: { complaint } satisfies ComplaintParams, path });
}

/** What a leaf reads, or NEVER and a complaint. */
export function given<T>(parsed: Parsed<T>, context: Context): T {
  if ('value' in parsed) return parsed.value;
  complain(context, parsed.wrong);
  return z.NEVER;
}

/** A value with a unit, written as text. */
export function text<T>(read: (text: string) => Parsed<T>, description: string, ...examples: string[]) {
  return textLike(examples[0] ?? '', read, { description, examples });
}

/** A value with a unit, of which one is shown where none is written. */
function textLike<T>(
  shown: string,
  read: (text: string) => Parsed<T>,
  about: { readonly description: string; readonly examples: string[] },
) {
  return z
    .string({ error: `a value like \`${shown}\` belongs here` })
    .meta(about)
    .transform((written, context) => given(read(written), context));
}

/** A name as files and designs bear it. */
export const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** What is wrong with a name that is none, and the way out. */
export const NO_NAME = 'not a name\nWrite small letters, digits and hyphens between them, such as `wyre-forest`.';

/** Answers each unknown key with the nearest there is: one line for each. */
export const amongst = (names: readonly string[]) => ({
  error: ({ code, keys }: { code?: string; keys?: readonly string[] }) =>
    code === 'unrecognized_keys' ? keys?.map((key) => didYouMean(key, names)).join('\n') : undefined,
});

/** A map whose keys are fixed. */
export function section<Shape extends z.ZodRawShape>(description: string, shape: Shape) {
  return z.strictObject(shape, amongst(Object.keys(shape))).describe(description);
}

const DURATIONS = ['20 min', '45 working days', '24 months'];
export const duration = (description: string) => text(readDuration, description, ...DURATIONS);
/** A duration that is counted in days, weeks or months of the calendar. */
export const calendarTime = (description: string, shown: string) =>
  textLike(shown, readDuration, { description, examples: DURATIONS });
export const limit = (description: string) =>
  text(readLimit, description, '10 working days', '2 working hours, past closing');
export const rate = (description: string) => text(readRate, description, '16000 per year', '57 per working day');
export const opening = (description: string) => text(readOpening, description, '08:30-17:00', 'closed');

export const count = (description: string) =>
  z
    .number()
    .int()
    .min(0)
    .max(10_000_000)
    .meta({ description, examples: [12] });

export const factor = (description: string) =>
  z
    .number()
    .min(0)
    .max(1000)
    .meta({ description, examples: [1.08] });

/** A part of a whole. */
export const share = (description: string) =>
  z
    .union([z.string(), z.number()], { error: 'a share like `20%` belongs here' })
    .meta({ description, examples: ['20%', 0.2, '1041 of 4087'] })
    .transform((written, context) => given(readShare(written), context));

/** A key of a map that must be well-formed. */
export const key = (read: (text: string) => Parsed<unknown>) =>
  z.string().superRefine((written, context) => void given(read(written), context));

type Parts<T> = Readonly<Record<string, T>>;

/** Parts that make up a whole, by name. */
export function shares(
  description: string,
  name: z.core.$ZodRecordKey,
): z.ZodType<Parts<number>, Parts<string | number>> {
  const parts = z
    .partialRecord(name, share('Part of the whole'), amongst(name instanceof z.ZodEnum ? name.options.map(String) : []))
    .superRefine((written, context) => addUp(written as Parts<number>, context))
    .describe(`${description} Adds up to 100%.`);
  // A name that is written has a share: `undefined` is not one.
  return parts as unknown as z.ZodType<Parts<number>, Parts<string | number>>;
}

function addUp(parts: Parts<number>, context: Context): void {
  const sum = Object.values(parts).reduce((total, part) => total + part, 0);
  if (Math.abs(sum - 1) <= 1e-9) return;
  complain(context, {
    says: `the shares add up to ${percent(sum)}, not 100%`,
    wayOut: `${sum < 1 ? 'Add' : 'Take away'} ${percent(Math.abs(1 - sum))}; leave a name out if its share is nothing.`,
  });
}

const barShare = z
  .union([z.string(), z.number()])
  .meta({ description: 'Part of the whole', examples: ['18%', '117 of 649'] });

/** How an amount of time is drawn: one line, bars, or chosen amounts. */
export const distribution = (description: string) =>
  z
    .union(
      [
        z.string(),
        section('Bars of a published table.', { empirical: z.record(z.string(), barShare) }),
        section('Chosen amounts, the least first.', { discrete: z.record(z.string(), barShare) }),
      ],
      {
        error: 'a distribution like `lognormal median 20 min, p90 60 min` belongs here',
      },
    )
    .meta({
      description,
      examples: ['fixed 20 min', 'triangular 10 min, 20 min, 60 min', 'lognormal median 2 h, p90 5 h'],
    })
    .transform((written, context) => given(readDrawn(written), context));

function readDrawn(written: string | { empirical: Parts<string | number> } | { discrete: Parts<string | number> }) {
  if (typeof written === 'string') return readDistribution(written);
  return 'empirical' in written ? readBins(written.empirical) : readChosen(written.discrete);
}

/** Any name; which there are, the vocabulary says. */
export const name = (description: string) => z.string().min(1).max(80).describe(description);
