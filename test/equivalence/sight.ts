import { isDeepStrictEqual } from 'node:util';
import type { Effect } from '@frontdoor/statechart';

/** What is seen of a machine once it has been given an event. */
export interface Sight {
  readonly answer: 'taken' | 'refused' | 'failed';
  readonly accepted: boolean;
  readonly value: unknown;
  readonly context: unknown;
  readonly effects: readonly Effect[];
  readonly tasks: readonly string[];
  readonly atRest: boolean;
  readonly name: string;
  readonly accepts: readonly string[];
}

/** What two sights differ in, in words; undefined when they are the same. */
export function difference(one: Sight, other: Sight): string | undefined {
  for (const part of Object.keys(one) as (keyof Sight)[]) {
    if (isDeepStrictEqual(one[part], other[part])) continue;
    return `${part}: ${JSON.stringify(one[part])} by step, ${JSON.stringify(other[part])} by tables`;
  }
  return undefined;
}
