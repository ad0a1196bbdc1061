import { estimate } from '@frontdoor/simulation';

/** Set by `npm run verify`: as many repeats as it takes to tell 95% from 93%. */
export const IS_LONG = process.env['FRONTDOOR_VERIFY'] === '1';

export const REPEATS = IS_LONG ? 1000 : 40;

/** How many of the repeats may hold the known value: a share of 93% to 97% in the long run, else what 999 in 1,000 honest programs would give. */
export const ALLOWED: readonly [fewest: number, most: number] = IS_LONG
  ? [0.93 * REPEATS, 0.97 * REPEATS]
  : binomialLimits(REPEATS, 0.95, 0.001);

/** How a mean compares with the value it is known to have. */
export interface Compared {
  /** In how many repeats the 95% interval held the known value. */
  readonly held: number;
  /** How many standard errors the mean of all replications of all repeats lies above it: sees a small bias, as coverage cannot. */
  readonly z: number;
}

/** Compares means with what they are known to be, by name. A repeat is an experiment with its own seed and so many replications. */
export function compareWith(
  known: Readonly<Record<string, number>>,
  replications: number,
  play: (seed: number, replication: number) => Readonly<Record<string, number>>,
): ReadonlyMap<string, Compared> {
  const repeats = Array.from({ length: REPEATS }, (_, repeat) =>
    Array.from({ length: replications }, (__, replication) => play(repeat + 1, replication)),
  );
  return new Map(Object.entries(known).map(([name, value]) => [name, comparedWith(value, valuesOf(repeats, name))]));
}

/** Expects every mean to be as known: held as often as 95% says, and over all replications within 99.9%. Says what came of it in the long version. */
export function expectKnown(means: ReadonlyMap<string, Compared>): void {
  for (const [name, { held, z }] of means) {
    if (IS_LONG) process.stdout.write(`${expect.getState().currentTestName}: ${name} ${reportOf({ held, z })}\n`);
    expect({ name, held, isHeld: held >= ALLOWED[0] && held <= ALLOWED[1] }).toMatchObject({ isHeld: true });
    expect({ name, z, isNear: Math.abs(z) <= Z999 }).toMatchObject({ isNear: true });
  }
}

const reportOf = ({ held, z }: Compared) =>
  `held in ${held} of ${REPEATS} (seeds 1 to ${REPEATS}), ${z.toFixed(2)} standard errors above`;

/** Within how many standard errors 999 in 1,000 means lie. */
const Z999 = 3.2905;

type Repeats = readonly (readonly Readonly<Record<string, number>>[])[];

const valuesOf = (repeats: Repeats, name: string) => repeats.map((played) => played.map((means) => means[name] ?? NaN));

function comparedWith(value: number, repeats: readonly (readonly number[])[]): Compared {
  const holds = (values: readonly number[]) => {
    const { mean = NaN, halfWidth } = estimate(values) ?? {};
    return Math.abs(mean - value) <= (halfWidth ?? 0);
  };
  const all = repeats.flat();
  const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
  const variance = all.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (all.length - 1);
  return { held: repeats.filter(holds).length, z: (mean - value) / Math.sqrt(variance / all.length) };
}

/** The fewest and the most successes of a binomial count, outside which it falls with a given probability, half on each side. */
export function binomialLimits(trials: number, probability: number, outside: number): readonly [number, number] {
  let chance = (1 - probability) ** trials;
  let below = 0;
  let fewest = -1;
  for (let count = 0; count <= trials; count++) {
    if (fewest < 0 && below + chance > outside / 2) fewest = count;
    if (1 - below <= outside / 2) return [fewest, count - 1];
    below += chance;
    chance *= ((trials - count) / (count + 1)) * (probability / (1 - probability));
  }
  return [fewest, trials];
}
