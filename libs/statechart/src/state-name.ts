import type { StateValue } from 'xstate';

/** A state in words: `checking`, `supporting.visiting`, `checking(health: out, police: back)`. */
export function stateName(value: StateValue): string {
  if (typeof value === 'string') return value;
  const parts = Object.entries(value).flatMap(([name, inner]) => (inner === undefined ? [] : [[name, inner] as const]));
  const [only] = parts;
  if (parts.length === 1 && only) return leaf(only[1]) ? only[0] : within(only[0], only[1]);
  return parts.map(([name, inner]) => (leaf(inner) ? name : `${name}: ${stateName(inner)}`)).join(', ');
}

const within = (name: string, inner: StateValue): string =>
  typeof inner === 'object' && Object.keys(inner).length > 1
    ? `${name}(${stateName(inner)})`
    : `${name}.${stateName(inner)}`;

const leaf = (value: StateValue): boolean => typeof value === 'object' && Object.keys(value).length === 0;
