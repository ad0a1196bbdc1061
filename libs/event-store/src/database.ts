import { setTimeout as pause } from 'node:timers/promises';
import { DataSource, MigrationExecutor } from 'typeorm';
import { DatabaseUnreachable, codeOf, mayPass, withoutPassword } from './database-errors.js';
import { MIGRATIONS } from './migrations/index.js';

/** Any number that nothing else in the database locks by. */
const MIGRATION_LOCK = 7_326_901;

/** How long to try again before an answer to a connection is no longer hoped for. Unit: milliseconds. */
const PATIENCE_MS = 30_000;
const LONGEST_PAUSE_MS = 1_000;

/** Where a database is and how it is spoken to. */
export interface DatabaseOptions {
  readonly url: string;
  /** The most connections this process holds at once; 10 unless said. */
  readonly poolSize?: number;
  /** What the server's list of connections calls this process. */
  readonly applicationName?: string;
  /** How long a server that does not answer is tried again. Unit: milliseconds; 30,000 unless said. */
  readonly patienceMs?: number;
}

/**
 * Opens a database and brings its tables up to date: those of the schema `frontdoor`, never those of the queues.
 *
 * A server that is down or starting is waited for; several processes may open one database at once.
 *
 * @throws DatabaseUnreachable when no server answers in time, or it lets nobody in
 */
export async function openDatabase(options: DatabaseOptions): Promise<DataSource> {
  const database = new DataSource({
    type: 'postgres',
    url: options.url,
    schema: 'frontdoor',
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migration',
    synchronize: false,
    logging: false,
    extra: {
      max: options.poolSize ?? 10,
      application_name: options.applicationName ?? 'frontdoor',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    },
  });
  await connect(database, options);
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

async function connect(database: DataSource, { url, patienceMs = PATIENCE_MS }: DatabaseOptions): Promise<void> {
  const end = Date.now() + patienceMs;
  for (let pauseMs = 50; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      await database.initialize();
      return;
    } catch (error) {
      if (!mayPass(error)) throw unreachable(url, refusalOf(error), error);
      if (Date.now() + pauseMs > end) throw unreachable(url, lateOf(error, patienceMs), error);
      await pause(pauseMs);
    }
  }
}

function unreachable(url: string, reason: string, cause: unknown): DatabaseUnreachable {
  return new DatabaseUnreachable(withoutPassword(url), reason, cause);
}

function refusalOf(error: unknown): string {
  switch (codeOf(error)) {
    case '28P01':
    case '28000':
      return 'it does not know this user and password; correct them in DATABASE_URL';
    case '3D000':
      return 'it has no database of that name; create it, or name another in DATABASE_URL';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'there is no machine of that name; correct DATABASE_URL';
    default:
      return `${messageOf(error)}; correct DATABASE_URL, or unset it to use the embedded server`;
  }
}

function lateOf(error: unknown, patienceMs: number): string {
  const waited = `no server let us in within ${Math.round(patienceMs / 1_000)} s (${messageOf(error)})`;
  return `${waited}; start it, correct DATABASE_URL, or unset it to use the embedded server`;
}

function messageOf(error: unknown): string {
  // A refused connection to a name with two addresses is an error of errors, without a message of its own.
  if (error instanceof AggregateError) return error.errors.map(messageOf).join(', ');
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}

/** Runs what is not yet run of the migrations, one process at a time. */
async function migrate(database: DataSource): Promise<void> {
  const runner = database.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runner.query('create schema if not exists frontdoor');
    const executor = new MigrationExecutor(database, runner);
    executor.transaction = 'all';
    await executor.executePendingMigrations();
    await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  } finally {
    await runner.release();
  }
}
