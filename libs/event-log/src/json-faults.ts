import type { Fault } from './fault.js';

/** How deep arrays and objects may stand in each other. Unit: levels. It also ends the walk of a ring. */
export const DEEPEST = 100;

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Finds everything that keeps a value from being kept in a log and read back the same. */
export function jsonFaults(value: unknown, field = ''): readonly Fault[] {
  const faults: Fault[] = [];
  walk(value, field === '' ? [] : [field], faults, 0);
  return faults;
}

/** Whether a text has half of a surrogate pair in it, which UTF-8 cannot write. */
export function hasLoneSurrogate(text: string): boolean {
  return LONE_SURROGATE.test(text);
}

/** Whether an object is nothing but its own fields: no date, map or class, from whichever realm. */
export function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** What keeps a text from being kept, or undefined. PostgreSQL cannot hold U+0000 in JSON. */
export function textFault(text: string): string | undefined {
  if (hasLoneSurrogate(text)) return 'has half of a surrogate pair, which is no character; remove it';
  return text.includes('\0') ? 'has a NUL character, which a database cannot keep; remove it' : undefined;
}

function walk(value: unknown, path: string[], faults: Fault[], depth: number): void {
  const message = faultOf(value, depth);
  if (message !== undefined) faults.push({ field: path.join('.'), message });
  else if (typeof value === 'object' && value !== null) walkInto(value, path, faults, depth + 1);
}

function walkInto(value: object, path: string[], faults: Fault[], depth: number): void {
  const list: readonly unknown[] | undefined = Array.isArray(value) ? value : undefined;
  const entries: Iterable<readonly [string | number, unknown]> = list?.entries() ?? Object.entries(value);
  for (const [name, inner] of entries) {
    path.push(String(name));
    const message = typeof name === 'string' ? textFault(name) : undefined;
    if (message !== undefined) faults.push({ field: path.join('.'), message: `its name ${message}` });
    walk(inner, path, faults, depth);
    path.pop();
  }
}

function faultOf(value: unknown, depth: number): string | undefined {
  if (value === null || typeof value === 'boolean') return undefined;
  if (typeof value === 'string') return textFault(value);
  if (typeof value === 'object') return nestFault(value, depth);
  if (typeof value !== 'number') return `a ${typeof value} has no form in JSON; leave it out or use null`;
  return Number.isFinite(value) ? undefined : `${value} is no number JSON can write; leave it out or use null`;
}

function nestFault(value: object, depth: number): string | undefined {
  if (depth >= DEEPEST) return `stands more than ${DEEPEST} levels deep; flatten it`;
  return Array.isArray(value) || isPlain(value) ? undefined : 'is not plain JSON; write it as text or as fields';
}
