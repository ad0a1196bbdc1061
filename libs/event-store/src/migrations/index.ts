import type { MigrationInterface } from 'typeorm';
import { Command1795700000021 } from './command.migration.js';
import { EventTable1795700000001 } from './event-table.migration.js';
import { LiveDoor1795700000002 } from './live-door.migration.js';
import { Handling1795700000005 } from './handling.migration.js';
import { Views1795700000010 } from './views.migration.js';
import { ExperimentTables1795700000020 } from './experiment-tables.migration.js';

/**
 * Every migration, oldest first. A room that needs a table adds its file here.
 *
 * Named one by one: files found by a pattern are left out of a bundle without a word. A migration only adds tables and
 * columns, a new column with a default, so that an older backup can be restored; once released it is never edited.
 */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  EventTable1795700000001,
  LiveDoor1795700000002,
  Handling1795700000005,
  Views1795700000010,
  ExperimentTables1795700000020,
  Command1795700000021,
];

/** The tables in which a migration puts rows itself: those do not make a database count as in use. */
export const SEEDED_TABLES: readonly string[] = ['log_head'];
