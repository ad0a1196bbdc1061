import { type Facts, serviceOf } from '@frontdoor/cases';
import { didYouMean } from '@frontdoor/scenarios';
import { type Pathway, factIssues } from '@frontdoor/statechart';
import type { Input } from '@frontdoor/walkthrough';

/** What the checks of a service call what a fact must be, and what a person calls it. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
};

/**
 * Everything that is wrong with something received, before any case is asked: whether a service takes it from outside,
 * and whether it has the facts that service reads.
 */
export function receiveFaults(
  { type, by, data }: Input & { readonly do: 'receive' },
  pathway: Pathway,
): readonly string[] {
  const number = pathway.typeNumber.get(type);
  const fromOutside = pathway.types.filter((each, place) => !pathway.told[place] && takenBy(each, pathway));
  if (number === undefined) return [`type is "${type}", which no service knows. ${didYouMean(type, fromOutside)}`];
  if (pathway.told[number])
    return [
      `type is "${type}", which only ${serviceOf(type)} itself can tell; take the line out: it comes about by itself`,
    ];
  const from = by.startsWith('outside/')
    ? []
    : [`by is "${by}"; what is received comes from outside: write "outside/6"`];
  return [...from, ...factIssues({ type, data }, pathway).flatMap((issue) => inWords(issue, data))];
}

const takenBy = (type: string, { services }: Pathway) => services.find(({ id }) => id === serviceOf(type))?.takes[type];

/** What a service's check says is wrong with one fact. */
interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Facts that there are none of. */
  readonly keys?: readonly string[];
  /** What is wrong by each of the ways there are. */
  readonly errors?: readonly (readonly { readonly values?: readonly unknown[] }[])[];
}

function inWords({ path, message, keys, errors = [] }: Issue, data: Facts): readonly string[] {
  const name = ['data', ...path.map(String)].join('.');
  if (keys) return keys.map((key) => `${name} has "${key}", which is not read; take it out`);
  const found = path.reduce<unknown>((of, key) => (of as Record<PropertyKey, unknown> | undefined)?.[key], data);
  const values = errors.flat().flatMap((way) => way.values ?? []);
  const wanted =
    values.length > 0 ? `write one of ${values.map((value) => JSON.stringify(value)).join(', ')}` : wayOut(message);
  return [`${name} is ${JSON.stringify(found) ?? 'missing'}; ${wanted}`];
}

/** `Invalid option: expected one of "6"|"7"` as `write one of "6", "7"`. */
function wayOut(message: string): string {
  const [, expected] = /expected (.*?)(?:, received .*)?$/.exec(message) ?? [];
  if (expected === undefined) return message;
  const [, kind = '', bound = ''] = /^(\w+)(?: to (?:be|have) (.*))?$/.exec(expected) ?? [];
  return `write ${KINDS[kind] ?? expected.replaceAll('"|"', '", "').replaceAll('|', ', ')}${bound === '' ? '' : `, ${bound}`}`;
}
