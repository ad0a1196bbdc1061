// Keeps the embedded server for one process: starts it, starts it anew when it dies, and stops it when that process was
// the last to use it, however that process ended. A program of its own, and plain JavaScript without imports of ours,
// because it has to outlive the process it works for.
//
// node keep-server.mjs <server folder> <cluster folder> <report file>, with a channel to its parent:
//   keeper: locked                      nobody else starts or stops this server now
//   parent: start {command, args, …}    → keeper: started {pid} | ended {code}
//   parent: ready                       the server may be used: others may come and go
//   parent: leave, or the channel ends  → keeper: gone
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const [, , server, cluster, report] = process.argv;
const lock = join(server, 'lock');
const users = join(server, 'users');
const entry = join(users, String(process.pid));
const order = join(server, 'order.json');

const POLL_MS = 50;
const WATCH_MS = 250;
/** A fast shutdown that takes longer is cut short; the next start recovers. */
const SHUTDOWN_MS = 30_000;
const LONGEST_PAUSE_MS = 5_000;

/** What this keeper holds and does: the lock, the server it started itself, and whether it is on its way out. */
const keeping = { lock: false, child: undefined, leaving: false };

function textOf(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    // ESRCH: a process that ended while we read of it.
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return '';
    throw error;
  }
}

/** Whether a process lives and, where the system tells what it runs, runs on what we expect. */
function lives(pid, place) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  // A process that ended but was not waited for has no command line.
  return textOf(`/proc/${pid}/cmdline`).split('\0').includes(place);
}

function tryLock() {
  const own = `${lock}.${process.pid}`;
  fs.writeFileSync(own, String(process.pid));
  try {
    fs.linkSync(own, lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    fs.rmSync(own);
  }
}

/** Takes a lock away whose holder is dead; gives it back when somebody took it in between. */
function breakStaleLock() {
  const holder = textOf(lock);
  if (holder === '' || lives(Number(holder), server)) return;
  const aside = `${lock}.stale.${process.pid}`;
  try {
    fs.renameSync(lock, aside);
    if (textOf(aside) !== holder) fs.linkSync(aside, lock);
    fs.rmSync(aside);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

async function takeLock() {
  while (!keeping.lock) {
    keeping.lock = tryLock();
    if (keeping.lock) return;
    breakStaleLock();
    await pause(POLL_MS);
  }
}

function releaseLock() {
  if (keeping.lock) fs.rmSync(lock, { force: true });
  keeping.lock = false;
}

/** The postmaster's process id by its own file; 0 when there is none or it is dead. */
function postmaster() {
  const pid = Number(textOf(join(cluster, 'postmaster.pid')).split('\n')[0]);
  return lives(pid, cluster) ? pid : 0;
}

function isReady() {
  return postmaster() > 0 && textOf(join(cluster, 'postmaster.pid')).split('\n')[7]?.trim() === 'ready';
}

/** Starts the server as ordered. It is its own session, so that no Ctrl-C meant for a program reaches it. */
function start({ command, args, uid, gid }) {
  const log = fs.openSync(report, 'a', 0o600);
  const started = spawn(command, args, { cwd: server, detached: true, stdio: ['ignore', log, log], uid, gid });
  fs.closeSync(log);
  keeping.child = started;
  const ended = (code) => {
    if (keeping.child === started) keeping.child = undefined;
    tell({ is: 'ended', code });
  };
  started.once('exit', (code, signal) => ended(code ?? signal));
  started.once('error', (error) => ended(error.message));
  if (started.pid !== undefined) tell({ is: 'started', pid: started.pid });
}

async function stopServer() {
  // A server that was just started has not written its file yet.
  const pid = keeping.child?.pid ?? postmaster();
  if (pid === 0 || pid === undefined) return;
  const isThere = () => (keeping.child === undefined ? lives(pid, cluster) : true);
  signal(pid, 'SIGINT');
  for (let waited = 0; isThere(); waited += POLL_MS) {
    if (waited === SHUTDOWN_MS) signal(pid, 'SIGQUIT');
    await pause(POLL_MS);
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function othersAreHere() {
  const pids = fs.readdirSync(users).map(Number);
  for (const pid of pids) if (!lives(pid, server)) fs.rmSync(join(users, String(pid)), { force: true });
  return pids.some((pid) => pid !== process.pid && lives(pid, server));
}

async function leave() {
  if (keeping.leaving) return;
  keeping.leaving = true;
  await takeLock();
  fs.rmSync(entry, { force: true });
  if (!othersAreHere()) await stopServer();
  releaseLock();
  tell({ is: 'gone' });
  process.exit(0);
}

/** Starts the server anew at the same port whenever it is dead. One keeper does it, the others find it done. */
async function watch() {
  let pauseMs = WATCH_MS;
  while (!keeping.leaving) {
    await pause(pauseMs);
    if (keeping.leaving || keeping.child !== undefined || postmaster() > 0) continue;
    await takeLock();
    if (!keeping.leaving && keeping.child === undefined && postmaster() === 0) {
      start(JSON.parse(fs.readFileSync(order, 'utf8')));
      while (keeping.child !== undefined && !isReady()) await pause(POLL_MS);
      pauseMs = keeping.child === undefined ? Math.min(pauseMs * 2, LONGEST_PAUSE_MS) : WATCH_MS;
    }
    if (!keeping.leaving) releaseLock();
  }
}

function tell(message) {
  // What cannot be told is no loss: a parent that went away is learnt of by the channel's end.
  if (process.connected) process.send(message, () => undefined);
}

process.on('message', (message) => {
  if (message.do === 'start') {
    fs.writeFileSync(order, JSON.stringify(message.order), { mode: 0o600 });
    start(message.order);
  }
  if (message.do === 'ready') {
    releaseLock();
    if (message.revive) void watch();
  }
  if (message.do === 'leave') void leave();
});
process.on('disconnect', () => void leave());
process.on('SIGTERM', () => void leave());

fs.mkdirSync(users, { recursive: true, mode: 0o700 });
await takeLock();
if (!keeping.leaving) {
  fs.writeFileSync(entry, String(process.ppid));
  tell({ is: 'locked' });
}
