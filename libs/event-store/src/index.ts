export { dataFolderAt, dataFolderOf } from './data-folder.js';
export type { DataFolder } from './data-folder.js';
export { openDatabase } from './database.js';
export type { DatabaseOptions } from './database.js';
export { codeOf as databaseCodeOf, DatabaseUnreachable, mayPass, withoutPassword } from './database-errors.js';
export { databaseFor } from './database-for.js';
export { openEmbeddedServer } from './embedded/embedded-server.js';
export type { EmbeddedOptions, OpenServer } from './embedded/embedded-server.js';
export { deletedByReset, resetDataFolder } from './embedded/reset.js';
export { ServerCannotStart } from './embedded/server-cannot-start.js';
<<<<<<< HEAD
export type { StampedEvent } from './event-row.js';
export type { LogFault } from './log-fault.js';
=======
export { EVENT_COLUMNS, eventOf, positionedEventOf, stampedEventOf } from './event-row.js';
export type { EventRow, StampedEvent, StampedRow } from './event-row.js';
>>>>>>> views
export { PostgresLog } from './postgres-log.js';
export type { Checkpoint } from './checkpoint.js';
export { isSignedBy, makeCheckpoint } from './checkpoint.js';
export type { Loaded } from './load.js';
export * from './signing-key.js';
export * from './stamp.js';
export { verifyLog } from './verify-log.js';
export type { Verification, VerifyOptions } from './verify-log.js';
export { OUR_SCHEMAS, resetDatabase } from './reset-database.js';
export { BackupNotValid, DataInTheWay } from './backup/backup-file.js';
export type { BackupManifest, TableTotals } from './backup/backup-file.js';
export { backupDatabase } from './backup/backup.js';
export { restoreDatabase } from './backup/restore.js';
export type { RestoreOptions } from './backup/restore.js';
