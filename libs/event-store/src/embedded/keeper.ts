import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataFolder } from '../data-folder.js';
import { ServerCannotStart } from './server-cannot-start.js';

/** How long another process may start or stop the server before we give up. Unit: milliseconds. */
const LOCK_PATIENCE_MS = 120_000;

/** How the server is started: kept, so that it can be started anew. */
export interface ServerOrder {
  readonly command: string;
  readonly args: readonly string[];
  readonly port: number;
  /** Another user to run as; left out, our own. */
  readonly uid?: number;
  readonly gid?: number;
}

type Told =
  | { readonly is: 'locked' }
  | { readonly is: 'started'; readonly pid: number }
  | { readonly is: 'ended'; readonly code: number | string }
  | { readonly is: 'gone' };

/** The process that keeps the server for this one; what it does is told in `keep-server.mjs`. */
export class Keeper {
  private ending: string | undefined;

  private constructor(
    private readonly folder: DataFolder,
    private readonly child: ChildProcess,
  ) {
    child.on('message', (told: Told) => {
      if (told.is === 'ended') this.ending = String(told.code);
    });
  }

  /** Starts a keeper, which from then on is alone in starting or stopping the server. @throws ServerCannotStart */
  static async begin(folder: DataFolder): Promise<Keeper> {
    const file = fileURLToPath(new URL('./keep-server.mjs', import.meta.url));
    const child = spawn(process.execPath, [file, folder.server, folder.postgres, folder.serverReport], {
      // A session of its own: Ctrl-C is for the program, and the keeper acts when the program has ended.
      detached: true,
      cwd: folder.path,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const keeper = new Keeper(folder, child);
    await keeper.hears('locked', LOCK_PATIENCE_MS);
    return keeper;
  }

  /** How the server ended, if the one we had started did: an exit code, a signal or words. */
  get serverEnding(): string | undefined {
    return this.ending;
  }

  /** Has the server started; whether it is ready is for the caller to find out. */
  start(order: ServerOrder): void {
    this.ending = undefined;
    this.child.send({ do: 'start', order });
  }

  /** Lets others come and go. With `revive`, a server that dies is started anew. */
  ready(revive: boolean): void {
    this.child.send({ do: 'ready', revive });
    // It must not keep this process from ending.
    this.child.unref();
    this.child.channel?.unref();
    (this.child.stderr as unknown as { unref(): void } | null)?.unref();
  }

  /** Leaves the server, and stops it if nobody else is there. Resolves when that is done. */
  async leave(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.ref();
    const exited = once(this.child, 'exit');
    if (this.child.connected) this.child.send({ do: 'leave' });
    await exited;
  }

  private hears(awaited: Told['is'], patienceMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      let said = '';
      this.child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
      const timer = setTimeout(() => {
        this.child.disconnect();
        reject(new ServerCannotStart(this.folder.path, this.heldByAnother()));
      }, patienceMs);
      this.child.on('message', (told: Told) => {
        if (told.is !== awaited) return;
        clearTimeout(timer);
        resolve();
      });
      this.child.once('exit', () => {
        clearTimeout(timer);
        reject(new ServerCannotStart(this.folder.path, `its keeper ended early: ${said.trim() || 'it said nothing'}`));
      });
    });
  }

  private heldByAnother(): string {
    const lock = join(this.folder.server, 'lock');
    const holder = readFileSync(lock, 'utf8');
    return `process ${holder} has been starting or stopping it for two minutes; end that process, or delete ${lock}`;
  }
}
