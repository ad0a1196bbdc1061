import type { DataSource } from 'typeorm';
import { describeEventLog } from '../../event-log/src/event-log.contract.js';
import type { FreshDatabase } from '../../../test/support/servers/database.js';
import { freshDatabase } from '../../../test/support/servers/database.js';
import { openDatabase } from './database.js';
import { PostgresLog } from './postgres-log.js';

let fresh: FreshDatabase;
let database: DataSource;

beforeAll(async () => {
  fresh = await freshDatabase();
  database = await openDatabase({ url: fresh.url });
});

beforeEach(async () => {
  await database.query('truncate frontdoor.event');
  await database.query('update frontdoor.log_head set position = 0');
});

afterAll(async () => {
  await database?.destroy();
  await fresh?.drop();
});

describeEventLog('the log in PostgreSQL', async () => new PostgresLog(database));
