import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { HOME, middle } from './harness.js';
import type { Asked } from './live-side.js';
import type { Held, Latencies, Sped } from './live/place.js';
import { type Servers, startServers } from './live/servers.js';
import { type Pledge, printLine, printPledges } from './report.js';

const CLIENTS = 20;
const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const isQuick = process.argv.includes('--quick');
const PAIRS = option('pairs', isQuick ? 1 : 3);
const EVENTS = option('events', isQuick ? 500 : 3_000);
const MINUTES = option('minutes', isQuick ? 0.2 : 1);
/** The steady pace at which memory is looked at: less than a slow machine can do. Unit: events per second. */
const PER_SECOND = option('pace', 40);

type Kind = 'postgres' | 'redis';

/** One side of the benchmark, measured in a process of its own, on a database of its own. */
async function measured<T>(servers: Servers, kind: Kind, asked: Partial<Asked>): Promise<T> {
  const place = await servers.place(kind);
  const order = { place, events: EVENTS, clients: CLIENTS, minutes: MINUTES, perSecond: PER_SECOND, ...asked };
  const words = ['--expose-gc', join(HOME, 'dist/bench/live-side.js'), JSON.stringify(order)];
  const said = execFileSync(process.execPath, words, {
    cwd: HOME,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await servers.remove(place);
  return JSON.parse(said) as T;
}

const perSecond = (count: 'given' | 'events', sides: readonly Sped[]) =>
  middle(sides.map((side) => side[count] / side.seconds));

/** A live door beside the bare loop, in turn, so that whatever else the machine does falls on both alike. */
async function compare(servers: Servers, kind: Kind) {
  const [bare, door]: [Sped[], Sped[]] = [[], []];
  for (let pair = 0; pair < PAIRS; pair++) {
    bare.push(await measured(servers, kind, { side: 'bare' }));
    door.push(await measured(servers, kind, { side: 'door' }));
  }
  const ratios = (count: 'given' | 'events') =>
    door.map((side, pair) => side[count] / side.seconds / ((bare[pair]?.events ?? NaN) / (bare[pair]?.seconds ?? NaN)));
  const commands = await measured<Latencies>(servers, kind, { side: 'commands' });
  const overHttp = await measured<Latencies>(servers, kind, { side: 'http' });
  return {
    bare: perSecond('events', bare),
    doorGiven: perSecond('given', door),
    doorEvents: perSecond('events', door),
    ratioOfGiven: middle(ratios('given')),
    ratioOfEvents: middle(ratios('events')),
    commands,
    overHttp,
  };
}

/** By how much what is held grew from the second third of the time to the last, as a share. */
function growthOf({ heap }: Held): number {
  const third = Math.floor(heap.length / 3);
  return middle(heap.slice(-third)) / middle(heap.slice(third, 2 * third)) - 1;
}

const servers = await startServers();
try {
  const kinds: readonly Kind[] = servers.hasRedis ? ['postgres', 'redis'] : ['postgres'];
  const results = Object.fromEntries(
    await kinds.reduce(
      async (before, kind) => [...(await before), [kind, await compare(servers, kind)] as const],
      Promise.resolve([] as (readonly [Kind, Awaited<ReturnType<typeof compare>>])[]),
    ),
  );
  const held = await measured<Held>(servers, 'postgres', { side: 'memory' });
  const whole = (value: number) => value.toFixed(0).padStart(8);
  printLine(`queues in   bare loop  door, given  door, log   given/bare  log/bare`);
  for (const [kind, { bare, doorGiven, doorEvents, ratioOfGiven, ratioOfEvents }] of Object.entries(results)) {
    const rates = [bare, doorGiven, doorEvents].map((value) => `${whole(value)}/s`).join(' ');
    const shares = [ratioOfGiven, ratioOfEvents].map((value) => value.toFixed(2).padStart(9)).join(' ');
    printLine(`${kind.padEnd(10)} ${rates} ${shares}`);
  }
  printLine(`commands of ${CLIENTS} clients   p50 ms   p99 ms  longest ms`);
  for (const [kind, { commands, overHttp }] of Object.entries(results)) {
    for (const [where, { middle: p50, p99, longest }] of Object.entries({
      'in process': commands,
      'over HTTP': overHttp,
    }))
      printLine(`${`${kind}, ${where}`.padEnd(23)} ${whole(p50)} ${whole(p99)} ${whole(longest)}`);
  }
  const ends = [held.heap[0], held.heap.at(-1)].map((value) => `${(value ?? NaN).toFixed(0)} MiB`);
  printLine(`memory: ${held.minutes} minutes at ${held.perSecond} events a second, heap ${ends.join(' to ')}`);
  const pledges = Object.entries(results).flatMap(
    ([kind, { ratioOfEvents, commands, overHttp }]): readonly Pledge[] => [
      { says: `events a second, in times of the bare loop's (${kind})`, value: ratioOfEvents, atLeast: 0.5 },
      { says: `p99 of a command at ${CLIENTS} clients, ms (${kind})`, value: commands.p99, atMost: 250 },
      { says: `p99 of a command over HTTP, ms (${kind})`, value: overHttp.p99, atMost: 250 },
    ],
  );
  const growth = { says: 'growth of the heap, last third beside the one before', value: growthOf(held), atMost: 0.1 };
  const load = loadavg()[0] ?? NaN;
  printLine(`the machine: ${availableParallelism()} processors, load ${load.toFixed(1)} in the last minute`);
  const isKept = printPledges([...pledges, growth]);
  const report = { events: EVENTS, pairs: PAIRS, clients: CLIENTS, load, results, held, isKept };
  writeFileSync(join(HOME, 'dist/bench/live.json'), `${JSON.stringify(report, null, 2)}\n`);
  if (!isKept && process.argv.includes('--strict')) process.exitCode = 1;
} finally {
  await servers.stop();
}
