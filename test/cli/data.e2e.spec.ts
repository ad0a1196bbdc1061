import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import pg from 'pg';
import { folder, frontdoor } from './support/frontdoor.js';

describe('frontdoor data', () => {
  const place = folder();
  const started: ChildProcess[] = [];

  const env = { FRONTDOOR_DATA: place.in('the data'), DATABASE_URL: undefined };
  const data = (...words: readonly string[]) => frontdoor(['data', ...words], { env });

  afterAll(async () => {
    for (const child of started) child.kill('SIGINT');
    await data('reset', '--yes');
    place.remove();
  });

  /** Starts the database and gives its address. */
  async function serve(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
    const child = spawn(process.execPath, [resolve('bin/frontdoor.mjs'), 'data', 'serve'], {
      stdio: 'pipe',
      env: { ...process.env, ...env },
    });
    started.push(child);
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    const stop = async () => {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    };
    return { url: said.toString().trim(), stop };
  }

  async function alter(statement: string): Promise<void> {
    const { url, stop } = await serve();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(statement);
    await client.end();
    await stop();
  }

  const insert = `
    with head as (update frontdoor.log_head set position = 1)
    insert into frontdoor.event (position, case_id, version, id, type, at, by, data, clock, hash)
    values (1, '41', 1, '41/1', 'reception.contact-received', 0, 'outside/school', '{}', 'wall', sha256('x'))`;

  it('lies in one folder that it names', async () => {
    const { code, stdout } = await data('path');
    expect([code, stdout]).toEqual([0, `${place.in('the data')}\n`]);
  });

  it('is verified, and signed when it is sound', async () => {
    const { code, stdout } = await data('verify');
    expect([code, stdout]).toEqual([
      0,
      '0 events of 0 cases. Signed up to position 0, by 0 checkpoints. Nothing was altered.\n',
    ]);
  });

  it('says which event was put in from outside', async () => {
    await alter(insert);
    const { code, stdout } = await data('verify', '--sign');
    expect(code).toBe(3);
    expect(stdout).toContain('1 fault:\n  case 41, version 1: the event or its hash is not what was appended');
    expect(stdout).not.toContain('Signed:');
  });

  it('is kept in a file, deleted, and put back', async () => {
    const file = place.in('copies/all.gz');
    const kept = await data('backup', file);
    expect(kept.code).toBe(0);
    expect(kept.stdout).toMatch(/^event +1 row$/m);
    expect((await data('backup', file)).stderr).toContain('is there already; name another file');

    const taken = await data('restore', file);
    expect([taken.code, taken.stderr]).toEqual([2, expect.stringContaining('holds data already (event)')]);
    expect((await data('reset', '--yes')).code).toBe(0);
    const back = await data('restore', file);
    expect([back.code, back.stdout]).toEqual([0, kept.stdout]);
  });

  it('is not deleted unasked, and then names all that it deletes', async () => {
    const { code, stderr } = await data('reset');
    expect(code).toBe(2);
    expect(stderr).toContain(`This deletes, for ever:\n  ${place.in('the data/postgres')}\n`);
    expect(existsSync(place.in('the data/postgres/PG_VERSION'))).toBe(true);
  });

  it('is not deleted while a program uses it', async () => {
    const { stop } = await serve();
    const { code, stderr } = await data('reset', '--yes');
    expect(code).toBe(4);
    expect(stderr).toMatch(/process \d+ still uses it; stop that first\. Nothing was deleted/);
    await stop();
    expect((await data('reset', '--yes')).code).toBe(0);
    expect(readdirSync(place.in('the data'))).toEqual(['signing-key.pem']);
    expect((await data('reset', '--yes')).stderr).toContain('There is nothing to delete.');
  });

  it('says what is no backup, and what no server answers, each with a way out', async () => {
    writeFileSync(place.in('letter.gz'), 'dear reader');
    expect((await data('restore', place.in('letter.gz'))).stderr).toContain('damaged, cut off or no backup');
    // No name is that long: nobody is asked where it is, so nothing leaves this machine.
    const nowhere = 'm'.repeat(64);
    const elsewhere = { ...env, DATABASE_URL: `postgres://nobody:secret@localhost:5432/there?host=${nowhere}` };
    const { code, stderr } = await frontdoor(['data', 'verify'], { env: elsewhere });
    expect(code).toBe(4);
    expect(stderr).toContain('correct DATABASE_URL');
    expect(stderr).not.toContain('secret');
  });
});
