export { openDatabase } from './database.js';
export type { DatabaseOptions } from './database.js';
export { databaseCodeOf, DatabaseUnreachable, mayPass, withoutPassword } from './database-errors.js';
export type { StampedEvent } from './event-row.js';
export { PostgresLog } from './postgres-log.js';
export * from './stamp.js';
