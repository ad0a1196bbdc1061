import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { PostgresLog, findSigningKey, openDatabase, verifyLog } from '@frontdoor/event-store';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/servers/database.js';
import { Notary } from './notary.js';

const AT = Date.UTC(2015, 0, 5, 9);
const contact = { type: 'front-door.contact-received', caseId: '41', at: AT, by: 'outside/school', data: {} } as const;

describe('a notary', () => {
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor notary '));
  const keyFile = join(folder, 'key.pem');
  let fresh: FreshDatabase;
  let database: DataSource;

  beforeAll(async () => {
    fresh = await freshDatabase();
    database = await openDatabase({ url: fresh.url });
  });

  afterAll(async () => {
    await database?.destroy();
    await fresh?.drop();
    rmSync(folder, { recursive: true });
  });

  it('signs the log when its process ends, so that what is altered later is found out', async () => {
    const errors: Error[] = [];
    const log = new PostgresLog(database);
    await log.append('41', 0, [contact, contact]);
    const notary = new Notary({ database, keyFile, onError: (error) => errors.push(error) });
    notary.open();
    await notary.close();
    expect(errors).toEqual([]);

    const key = findSigningKey(keyFile);
    const keys = key ? [key] : [];
    expect(await verifyLog(database, { keys })).toMatchObject({ faults: [] });
    await database.query('delete from frontdoor.event where version = 2');
    expect((await verifyLog(database, { keys })).faults).not.toEqual([]);
  });

  it('tells what went wrong, and ends all the same', async () => {
    const errors: Error[] = [];
    const notary = new Notary({ database, keyFile: folder, onError: (error) => errors.push(error) });
    notary.open();
    await notary.close();
    expect(errors).toHaveLength(1);
  });
});
