import type { FreshDatabase } from '../../../test/support/servers/database.js';
import { freshDatabase } from '../../../test/support/servers/database.js';
import { openDatabase } from './database.js';
import { codeOf, DatabaseUnreachable, mayPass } from './database-errors.js';
import { MIGRATIONS } from './migrations/index.js';
import { serverFolder } from './support/server-folder.js';

describe('opening a database', () => {
  let fresh: FreshDatabase;
  beforeEach(async () => (fresh = await freshDatabase()));
  afterEach(() => fresh.drop());

  it('makes the tables once, though several programs open it at once', async () => {
    const opened = await Promise.all(Array.from({ length: 5 }, () => openDatabase({ url: fresh.url, poolSize: 1 })));
    const [database] = opened;
    expect(await database?.query('select count(*)::int as run from frontdoor.migration')).toEqual([
      { run: MIGRATIONS.length },
    ]);
    await Promise.all(opened.map((one) => one.destroy()));
    const again = await openDatabase({ url: fresh.url, applicationName: 'the second' });
    expect(await again.query('select current_setting($1) as name', ['application_name'])).toEqual([
      { name: 'the second' },
    ]);
    await again.destroy();
  });

  it('says in words what is wrong with an address, at once and without its password', async () => {
    const missing = new URL(fresh.url);
    missing.pathname = '/frontdoor_test_none';
    missing.password = 'secret';
    const opening = openDatabase({ url: missing.href });
    await expect(opening).rejects.toThrow(DatabaseUnreachable);
    await expect(opening).rejects.toThrow(/it has no database of that name|it does not know this user and password/);
    await expect(opening).rejects.not.toThrow(/secret/);
  });

  it('gives up a server that is not there after the time it was given', async () => {
    const url = 'postgres://frontdoor:secret@127.0.0.1:1/frontdoor';
    await expect(openDatabase({ url, patienceMs: 300 })).rejects.toThrow(
      /no server let us in within 0 s \(.*ECONNREFUSED.*\); start it, correct DATABASE_URL, or unset it/,
    );
  });

  it('knows which faults may be over by the next attempt', async () => {
    const database = await openDatabase({ url: fresh.url });
    const faultOf = (statement: string) => database.query(statement).then(String, (error: unknown) => error);
    const serialisation = await faultOf(`do $$ begin raise sqlstate '40001'; end $$`);
    const division = await faultOf('select 1 / 0');
    const ended = await faultOf('select pg_terminate_backend(pg_backend_pid())');
    expect([serialisation, division, ended].map(mayPass)).toEqual([true, false, true]);
    expect([serialisation, division, ended].map(codeOf)).toEqual(['40001', '22012', '57P01']);
    await database.destroy();
  });
});

describe('opening a database whose server starts late', () => {
  const here = serverFolder();
  beforeEach(() => here.make());

  it('waits for it', async () => {
    const before = await here.open();
    await before.stop();
    const opening = openDatabase({ url: before.url });
    await here.open();
    const database = await opening;
    expect(database.isInitialized).toBe(true);
    await database.destroy();
  });
});
