import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Amount, HOME, compare, measureApart, middle, ratioOf, wallSeconds } from './harness.js';
import { type Pledge, cpuOf, nsPerEvent, peakOf, printLine, printModel, printPledges, printSide } from './report.js';

/** Enough to go by on a busy machine; `--quick` is enough to see that everything runs. */
const isQuick = process.argv.includes('--quick');
const AMOUNT: Amount = isQuick ? { pairs: 1, replications: 5 } : { pairs: 5, replications: 30 };
/** What is paid apart is looked at, not promised: less will do. */
const APART: Amount = isQuick ? AMOUNT : { pairs: 3, replications: 10 };
const WORCESTERSHIRE_REPLICATIONS = isQuick ? 2 : 10;
const WARM_UP_REPLICATIONS = isQuick ? 1 : 4;
const WORKER_REPLICATIONS = isQuick ? 4 : 8;

const MODELS = {
  a: '(a) M/M/10, rho 0.9, 200,000 customers; the mean wait is near 0.6687',
  b_stable: '(b_stable) a small front door in one year, people enough everywhere',
  b_spec: '(b_spec) the same, early help and social work overloaded',
};

const compared = Object.fromEntries(
  Object.entries(MODELS).map(([model, title]) => {
    const both = compare(`${model}/reference`, `${model}/ours`, AMOUNT);
    printModel(title, both);
    return [model, both];
  }),
) as Record<keyof typeof MODELS, ReturnType<typeof compare>>;

printLine('\nWorcestershire 2014-15, all clocks and measures on');
const repeatedly = (name: string, times: number, replications: number) =>
  Array.from({ length: times }, () => measureApart(name, replications));
const worcestershire = repeatedly('worcestershire/year', AMOUNT.pairs, WORCESTERSHIRE_REPLICATIONS);
printSide('the year that counts, from a caseload', worcestershire);
printSide('three years of warm-up and the year', repeatedly('worcestershire/ours', APART.pairs, WARM_UP_REPLICATIONS));

if (!isQuick) {
  printLine('\nA year with a million children, everybody new, people and places in proportion');
  printSide('ours', [measureApart('many-cases/ours', 1)]);
}

printLine('\nWhat is paid apart, on b_stable');
const hours = compare('b_stable/ours', 'b_stable/nearly-always-open', APART);
printLine(`  calendars (everybody is away for a minute a day): ${ratioOf(hours).toFixed(2)} times the CPU time`);
const traced = compare('b_stable/ours', 'b_stable/traced', APART);
printLine(
  `  tracing (every event written out and hashed, no clocks): ${ratioOf(traced).toFixed(2)} times the CPU time`,
);

const gain = await gainOfTwoWorkers();
const ours = Object.values(compared).map(({ other }) => other);
const pledges: readonly Pledge[] = [
  ...Object.entries(compared).map(([model, both]) => ({
    says: `CPU time on (${model}), in times of the reference's`,
    value: ratioOf(both),
    atMost: 1.5,
  })),
  {
    says: 'cost of an event on b_spec, in times of that on b_stable',
    value: nsPerEvent(compared.b_spec.other) / nsPerEvent(compared.b_stable.other),
    atMost: 1.3,
  },
  { says: 'peak memory of any model, MiB', value: Math.max(...ours.map(peakOf)), atMost: 150 },
  { says: 'CPU seconds of a Worcestershire year', value: cpuOf(worcestershire), atMost: 0.1 },
  ...(gain === undefined ? [] : [{ says: 'what 2 workers do, in times of 1', value: gain, atLeast: 1.8 }]),
];
if (!printPledges(pledges) && process.argv.includes('--strict')) process.exitCode = 1;

/**
 * How many times as fast two workers are as one, by the clock on the wall; undefined where the command line is not built.
 *
 * Beside it stands what the machine has to give: how much more is done where the one worker is played twice at the same
 * time, as two programs that share nothing.
 */
async function gainOfTwoWorkers(): Promise<number | undefined> {
  if (!existsSync(join(HOME, 'dist', 'apps', 'cli', 'main.js'))) {
    printLine('\nWorkers: not measured; the command line is not built (npm run build)');
    return undefined;
  }
  const run = ['bin/frontdoor.mjs', 'run', 'scenarios/worcestershire-2014-15.yaml', '--seed', '1'];
  const amount = ['--replications', `${WORKER_REPLICATIONS}`];
  const byWorkers = (workers: number) => [...run, ...amount, '--workers', `${workers}`];
  const [gains, apart] = [[] as number[], [] as number[]];
  for (let round = 0; round < (isQuick ? 1 : 3); round++) {
    const one = await wallSeconds(byWorkers(1));
    gains.push(one / (await wallSeconds(byWorkers(2))));
    apart.push((2 * one) / (await wallSeconds(byWorkers(1), 2)));
  }
  printLine(
    `\nWorkers, ${WORKER_REPLICATIONS} replications of Worcestershire: 2 are ${middle(gains).toFixed(2)} times 1; ` +
      `two programs that share nothing are ${middle(apart).toFixed(2)} times one`,
  );
  return middle(gains);
}
