import pg from 'pg';
import { DatabaseUnreachable, withoutPassword } from './database-errors.js';

/** The schemas in which everything of ours lies: the log and what is read off it, and the queues. */
export const OUR_SCHEMAS = ['frontdoor', 'bullmq'] as const;

/** Deletes everything of ours in a database, and nothing else. @throws DatabaseUnreachable */
export async function resetDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseUnreachable(withoutPassword(url), reason, error);
  }
  try {
    await client.query(`drop schema if exists ${OUR_SCHEMAS.join(', ')} cascade`);
  } finally {
    await client.end();
  }
}
