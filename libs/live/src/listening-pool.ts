import { EventEmitter } from 'node:events';
import pg from 'pg';

/** How the connections of queues begin: their tables are named without a schema. */
const SEARCH_PATH = '-c search_path=bullmq';

/**
 * A pool of connections in which any number of listeners share one: each of a process's workers listens for the same
 * notices, and a connection for each would leave a server of 200 no room for more than four processes.
 *
 * BullMQ takes it for a `pg.Pool`: it asks for a client to listen with, and puts every other question to the pool.
 */
export class ListeningPool {
  /** What BullMQ looks at of a pool. */
  readonly options = { keepAlive: true };
  private readonly pool: pg.Pool;
  private readonly listeners = new Set<Listener>();
  private listening: Promise<pg.Client> | undefined;
  /** By statement: what is listened to on the shared connection. */
  private readonly heard = new Map<string, Promise<pg.QueryResult>>();
  private client: pg.Client | undefined;
  private isEnded = false;

  constructor(
    private readonly url: string,
    size: number,
    private readonly onError: (error: Error) => void,
  ) {
    const settings = { connectionString: url, options: SEARCH_PATH, keepAlive: true };
    this.pool = new pg.Pool({ ...settings, max: size, application_name: 'frontdoor queues' });
    this.pool.on('error', onError);
  }

  /** A client to listen with. Its questions go to the pool. */
  async connect(): Promise<Listener> {
    const listener = new Listener(this);
    this.listeners.add(listener);
    return listener;
  }

  /** A client of its own, for what must be asked of one connection. */
  async connectApart(): Promise<pg.PoolClient> {
    return this.pool.connect();
  }

  query(text: string, values?: unknown[]): Promise<pg.QueryResult> {
    return this.pool.query(text, values);
  }

  on(): this {
    // Whoever made the pool is told of its errors, once.
    return this;
  }

  async end(): Promise<void> {
    this.isEnded = true;
    // A server that stops at once after us still tells connections we have ended that it ends them.
    this.pool.removeAllListeners('error').on('error', () => undefined);
    const listening = this.listening;
    this.listening = undefined;
    this.listeners.clear();
    await listening?.then((client) => client.end()).catch(this.onError);
    await this.pool.end();
  }

  /** Has a channel listened to, for all. */
  async listen(statement: string): Promise<pg.QueryResult> {
    this.listening ??= this.open();
    const client = await this.listening;
    const known = this.heard.get(statement);
    if (known) return known;
    const heard = client.query(statement);
    this.heard.set(statement, heard);
    return heard;
  }

  /** Lets a listener go. */
  leave(listener: Listener): void {
    this.listeners.delete(listener);
  }

  private async open(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.url, options: SEARCH_PATH, keepAlive: true });
    client.on('error', (error) => this.lost(client, error));
    client.on('notification', (notice) => {
      for (const listener of this.listeners) listener.emit('notification', notice);
    });
    this.client = client;
    try {
      await client.connect();
      return client;
    } catch (error) {
      this.forget(client);
      throw error;
    }
  }

  /** Tells every listener that its connection is lost: each lets go and asks for another. */
  private lost(client: pg.Client, error: Error): void {
    if (this.isEnded || this.client !== client) return;
    this.forget(client);
    for (const listener of this.listeners) listener.emit('error', error);
  }

  private forget(client: pg.Client): void {
    if (this.client !== client) return;
    this.listening = undefined;
    this.heard.clear();
  }
}

/** Statements that are about the connection they are asked on, comments before them left out. */
const LISTENS = /^(\s*--.*\n)*\s*listen\s/i;
const NAMES_CONNECTION = /set_config\('application_name'/;

/** One listener's view of the connection that all share. */
export class Listener extends EventEmitter {
  constructor(private readonly pool: ListeningPool) {
    super();
    // Until BullMQ listens for errors itself, one that comes too early concerns nobody: it asks again.
    this.on('error', () => undefined);
    this.setMaxListeners(0);
  }

  async query(text: string, values?: unknown[]): Promise<pg.QueryResult> {
    if (LISTENS.test(text)) return this.pool.listen(text);
    // A name would be given to whichever connection came next.
    if (NAMES_CONNECTION.test(text)) return this.pool.query('select');
    return this.pool.query(text, values);
  }

  /** Gives the connection back. */
  release(): void {
    this.pool.leave(this);
    this.removeAllListeners();
  }
}
