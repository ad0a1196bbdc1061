import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { YOUNG_MB } from '@frontdoor/experiments';
import type { Measured } from './measure.js';

const HERE = dirname(fileURLToPath(import.meta.url));
export const HOME = dirname(dirname(HERE));

/** How much is played. */
export interface Amount {
  /** How often two sides are measured in turn. */
  readonly pairs: number;
  /** Replications in one process. */
  readonly replications: number;
}

/** What the program itself begins with, and the room its worker threads have, which play what it plays. */
const LIKE_THE_PROGRAM = ['--import', join(HOME, 'bin', 'little-memory.mjs'), `--max-semi-space-size=${YOUNG_MB / 3}`];

/** Measures one side in a process of its own. */
export function measureApart(name: string, replications: number): Measured {
  const words = [...LIKE_THE_PROGRAM, join(HERE, 'measure.js'), name, String(replications)];
  return JSON.parse(execFileSync(process.execPath, words, { cwd: HOME, encoding: 'utf8' })) as Measured;
}

/** Two sides measured in turn, as often as asked, so that whatever else the machine does falls on both alike. */
export interface Compared {
  readonly one: readonly Measured[];
  readonly other: readonly Measured[];
}

/** Measures two sides in turn. */
export function compare(one: string, other: string, { pairs, replications }: Amount): Compared {
  const compared = { one: [] as Measured[], other: [] as Measured[] };
  for (let pair = 0; pair < pairs; pair++) {
    compared.one.push(measureApart(one, replications));
    compared.other.push(measureApart(other, replications));
  }
  return compared;
}

/** The median, over pairs, of how many times as much processor time the second side took. */
export function ratioOf({ one, other }: Compared): number {
  return middle(other.map(({ cpu }, pair) => cpu / (one[pair]?.cpu ?? NaN)));
}

/** The middle of some numbers, the lower of two. */
export function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1] ?? NaN;
}

/** How long a program takes from start to end by the clock on the wall, as often as asked at the same time. Unit: seconds. */
export async function wallSeconds(words: readonly string[], atOnce = 1): Promise<number> {
  const began = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      const [code] = (await once(spawn(process.execPath, words, { cwd: HOME, stdio: 'ignore' }), 'exit')) as [number];
      if (code !== 0) throw new Error(`${words.join(' ')} ended with exit code ${code}`);
    }),
  );
  return (performance.now() - began) / 1000;
}
