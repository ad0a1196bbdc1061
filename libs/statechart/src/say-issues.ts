import type { FactsSchema, SchemaIssue } from './service.js';

/** One thing that is wrong with what was given: where in it, and what, with a way out. */
export interface PartFault {
  /** The names that lead there, `["concern", "level"]`; none for the whole. */
  readonly path: readonly string[];
  /** Goes on from the name of the place: `is "seven"; write a number`. */
  readonly words: string;
}

/** What a schema calls what something must be, and what a person calls it. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
};

/** What to write where text has a form of its own. */
const FORMS: Readonly<Record<string, string>> = {
  date: 'a day as 2015-01-12',
  datetime: 'a moment as 2015-01-12T09:30:00Z',
  uuid: 'a UUID',
};

/** How much of what was given is said back. Unit: characters. */
const MOST_QUOTED = 80;

/** What is wrong with a value by a schema, in plain words and part by part. */
export function partFaults(schema: FactsSchema, value: unknown): readonly PartFault[] {
  const checked = schema.safeParse(value);
  return checked.success ? [] : checked.error.issues.flatMap((issue) => inWords(issue, value, schema));
}

function inWords(issue: SchemaIssue, value: unknown, schema: unknown): readonly PartFault[] {
  const path = issue.path.map(String);
  if (issue.keys) return strangers(issue.keys, path, schema);
  const [only, ...others] = nearest(issue);
  if (only && others.length === 0)
    return only.flatMap((inner) => inWords({ ...inner, path: [...issue.path, ...inner.path] }, value, schema));
  return [{ path, words: `${found(value, issue.path)}; ${wayOut(issue)}` }];
}

/** Parts that nothing is known of, with those there are. */
function strangers(keys: readonly string[], path: readonly string[], schema: unknown): readonly PartFault[] {
  const known = namesAt(schema, path);
  const others = known.length === 0 ? '' : `, or write one of: ${known.join(', ')}`;
  return keys.map((key) => ({ path: [...path, key], words: `is not known here; leave it out${others}` }));
}

function namesAt(schema: unknown, [next, ...rest]: readonly string[]): readonly string[] {
  const { shape = {} } = (schema ?? {}) as { readonly shape?: Readonly<Record<string, unknown>> };
  return next === undefined ? Object.keys(shape) : namesAt(shape[next], rest);
}

/** Of the ways in which something can be written those that least is wrong with. */
function nearest({ errors = [] }: SchemaIssue): readonly (readonly SchemaIssue[])[] {
  const least = Math.min(...errors.map(({ length }) => length));
  return errors.filter(({ length }) => length === least);
}

function found(value: unknown, path: readonly PropertyKey[]): string {
  const at = path.reduce<unknown>((of, key) => (of as Record<PropertyKey, unknown> | null | undefined)?.[key], value);
  const text = JSON.stringify(at);
  if (text === undefined) return 'is missing';
  return `is ${text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text}`;
}

/** What to write. A schema that says so itself begins no message as zod begins its own. */
function wayOut(issue: SchemaIssue): string {
  if (!/^(Invalid|Too|Unrecognized)\b/.test(issue.message)) return issue.message;
  const ways = nearest(issue).flat();
  const values = [issue, ...ways.filter(({ path }) => path.length === 0)].flatMap(
    (way) => way.values ?? way.options ?? [],
  );
  if (values.length > 0) return `write ${oneOf(values)}`;
  if (ways.length > 0) return [...new Set(ways.map(wayOutThere))].join(', or ');
  return wayOutByCode(issue);
}

function wayOutByCode(issue: SchemaIssue): string {
  switch (issue.code ?? '') {
    case 'invalid_type':
      return `write ${KINDS[issue.expected ?? ''] ?? issue.expected ?? 'something else'}`;
    case 'too_big':
      return `write ${issue.inclusive === false ? 'less than' : 'at most'} ${amount(issue.maximum, issue)}`;
    case 'too_small':
      return `write ${issue.inclusive === false ? 'more than' : 'at least'} ${amount(issue.minimum, issue)}`;
    case 'invalid_format':
      return `write ${FORMS[issue.format ?? ''] ?? `text that fits ${issue.pattern ?? issue.format ?? 'here'}`}`;
    case 'invalid_key':
      return `give it another name: ${(issue.issues ?? []).map(wayOut).join(', ')}`;
    default:
      return 'write something else';
  }
}

/** A way out of what is wrong with a part of something. */
function wayOutThere(issue: SchemaIssue): string {
  if (issue.keys) return `leave out ${issue.keys.join(', ')}`;
  return issue.path.length === 0 ? wayOut(issue) : `${wayOut(issue)} as "${issue.path.map(String).join('.')}"`;
}

function oneOf(values: readonly unknown[]): string {
  const written = values.map((value) => JSON.stringify(value)).join(', ');
  return values.length === 1 ? written : `one of ${written}`;
}

const COUNTED: Readonly<Record<string, string>> = { string: 'character', array: 'item' };

function amount(bound: number | bigint | undefined, { origin = '' }: SchemaIssue): string {
  const unit = COUNTED[origin];
  return `${bound}${unit === undefined ? '' : ` ${unit}${bound === 1 ? '' : 's'}`}`;
}
