import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { PostgresLog } from '../postgres-log.js';
import { openDatabase } from '../database.js';
import { contact } from '../../../event-log/src/support/events.js';
import { ask, serverFolder, until } from '../support/server-folder.js';
import { postmasterOf } from './postmaster.js';

const portOf = (url: string) => Number(new URL(url).port);

describe('the embedded server', () => {
  const here = serverFolder();
  beforeEach(() => here.make());

  const pidOf = () => postmasterOf(here.folder)?.pid ?? 0;

  it('is a real PostgreSQL on loopback alone, with checksums, scram and no socket file', async () => {
    const { url } = await here.open();
    const names = [
      'server_version',
      'listen_addresses',
      'unix_socket_directories',
      'data_checksums',
      'max_connections',
    ];
    const settings = [
      ...names,
      'password_encryption',
      'server_encoding',
      'lc_collate',
      'fsync',
      'log_min_error_statement',
    ];
    const rows = await ask(url, `select name, setting from pg_settings where name in ('${settings.join("','")}')`);
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toMatchObject({
      server_version: expect.stringMatching(/^18\./),
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      data_checksums: 'on',
      max_connections: '200',
      password_encryption: 'scram-sha-256',
      server_encoding: 'UTF8',
      fsync: 'on',
      log_min_error_statement: 'panic',
    });
    expect(await ask(url, 'select datcollate from pg_database where datname = current_database()')).toEqual([
      { datcollate: 'C' },
    ]);
    expect(await ask(url, `select distinct auth_method from pg_hba_file_rules`)).toEqual([
      { auth_method: 'scram-sha-256' },
    ]);
  });

  it('lets in only those who know its password, which lies in a file for this user alone', async () => {
    const { url } = await here.open();
    expect(statSync(here.folder.password).mode & 0o777).toBe(0o600);
    expect(statSync(here.folder.path).mode & 0o077).toBe(0);
    const wrong = new URL(url);
    wrong.password = 'frontdoor';
    await expect(new pg.Client(wrong.href).connect()).rejects.toThrow('password authentication failed');
    expect(new URL(url).password).toMatch(/^[0-9a-f]{64}$/);
  });

  it('keeps what was written when it is stopped and opened again, at the same address', async () => {
    const first = await here.open();
    await ask(first.url, 'create table kept as select 41 as answer');
    await first.stop();
    await expect(ask(first.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
    const again = await here.open();
    expect(again.url).toBe(first.url);
    expect(await ask(again.url, 'select * from kept')).toEqual([{ answer: 41 }]);
  });

  it('is stopped in order, with no recovery at the next start', async () => {
    await (await here.open()).stop();
    const { length } = readFileSync(here.folder.serverReport, 'utf8');
    await here.open();
    expect(readFileSync(here.folder.serverReport, 'utf8').slice(length)).toContain('database system was shut down at');
  });

  it('takes another port when its own is taken', async () => {
    const first = await here.open();
    await first.stop();
    const taker = createServer().listen(portOf(first.url), '127.0.0.1');
    await once(taker, 'listening');
    const again = await here.open();
    expect(portOf(again.url)).not.toBe(portOf(first.url));
    expect(await ask(again.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    taker.close();
  });

  it('is joined by those who come later, and stopped by the last to leave, whichever that is', async () => {
    const [one, two, three] = await Promise.all([here.open(), here.open(), here.open()]);
    expect(new Set([one.url, two.url, three.url]).size).toBe(1);
    const pid = pidOf();
    await one.stop();
    await three.stop();
    expect(await ask(two.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(pidOf()).toBe(pid);
    await two.stop();
    expect(pidOf()).toBe(0);
    await two.stop();
  });

  it('leaves neither lock nor user behind', async () => {
    await (await here.open()).stop();
    expect(readdirSync(here.folder.server).toSorted()).toEqual(['order.json', 'users']);
    expect(readdirSync(join(here.folder.server, 'users'))).toEqual([]);
  });

  it('comes back by itself at the same address when it was killed, with everything that was committed', async () => {
    const { url } = await here.open();
    await ask(url, 'create table kept as select 41 as answer');
    const pid = pidOf();
    process.kill(pid, 'SIGKILL');
    await until(() => pidOf() !== pid && postmasterOf(here.folder)?.isReady === true);
    const database = await openDatabase({ url });
    expect(await new PostgresLog(database).append('41', 0, [contact()])).toHaveLength(1);
    expect(await ask(url, 'select * from kept')).toEqual([{ answer: 41 }]);
    await database.destroy();
  });

  it('is started anew by the next to open it when it was killed and nobody was to revive it', async () => {
    const first = await here.open({ revive: false });
    await ask(first.url, 'create table kept as select 41 as answer');
    process.kill(pidOf(), 'SIGKILL');
    await until(() => postmasterOf(here.folder) === undefined);
    const again = await here.open({ revive: false });
    expect(again.url).toBe(first.url);
    expect(await ask(again.url, 'select * from kept')).toEqual([{ answer: 41 }]);
  });

  it('is made whole when a kill left it half made', async () => {
    rmSync(here.folder.postgres, { recursive: true });
    const half = join(`${here.folder.postgres}.part`, 'files');
    mkdirSync(half, { recursive: true });
    writeFileSync(join(half, 'PG_VERSION'), '18\n');
    const { url } = await here.open();
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(readdirSync(here.folder.path)).not.toContain('postgres.part');
  });

  it('does not take a process for the server because it has the id the server once had', async () => {
    await (await here.open()).stop();
    const file = join(here.folder.postgres, 'postmaster.pid');
    writeFileSync(file, [process.pid, here.folder.postgres, 0, 1, '', '127.0.0.1', '', 'ready', ''].join('\n'));
    const { url } = await here.open();
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(pidOf()).not.toBe(process.pid);
  });

  it('takes over a lock whose holder is dead', async () => {
    await (await here.open()).stop();
    writeFileSync(join(here.folder.server, 'lock'), '999999999');
    expect(await ask((await here.open()).url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('reports nothing of what is in a case, also when a statement fails', async () => {
    const { url } = await here.open();
    await ask(url, `create table secrets (note text primary key)`);
    await ask(url, `insert into secrets values ('bruises')`);
    await expect(ask(url, `insert into secrets values ('bruises')`)).rejects.toThrow('duplicate key');
    expect(readFileSync(here.folder.serverReport, 'utf8')).toContain('duplicate key');
    expect(readFileSync(here.folder.serverReport, 'utf8')).not.toContain('bruises');
  });
});
