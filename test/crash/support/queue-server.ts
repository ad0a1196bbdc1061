import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { until } from './until.js';

/** A Redis of a spec's own, that can be killed. It keeps nothing: killed, it has lost every wake-up. */
export class QueueServer {
  private constructor(
    private readonly port: number,
    private readonly folder: string,
    private child: ChildProcess,
  ) {}

  /** Starts one; undefined where there is no Redis on this machine. */
  static async start(): Promise<QueueServer | undefined> {
    if (spawnSync('redis-server', ['--version']).status !== 0) return undefined;
    const folder = mkdtempSync(join(tmpdir(), 'frontdoor-crash-redis-'));
    const port = await freePort();
    const server = new QueueServer(port, folder, run(port, folder));
    await server.answers();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Kills it and starts it anew, empty. @returns what proves it */
  async killAndRestart(): Promise<string> {
    const before = this.child.pid;
    const signal = await this.kill();
    this.child = run(this.port, this.folder);
    await this.answers();
    return `${signal}: process ${before} gave way to ${this.child.pid}`;
  }

  /** Ends it and removes its folder. */
  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async kill(): Promise<string> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
    return String(this.child.signalCode);
  }

  private async answers(): Promise<void> {
    const client = new Redis(this.url, { maxRetriesPerRequest: null });
    client.on('error', () => undefined);
    await until('Redis answers', async () => (await client.ping()) === 'PONG');
    client.disconnect();
  }
}

function run(port: number, folder: string): ChildProcess {
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  return spawn('redis-server', words, { stdio: 'ignore' });
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => found(port));
    });
  });
}
