import { existsSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { mayPass } from '../database-errors.js';
import type { DataFolder } from '../data-folder.js';
import { isAlive } from './alive.js';
import type { Keeper } from './keeper.js';
import type { Postmaster } from './postmaster.js';
import { greet, postmasterOf } from './postmaster.js';
import type { Programs } from './programs.js';
import type { RunAs } from './run-as.js';
import { commandFor } from './run-as.js';
import { OTHER_WAYS, ServerCannotStart } from './server-cannot-start.js';
import { settingsFor } from './settings.js';

/** How long a server may take until it answers: recovering after a crash takes time. Unit: milliseconds. */
const PATIENCE_MS = 120_000;
const POLL_MS = 25;
const STARTS = 20;
const LONGEST_REPORT_BYTES = 1_000_000;

const PORT_TAKEN = /could not bind|could not create any TCP\/IP sockets/;
/** What is left of a server that was killed; it goes away by itself. */
const REMAINS = /pre-existing shared memory block/;

/** Joins the server that runs on a folder: its port, or undefined when none runs. @throws ServerCannotStart */
export async function joinServer(folder: DataFolder): Promise<number | undefined> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const running = postmasterOf(folder);
    if (running === undefined) return undefined;
    if (running.isReady && (await answers(folder, running))) return running.port;
    if (Date.now() > end) throw new ServerCannotStart(folder.path, `${nameOf(folder, running)} does not become ready`);
    await pause(POLL_MS);
  }
}

/** Whether a server that says it is ready is ours; false while it cannot answer yet or any more. */
async function answers(folder: DataFolder, running: Postmaster): Promise<boolean> {
  try {
    if ((await greet(folder, running.port)) === 'ours') return true;
  } catch (error) {
    if (mayPass(error)) return false;
    const said = error instanceof Error ? error.message : String(error);
    throw new ServerCannotStart(folder.path, `${nameOf(folder, running)} does not answer as ours (${said})`, error);
  }
  throw new ServerCannotStart(folder.path, `${nameOf(folder, running)} works in another folder`);
}

function nameOf({ postgres }: DataFolder, { pid, port }: Postmaster): string {
  const file = join(postgres, 'postmaster.pid');
  return `the server that ${file} names (process ${pid}, port ${port}; end it, or delete that file if it is none)`;
}

/** Starts the server on a free port, the one it had before where possible. @throws ServerCannotStart */
export async function startServer(
  folder: DataFolder,
  keeper: Keeper,
  runAs: RunAs,
  programs: Programs,
): Promise<number> {
  await clearAway(folder);
  const { postgres } = runAs.way === 'user' ? runAs.programs : programs;
  let port = await freePort(portBefore(folder));
  let said = '';
  for (let start = 1; start <= STARTS; start++) {
    const from = sizeOf(folder.serverReport);
    keeper.start({ ...commandFor(runAs, postgres, settingsFor(folder.postgres, port)), port });
    if (await becomesReady(folder, keeper)) return port;
    said = reportSince(folder, from);
    if (PORT_TAKEN.test(said)) port = await freePort(0);
    else if (REMAINS.test(said)) await pause(500);
    else break;
  }
  throw new ServerCannotStart(folder.path, `it did not start: ${said || keeper.serverEnding}; ${OTHER_WAYS}`);
}

/** A file that names a process which is not the server, its id given anew since, would keep the server from starting. */
async function clearAway(folder: DataFolder): Promise<void> {
  const file = join(folder.postgres, 'postmaster.pid');
  if (existsSync(file) && isAlive(Number(readFileSync(file, 'utf8').split('\n')[0]))) await rm(file);
  if (sizeOf(folder.serverReport) > LONGEST_REPORT_BYTES) truncateSync(folder.serverReport);
}

async function becomesReady(folder: DataFolder, keeper: Keeper): Promise<boolean> {
  const end = Date.now() + PATIENCE_MS;
  while (keeper.serverEnding === undefined) {
    const running = postmasterOf(folder);
    if (running?.isReady && (await answers(folder, running))) return true;
    if (Date.now() > end) throw new ServerCannotStart(folder.path, `it is not ready after two minutes; ${OTHER_WAYS}`);
    await pause(POLL_MS);
  }
  return false;
}

/** The port the server had last: other processes may still hold its address. */
function portBefore({ server }: DataFolder): number {
  const file = join(server, 'order.json');
  if (!existsSync(file)) return 0;
  const { port }: { readonly port: number } = JSON.parse(readFileSync(file, 'utf8'));
  return port;
}

/** A free port of the loopback address: the one wished for, or any when that is taken. */
function freePort(wished: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (wished !== 0 && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) resolve(freePort(0));
      else reject(error);
    });
    server.listen({ host: '127.0.0.1', port: wished }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

/** What the server reported since, without the times. */
function reportSince({ serverReport }: DataFolder, from: number): string {
  if (!existsSync(serverReport)) return '';
  const lines = readFileSync(serverReport).subarray(from).toString().trim().split('\n');
  return lines.map((line) => line.replace(/^\d{4}-\S+ \S+ \S+ \[\d+\] /, '')).join(' / ');
}
