import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type DataFolder, type OpenServer, dataFolderAt, openEmbeddedServer } from '@frontdoor/event-store';
import { until } from './until.js';

/** A database server of a spec's own, that can be killed. It is started again only by whoever killed it. */
export class CrashServer {
  private readonly opened: OpenServer[] = [];

  private constructor(
    private readonly place: string,
    readonly folder: DataFolder,
  ) {}

  /** Starts one, in a temporary folder unless another is named. */
  static async start(place = mkdtempSync(join(tmpdir(), 'frontdoor-crash-'))): Promise<CrashServer> {
    const server = new CrashServer(place, dataFolderAt(join(place, 'data')));
    await server.startAgain();
    return server;
  }

  get url(): string {
    return this.opened.at(-1)?.url ?? '';
  }

  /** The process id of the server. */
  get pid(): number {
    return Number(readFileSync(join(this.folder.postgres, 'postmaster.pid'), 'utf8').split('\n')[0]);
  }

  /** Kills the server, and waits until nobody answers any more. */
  async kill(): Promise<void> {
    process.kill(this.pid, 'SIGKILL');
    await until('the killed database refuses connections', async () => !(await this.answers()));
  }

  /** Starts the server on its old files, and waits until it answers. */
  async startAgain(): Promise<void> {
    this.opened.push(await openEmbeddedServer(this.folder, { revive: false }));
  }

  /** Whether the server lets anybody in. */
  async answers(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      return false;
    }
  }

  /** Stops the server. */
  async stop(): Promise<void> {
    for (const server of this.opened) await server.stop();
  }

  /** Stops the server and removes its files. */
  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.place, { recursive: true, force: true });
  }
}
