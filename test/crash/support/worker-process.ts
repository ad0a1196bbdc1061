import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { WorkerNews, WorkerOrder } from '../programs/order.js';
import { until } from './until.js';

/** A worker in a process of its own, that can be killed and stopped. It never outlives this process. */
export class WorkerProcess {
  /** What it told went wrong, and passed. */
  readonly errors: string[] = [];
  /** Whether its program runs, and is about to open its door. */
  hasBegun = false;
  isReady = false;
  /** When it was stopped, while it is. Unit: milliseconds. */
  pausedAt: number | undefined;
  private said = '';
  private readonly exited: Promise<readonly unknown[]>;

  private constructor(private readonly child: ChildProcess) {
    this.exited = once(child, 'exit');
    child.stderr?.on('data', (text: Buffer) => (this.said += text.toString()));
    child.on('message', (news: WorkerNews) => {
      if (news.is === 'begun') this.hasBegun = true;
      if (news.is === 'ready') this.isReady = true;
      if (news.is === 'error') this.errors.push(`${news.name}: ${news.message}`);
    });
  }

  /** Starts one. `preload` is loaded before anything else in it. */
  static start(order: WorkerOrder, preload?: string): WorkerProcess {
    const before = preload === undefined ? [] : ['--import', resolve(preload)];
    return new WorkerProcess(
      spawn(process.execPath, [...before, 'dist/crash/worker.js', JSON.stringify(order)], {
        stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
      }),
    );
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Waits until it works. @throws Error with what it said when it ends instead */
  async ready(): Promise<this> {
    while (!this.isReady) {
      const ended = await Promise.race([once(this.child, 'message').then(() => undefined), this.exited]);
      if (ended) throw new Error(`a worker ended before it was ready (${ended.join(', ')}): ${this.said}`);
    }
    return this;
  }

  /** Waits until it has ended by itself, and gives back what it said. */
  async ends(): Promise<{ readonly code: number | null; readonly signal: string | null; readonly said: string }> {
    await this.exited;
    return { code: this.child.exitCode, signal: this.child.signalCode, said: this.said };
  }

  /** Kills it. @returns the signal it died of */
  async kill(): Promise<string | null> {
    this.child.kill('SIGKILL');
    return (await this.ends()).signal;
  }

  /** Stops it where it is. @returns how the system says it stands: `T` is stopped */
  async pause(): Promise<string> {
    this.child.kill('SIGSTOP');
    this.pausedAt = Date.now();
    const stands = () => execFileSync('ps', ['-o', 'stat=', '-p', String(this.pid)], { encoding: 'utf8' }).trim();
    await until('a stopped worker stands still', () => stands().startsWith('T'));
    return stands();
  }

  /** Lets it go on. @returns how long it was stopped, in milliseconds */
  resume(): number {
    this.child.kill('SIGCONT');
    const from = this.pausedAt ?? Date.now();
    this.pausedAt = undefined;
    return Date.now() - from;
  }

  /** Asks it to finish what is in hand and end. */
  async stop(): Promise<void> {
    if (!this.isAlive) return;
    if (this.pausedAt !== undefined) this.resume();
    // One that dies just now need not be told.
    this.child.send('stop', () => undefined);
    await this.exited;
  }
}
