import { sayLimit, saySign } from './say.js';
import type { Scope, Standard } from './standard.js';

/** A standard to print: on one line, or in full. */
export interface StandardInWords {
  readonly line: string;
  readonly words: readonly string[];
}

const SCOPES: Readonly<Record<Scope, string>> = {
  each: 'every start runs a clock of its own',
  'one-at-a-time': 'a start while a clock runs joins it',
  'first-of-episode': 'only the first start after a referral is received',
};

/** Puts a standard into words, from the same data that it is measured by. */
export function describeStandard(standard: Standard): StandardInWords {
  const { id, kind, name, limit, source, startsOn, stopsOn, endsOn = [], assumes = [] } = standard;
  const starts = startsOn.map(saySign).join(', ');
  const stops = stopsOn.map(saySign).join(', ');
  const early = standard.excludesEarlyStop;
  return {
    line: `${id}: ${kind}, ${sayLimit(limit)}, from ${starts} to ${stops}. ${source}`,
    words: [
      `${name} (${id}), ${kind}.`,
      standard.words,
      `Limit: ${sayLimit(limit)}.`,
      `Starts on: ${starts}; ${SCOPES[standard.scope]}.`,
      `Stops on: ${stops}.`,
      ...endsOn.map((ending) => {
        const which = ending.ends === 'latest' ? ', the latest clock only' : '';
        const late = ending.ifLate === 'breached' ? ' Breached if its limit has run out by then.' : '';
        return `Excluded on ${saySign(ending)}${which}: ${ending.because}.${late}`;
      }),
      ...(early === undefined ? [] : [`Excluded if it stops before it starts: ${early}.`]),
      `Source: ${source}.${assumes.length === 0 ? '' : ` Takes it that: ${assumes.join(', ')}.`}`,
    ],
  };
}
