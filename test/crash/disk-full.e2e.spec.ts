import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BesiegedDoor } from './support/besieged-door.js';
import { CrashServer } from './support/crash-server.js';
import { SAME, compareLogs } from './support/compare-logs.js';
import { feedOf } from './support/feed.js';
import { until } from './support/until.js';
import { WorkerProcess } from './support/worker-process.js';

/** Unit: MiB. Enough for a new database and some hundred events. */
const DISK_MIB = 160;
const MIB = 2 ** 20;

const feed = feedOf('example-small', 1);

/** A disk of a given size in memory, or why there is none. */
function smallDisk(): { readonly place?: string; readonly why?: string } {
  const place = mkdtempSync(join(tmpdir(), 'frontdoor-small-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MIB}m`, 'tmpfs', place], { encoding: 'utf8' });
  if (mounted.status === 0) return { place };
  rmSync(place, { recursive: true });
  return { why: (mounted.stderr ?? String(mounted.error)).trim() };
}

describe('a database whose disk is full', () => {
  const { place, why } = smallDisk();
  let server: CrashServer;
  let door: BesiegedDoor;
  let worker: WorkerProcess;

  beforeAll(async () => {
    if (place === undefined) return;
    server = await CrashServer.start(place);
    const clock = { kind: 'stepped', now: feed.begins } as const;
    door = await BesiegedDoor.open({ databaseUrl: server.url, prefix: 'full', door: 'example-small', clock });
    worker = await WorkerProcess.start(door.order).ready();
  });

  afterAll(async () => {
    if (place === undefined) return;
    await worker?.stop();
    await door?.close();
    await server?.stop();
    spawnSync('umount', [place]);
    rmSync(place, { recursive: true, force: true });
  });

  it('takes nothing in that it does not keep, and loses nothing once there is room again', async () => {
    if (place === undefined) return void process.stdout.write(`skipped: no small disk can be mounted (${why})\n`);
    const half = feed.given.length >> 1;
    await door.give(feed.given.slice(0, half));
    const ballast = join(place, 'ballast');
    fill(place, ballast);
    const rest = door.give(feed.given.slice(half));
    const isFull = (message: string) => /No space left on device|could not (extend|write)/.test(message);
    await until('somebody is told that the disk is full', () => [...door.errors, ...worker.errors].some(isFull));

    rmSync(ballast);
    if (!(await server.answers())) await server.startAgain();
    await rest;
    await door.passTo(feed.ends - 1);
    const found = await compareLogs(door.live.log, feed.log);
    expect(found).toMatchObject({ ...SAME, events: [...feed.log.values()].flat().length });
    expect(await door.faultsOfLog()).toEqual([]);
    expect(await door.standing()).toEqual({ done: feed.given.length });
  });
});

/** Leaves no room on a disk but for a little, or none where the database takes some meanwhile. */
function fill(place: string, file: string): void {
  const { bavail, bsize } = statfsSync(place);
  try {
    writeFileSync(file, Buffer.alloc(Math.max(0, bavail * bsize - MIB / 4)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
