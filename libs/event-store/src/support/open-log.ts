import type { DataSource } from 'typeorm';
import type { LoggedEvent } from '@frontdoor/event-log';
import type { FreshDatabase } from '../../../../test/support/servers/database.js';
import { freshDatabase } from '../../../../test/support/servers/database.js';
import { openDatabase } from '../database.js';
import { PostgresLog } from '../postgres-log.js';

/** A database of a spec's own, emptied before each test. */
export interface OpenLog {
  readonly database: DataSource;
  readonly url: string;
  readonly log: PostgresLog;
}

/** Opens a database for the specs of a file, and drops it after them. */
export function openLog(): OpenLog {
  let fresh: FreshDatabase;
  let database: DataSource;

  beforeAll(async () => {
    fresh = await freshDatabase();
    database = await openDatabase({ url: fresh.url });
  });

  beforeEach(() => empty(database));

  afterAll(async () => {
    await database.destroy();
    await fresh.drop();
  });

  return {
    get database() {
      return database;
    },
    get url() {
      return fresh.url;
    },
    get log() {
      return new PostgresLog(database);
    },
  };
}

/** Takes everything out of the log of a test. */
export async function empty(database: DataSource): Promise<void> {
  await database.query('truncate frontdoor.event, frontdoor.checkpoint');
  await database.query('update frontdoor.log_head set position = 0');
}

/** Everything kept of every event but when it was recorded, in order. */
export function kept(database: DataSource): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return database.query(
    'select position, case_id, version, id, type, at, by, data::text, clock, delivery, hash from frontdoor.event order by position',
  );
}

/** Appends events one by one, as they stand. */
export async function appendEach(log: PostgresLog, events: Iterable<LoggedEvent>): Promise<void> {
  for (const { version, id: _, ...event } of events) await log.append(event.caseId, version - 1, [event]);
}
