import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { serverFolder } from '../support/server-folder.js';
import { ServerCannotStart } from './server-cannot-start.js';

describe('the embedded server refuses, in words,', () => {
  const here = serverFolder();

  const refused = async (...words: readonly string[]) => {
    const opening = here.open();
    await expect(opening).rejects.toThrow(ServerCannotStart);
    for (const said of [`the embedded database in ${here.folder.path} cannot be used`, ...words]) {
      await expect(opening).rejects.toThrow(said);
    }
  };

  it('a folder whose place holds something else', async () => {
    mkdirSync(here.folder.postgres, { recursive: true });
    writeFileSync(join(here.folder.postgres, 'holiday.jpg'), '');
    await refused('holds something that is not a PostgreSQL database (holiday.jpg); move it away, or set DATABASE_URL');
  });

  it('a file where the folder should be', async () => {
    writeFileSync(here.folder.path, '');
    await refused('make it a folder this user may write to, or set DATABASE_URL');
  });

  it('a place where no folder can be made', async () => {
    writeFileSync(dirname(here.folder.path) + '.file', '');
    rmSync(dirname(here.folder.path), { recursive: true });
    writeFileSync(dirname(here.folder.path), '');
    await refused('ENOTDIR');
    rmSync(dirname(here.folder.path) + '.file');
  });

  it('files of another PostgreSQL, and says how to bring the data over', async () => {
    here.make();
    writeFileSync(join(here.folder.postgres, 'PG_VERSION'), '17\n');
    await refused(
      'made by PostgreSQL 17 and this frontdoor brings PostgreSQL 18',
      '`frontdoor data backup FILE`, then here `frontdoor data reset` and `frontdoor data restore FILE`',
    );
  });

  it('files without their password', async () => {
    here.make();
    rmSync(here.folder.password);
    await refused(`${here.folder.password} is missing; put it back, or set DATABASE_URL`);
  });

  it('files that do not let it start, with what the server said', async () => {
    here.make();
    rmSync(join(here.folder.postgres, 'global', 'pg_control'));
    await refused('it did not start', 'pg_control', 'set DATABASE_URL');
  });

  it('a server on its files that does not know its password', async () => {
    here.make();
    await here.open();
    writeFileSync(here.folder.password, 'another');
    await refused('does not answer as ours', 'password authentication failed', 'postmaster.pid');
  });
});
