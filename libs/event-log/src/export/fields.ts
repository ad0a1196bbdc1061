import type { Facts, Json } from '@frontdoor/cases';
import { canonical } from '../canonical.js';

/** What one field of an event's facts holds, as a cell of a table can. */
export type Field = string | number | boolean;

export type NamedField = readonly [name: string, value: Field];

/** The name under which a log tells the family of a child. */
const FAMILY = 'familyId';

/**
 * The facts of an event as flat fields, by name: `{"concern":{"level":3}}` is `data.concern.level`.
 *
 * Null is no field, a list (and what is empty) is its canonical JSON. A dot within a name has a backslash before it, so that
 * no two facts have one name.
 */
export function fieldsOf(facts: Facts): readonly NamedField[] {
  const fields: NamedField[] = [];
  for (const name of Object.keys(facts).sort()) spread(`data.${undotted(name)}`, facts[name] ?? null, fields);
  return fields;
}

/** The family an event tells its child to be of; undefined where it tells none. */
export function familyToldBy({ [FAMILY]: family }: Facts): string | undefined {
  return typeof family === 'string' && family !== '' ? family : undefined;
}

function spread(name: string, value: Json, fields: NamedField[]): void {
  if (value === null) return;
  if (typeof value !== 'object') {
    fields.push([name, value]);
    return;
  }
  const inner = isList(value) ? [] : Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  if (inner.length === 0) fields.push([name, canonical(value)]);
  for (const [key, held] of inner) spread(`${name}.${undotted(key)}`, held, fields);
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

const DOTTED = /[.\\]/;

/** Names are looked at first: nearly all are bare, and there are millions of them. */
const undotted = (name: string): string => (DOTTED.test(name) ? name.replaceAll(/[.\\]/g, String.raw`\$&`) : name);
