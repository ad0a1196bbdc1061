import { BesiegedDoor } from './support/besieged-door.js';
import { CrashServer } from './support/crash-server.js';
import { SAME, compareLogs } from './support/compare-logs.js';
import { feedOf } from './support/feed.js';
import { QueueServer } from './support/queue-server.js';
import { Chance, SEED } from './support/seed.js';
import { type Fault, Storm } from './support/storm.js';
import { until } from './support/until.js';

/** Unit: milliseconds. */
const LONGEST_SILENCE = 15_000;

const times = (count: number, fault: Fault): readonly Fault[] => Array.from({ length: count }, () => fault);
const FAULTS = [
  ...times(20, 'kill a worker'),
  ...times(5, 'pause a worker'),
  ...times(2, 'kill the database'),
  ...times(1, 'kill the database and start a worker while it is down'),
  ...times(2, 'wipe the queues'),
  ...times(1, 'wipe the queues and make them again'),
];

/** Moments, as shares of the feed, at which all is let settle and time passes for timers alone. */
const CALMS = 2;

const feed = feedOf('example-small', 3);

describe.each(['postgres', 'redis'] as const)('a door under attack, its queues in %s', (kind) => {
  let server: CrashServer;
  let queueServer: QueueServer | undefined;
  let door: BesiegedDoor;
  let storm: Storm;
  let took = 0;

  beforeAll(async () => {
    server = await CrashServer.start();
    queueServer = kind === 'redis' ? await QueueServer.start() : undefined;
    if (kind === 'redis' && !queueServer) return;
    const clock = { kind: 'stepped', now: feed.begins } as const;
    door = await BesiegedDoor.open({
      databaseUrl: server.url,
      redisUrl: queueServer?.url,
      prefix: 'storm',
      door: 'example-small',
      clock,
    });
    storm = new Storm(door, server, queueServer, new Chance(SEED));
    await storm.begin();
  });

  afterAll(async () => {
    if (storm) tell(storm, took);
    await storm?.end();
    await door?.close();
    await queueServer?.remove();
    await server?.remove();
  });

  it('loses nothing, doubles nothing, leaves no gap and writes the undisturbed log', async () => {
    if (!storm) return process.stdout.write('skipped: there is no redis-server on this machine\n');
    const began = Date.now();
    const all = [...FAULTS, ...(queueServer ? times(2, 'kill the queue server') : [])];
    const faults = new Chance(SEED).shuffled(all);
    const portion = Math.ceil(feed.given.length / faults.length);
    for (const [index, fault] of faults.entries()) {
      const some = feed.given.slice(index * portion, (index + 1) * portion);
      if (index > 0 && index % Math.ceil(faults.length / CALMS) === 0) await door.passTo((some[0]?.at ?? 0) - 1);
      const done = await door.done();
      // It strikes while events are still being given, and some are in hand.
      const giving = door.give(some);
      await until('some of what was given is handled', async () => (await door.done()) > done);
      await Promise.all([storm.strike(fault), giving]);
    }
    await storm.calm();
    await door.passTo(feed.ends - 1);
    took = Date.now() - began;

    const found = await compareLogs(door.live.log, feed.log);
    expect(found).toMatchObject({ ...SAME, events: [...feed.log.values()].flat().length });
    expect(await door.faultsOfLog()).toEqual([]);
    expect(await door.standing()).toEqual({ done: feed.given.length });
    expect(storm.happened.map(({ fault }) => fault).toSorted()).toEqual(all.toSorted());
    expect(storm.pauses.filter((pause) => pause > 8_000)).toHaveLength(5);
  });

  it('struck each time while events were in hand, and each fault is proven', () => {
    if (!storm) return;
    for (const { fault, proof } of storm.happened) expect(proof).toMatch(PROOFS[fault]);
    const idle = storm.happened.filter(({ waiting }) => waiting === 0);
    expect(idle.length).toBeLessThan(storm.happened.length / 4);
  });

  it('works again within 15 seconds of the database’s return', () => {
    if (!storm) return;
    const silences = storm.happened.flatMap(({ resumedAfter }) => resumedAfter ?? []);
    expect(silences).toHaveLength(3);
    expect(Math.max(...silences)).toBeLessThan(LONGEST_SILENCE);
  });
});

const PROOFS: Readonly<Record<Fault, RegExp>> = {
  'kill a worker': /^SIGKILL$/,
  'pause a worker': /^T/,
  'kill the database': /^process \d+ gave way to \d+$/,
  'kill the database and start a worker while it is down': /^process \d+ gave way to \d+$/,
  'wipe the queues': /^\d+ left$/,
  'wipe the queues and make them again': /^\d+ left$/,
  'kill the queue server': /^SIGKILL: process \d+ gave way to \d+$/,
};

/** Says what happened, and what the workers said went wrong and passed. */
function tell(storm: Storm, took: number): void {
  const lines = storm.happened.map(({ fault, at, waiting, proof, resumedAfter }) =>
    [
      `${Math.round(at / 1_000)} s: ${fault}`,
      `${waiting} waiting`,
      proof,
      resumedAfter === undefined ? '' : `resumed after ${resumedAfter} ms`,
    ].join('; '),
  );
  const errors = [...storm.errors()].map(([message, count]) => `${count} times ${message}`);
  process.stdout.write(
    `${[...lines, `all was as it must be after ${Math.round(took / 1_000)} s`, `pauses: ${storm.pauses.join(', ')} ms`, ...errors].join('\n')}\n`,
  );
}
