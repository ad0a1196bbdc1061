import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { DataSource } from 'typeorm';
import { contact, logOf } from '../../../event-log/src/support/events.js';
import { makeCheckpoint } from '../checkpoint.js';
import { openSigningKey } from '../signing-key.js';
import { openLog } from '../support/open-log.js';
import { verifyLog } from '../verify-log.js';
import { backupDatabase } from './backup.js';
import { BackupNotValid, DataInTheWay } from './backup-file.js';
import { restoreDatabase } from './restore.js';

describe('a backup', () => {
  const from = openLog();
  const to = openLog();
  let place: string;
  const inPlace = (name: string) => join(place, name);
  const everything = (database: DataSource) =>
    database.query('select event::text from frontdoor.event order by position');

  beforeEach(async () => {
    place = mkdtempSync(join(tmpdir(), 'frontdoor backup '));
    await from.log.appendAll(logOf(700));
    await from.log.append('odd', 0, [contact({ caseId: 'odd', data: { text: '\\.\n\t\\N é😀', none: {} } })]);
    await makeCheckpoint(from.database, await openSigningKey(inPlace('key.pem')));
  });

  afterEach(() => rmSync(place, { recursive: true }));

  it('gives another database exactly what was there, to the last column', async () => {
    const written = await backupDatabase(from.url, inPlace('made/on the way/all.gz'));
    const filled = written.tables.filter(({ rows }) => rows > 0);
    expect(filled.map(({ table, rows }) => [table, rows])).toEqual([
      ['checkpoint', 1],
      ['event', 701],
      ['log_head', 1],
    ]);
    expect(await restoreDatabase(to.url, inPlace('made/on the way/all.gz'))).toEqual(written);
    expect(await everything(to.database)).toEqual(await everything(from.database));
    const key = await openSigningKey(inPlace('key.pem'));
    expect(await verifyLog(to.database, { keys: [key] })).toMatchObject({ events: 701, signedTo: 701, faults: [] });
    await to.log.append('odd', 1, [contact({ caseId: 'odd' })]);
    expect(await to.log.head()).toBe(702);
  });

  it('is for this user alone to read', async () => {
    await backupDatabase(from.url, inPlace('all.gz'));
    expect(statSync(inPlace('all.gz')).mode & 0o777).toBe(0o600);
  });

  it('is never written over another file', async () => {
    writeFileSync(inPlace('all.gz'), 'mine');
    await expect(backupDatabase(from.url, inPlace('all.gz'))).rejects.toThrow(DataInTheWay);
    expect(readFileSync(inPlace('all.gz'), 'utf8')).toBe('mine');
  });

  it('is of one moment, though others append meanwhile', async () => {
    const writing = Array.from({ length: 20 }, (_, version) => version);
    const appends = (async () => {
      for (const version of writing) await from.log.append('late', version, [contact({ caseId: 'late' })]);
    })();
    await Promise.all([backupDatabase(from.url, inPlace('all.gz')), appends]);
    await restoreDatabase(to.url, inPlace('all.gz'));
    expect((await verifyLog(to.database)).faults).toEqual([]);
  });

  it('leaves nothing behind when it cannot be written', async () => {
    await expect(backupDatabase(from.url, join(inPlace('key.pem'), 'all.gz'))).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect(readdirSync(place)).toEqual(['key.pem']);
  });

  it('is restored over other data only when that is asked for', async () => {
    await backupDatabase(from.url, inPlace('all.gz'));
    await to.log.append('41', 0, [contact()]);
    await expect(restoreDatabase(to.url, inPlace('all.gz'))).rejects.toThrow(
      'the database holds data already (event); keep a backup of it, then restore with --force',
    );
    expect(await to.log.head()).toBe(1);
    await restoreDatabase(to.url, inPlace('all.gz'), { force: true });
    expect(await everything(to.database)).toEqual(await everything(from.database));
  });

  it('of an older version leaves what came later as a new database has it', async () => {
    await backupDatabase(from.url, inPlace('all.gz'));
    await to.database.query(`alter table frontdoor.event add column seen boolean not null default false`);
    await to.database.query(`create table frontdoor.later (id bigint generated always as identity primary key)`);
    await restoreDatabase(to.url, inPlace('all.gz'));
    expect(await to.database.query('select count(*)::int as unseen from frontdoor.event where not seen')).toEqual([
      { unseen: 701 },
    ]);
    await to.database.query('alter table frontdoor.event drop column seen');
    await to.database.query('drop table frontdoor.later');
  });

  it('takes tables in the order in which they lean on each other, and goes on with their numbers', async () => {
    const tables = `
      create table frontdoor.a_child (id bigint generated always as identity primary key, parent bigint not null);
      create table frontdoor.z_parent (id bigint generated by default as identity primary key);
      alter table frontdoor.a_child add foreign key (parent) references frontdoor.z_parent (id)`;
    for (const { database } of [from, to]) await database.query(tables);
    await from.database.query('insert into frontdoor.z_parent default values');
    await from.database.query('insert into frontdoor.a_child (parent) values (1), (1)');
    await backupDatabase(from.url, inPlace('all.gz'));
    await restoreDatabase(to.url, inPlace('all.gz'));
    const added: unknown = await to.database.query('insert into frontdoor.a_child (parent) values (1) returning id');
    expect(added).toEqual([{ id: '3' }]);
    for (const { database } of [from, to]) await database.query('drop table frontdoor.a_child, frontdoor.z_parent');
  });

  describe('that is not the one that was written', () => {
    const spoilt = async (spoil: (text: string) => string, message: RegExp) => {
      await backupDatabase(from.url, inPlace('all.gz'));
      writeFileSync(inPlace('spoilt.gz'), gzipSync(spoil(gunzipSync(readFileSync(inPlace('all.gz'))).toString())));
      await refused(message);
    };
    const refused = async (message: RegExp) => {
      const restoring = restoreDatabase(to.url, inPlace('spoilt.gz'));
      await expect(restoring).rejects.toThrow(BackupNotValid);
      await expect(restoring).rejects.toThrow(message);
      expect(await everything(to.database)).toEqual([]);
      expect(await to.log.head()).toBe(0);
    };

    it('is refused when an event in it was changed', () =>
      spoilt((text) => text.replace('telephone', 'telegraph'), /not what its manifest says \(event\): it was altered/));

    it('is refused when a row was taken out', () =>
      spoilt((text) => text.replace(/^5\tcase-1.*\n/m, ''), /manifest says \(event\)/));

    it('is refused when its end is missing', () =>
      spoilt((text) => text.slice(0, text.lastIndexOf('{"tables"')), /cut off: its manifest is missing/));

    it('is refused when it ends within a table', () =>
      spoilt((text) => text.slice(0, text.length / 2), /cut off within the table event/));

    it('is refused when a row does not fit', () =>
      spoilt(
        (text) => text.replace(/^5\tcase-1\t/m, 'five\tcase-1\t'),
        /its table event does not hold what it should/,
      ));

    it('is refused when it was made by a newer version', () =>
      spoilt((text) => text.replace('"EventTable', '"LaterTable'), /made by a newer frontdoor.*LaterTable/));

    it('is refused when it is something else', () => spoilt(() => 'dear reader\n', /not a backup of frontdoor/));

    it('is refused when the file was cut off', async () => {
      await backupDatabase(from.url, inPlace('all.gz'));
      writeFileSync(inPlace('spoilt.gz'), readFileSync(inPlace('all.gz')).subarray(0, 9_000));
      await refused(/damaged, cut off or no backup/);
    });

    it('is refused when there is none', () => refused(/cannot be read \(ENOENT\)/));
  });
});
