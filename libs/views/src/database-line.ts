import pg from 'pg';
import type { Queryable } from '@frontdoor/live';

/** How long a line may be silent before the server ends it: whoever had it has died, or stands still. Unit: milliseconds. */
const MOST_SILENT = 15_000;

/** The settings of the server that end a silent line; one older than PostgreSQL 14 has only the first. */
const ENDING = ['idle_in_transaction_session_timeout', 'idle_session_timeout'];

/** What a line to the database is for. */
export interface LineOptions {
  readonly url: string;
  /** What the server shows it as. */
  readonly name: string;
  readonly channels: readonly string[];
  /** Told of every notice, and once the line is lost. */
  readonly onNews: () => void;
  readonly onError: (error: Error) => void;
  /** Unit: milliseconds; 15,000 unless said. */
  readonly mostSilent?: number;
}

/** One connection to the database, held open: it hears notices, and may hold a lock for as long as it lives. */
export class DatabaseLine implements Queryable {
  private isLost = false;

  private constructor(private readonly client: pg.Client) {}

  static async open(options: LineOptions): Promise<DatabaseLine> {
    const { url, name, channels, onNews, onError, mostSilent = MOST_SILENT } = options;
    const client = new pg.Client({
      connectionString: url,
      application_name: name,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    const line = new DatabaseLine(client);
    client.on('notification', onNews);
    client.on('error', (error) => {
      line.isLost = true;
      onError(error);
      onNews();
    });
    try {
      await client.connect();
      const text = 'select set_config(name, $1, false) from pg_settings where name = any($2)';
      await client.query(text, [String(mostSilent), ENDING]);
      await client.query(channels.map((channel) => `listen ${channel};`).join(' '));
    } catch (error) {
      await client.end();
      throw error;
    }
    return line;
  }

  /** Whether nothing more can be heard or asked on it. */
  get lost(): boolean {
    return this.isLost;
  }

  async query(text: string, values?: unknown[]): Promise<unknown> {
    const { rows } = await this.client.query<Record<string, unknown>>(text, values);
    return rows;
  }

  /** Takes a lock that nobody else has; it is given back when the line is lost or closed. */
  async lock(number: number): Promise<boolean> {
    const { rows } = await this.client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [number]);
    return rows[0]?.taken === true;
  }

  /** Does all of something or nothing. After an error the line is of no more use: close it. */
  async together<Result>(work: (tx: Queryable) => Promise<Result>): Promise<Result> {
    await this.client.query('begin');
    const result = await work(this);
    await this.client.query('commit');
    return result;
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
