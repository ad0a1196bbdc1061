/**
 * A backup is gzipped text, to be read from its beginning to its end:
 *
 * 1. a line of JSON, `BackupHeader`
 * 2. for each table a line of JSON, `TableHeader`, its rows as COPY writes them, and a line `\.`
 * 3. a line of JSON, `BackupManifest`, and nothing more: without it the file was cut off
 */
export interface BackupHeader {
  readonly frontdoorBackup: 1;
  /** ISO time, by the database's clock. */
  readonly madeAt: string;
  /** The migrations that had been run, oldest first. */
  readonly migrations: readonly string[];
}

export interface TableHeader {
  readonly table: string;
  readonly columns: readonly string[];
}

export interface BackupManifest {
  readonly tables: readonly TableTotals[];
}

/** What a backup holds of a table. */
export interface TableTotals {
  readonly table: string;
  readonly rows: number;
  /** Of the table's header line and its rows, each with its line end; hexadecimal. */
  readonly sha256: string;
}

/** What ends the rows of a table. No row looks like it, because COPY escapes every backslash of its own. */
export const END_OF_ROWS = '\\.';

/** Thrown when a file is no backup, or no longer the one that was written. Nothing has been restored. */
export class BackupNotValid extends Error {
  override readonly name = 'BackupNotValid';

  constructor(
    readonly file: string,
    reason: string,
    cause?: unknown,
  ) {
    super(`${file} cannot be restored: ${reason}. Nothing was changed`, { cause });
  }
}

/** Thrown when data stands in the way of a backup or a restore. Nothing has been changed. */
export class DataInTheWay extends Error {
  override readonly name = 'DataInTheWay';
}
