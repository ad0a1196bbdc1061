import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ask, serverFolder } from '../support/server-folder.js';
import { postmasterOf } from './postmaster.js';
import { findPrograms } from './programs.js';
import { asAnotherUser, chooseRunAs, commandFor } from './run-as.js';
import { ServerCannotStart } from './server-cannot-start.js';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

describe('as whom the embedded server runs', () => {
  const here = serverFolder();

  /** Lets others pass to the data folder, as they may to a folder under /srv. */
  const letPass = () => {
    for (const folder of [dirname(here.folder.path), dirname(dirname(here.folder.path))]) chmodSync(folder, 0o711);
  };

  it('is whoever we are, or somebody else within a namespace when we are root', async () => {
    const programs = await findPrograms(here.folder.path);
    const runAs = chooseRunAs(here.folder, programs);
    expect(['self', ...(isRoot ? ['namespace', 'user'] : [])]).toContain(runAs.way);
    expect(runAs.way === 'self').toBe(!isRoot);
    await here.open();
    const owner = runAs.way === 'user' ? runAs.uid : process.getuid?.();
    expect(statSync(here.folder.postgres).uid).toBe(owner);
  });

  it('is run by its plain name, or through unshare', () => {
    expect(commandFor({ way: 'self' }, 'postgres', ['-D', 'x'])).toEqual({ command: 'postgres', args: ['-D', 'x'] });
    expect(commandFor({ way: 'namespace' }, 'postgres', ['-D', 'x'])).toEqual({
      command: 'unshare',
      args: ['--user', '--map-user=65534', '--', 'postgres', '-D', 'x'],
    });
  });

  it('is another user where root has no namespace, to whom its files then belong', async () => {
    // Only root can become another user.
    if (!isRoot) return;
    letPass();
    const { url } = await here.open({ runAs: asAnotherUser });
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    const { uid } = statSync(here.folder.postgres);
    expect(uid).not.toBe(0);
    const status = readFileSync(`/proc/${postmasterOf(here.folder)?.pid}/status`, 'utf8');
    expect(status).toMatch(new RegExp(`^Uid:\\t${uid}\\t`, 'm'));
    expect(statSync(here.folder.password)).toMatchObject({ uid: 0 });
    expect(statSync(here.folder.password).mode & 0o077).toBe(0);
  });

  it('is refused to root, with what to do, where other users cannot pass to the data folder', async () => {
    mkdirSync(here.folder.path, { recursive: true });
    const programs = await findPrograms(here.folder.path);
    const closed = dirname(dirname(here.folder.path));
    chmodSync(closed, 0o700);
    expect(() => asAnotherUser(here.folder, programs)).toThrow(ServerCannotStart);
    expect(() => asAnotherUser(here.folder, programs)).toThrow(
      `${closed} is closed to other users; run as another user, chmod o+x ${closed}, or set DATABASE_URL`,
    );
  });

  it('is a normal user when that is who runs the program', () => {
    // Whoever is no root runs every other spec as a normal user.
    if (!isRoot) return;
    letPass();
    mkdirSync(here.folder.path);
    chownSync(here.folder.path, NOBODY, NOBODY);
    const words = [resolve('bin/frontdoor.mjs'), 'data', 'verify'];
    const env = { ...process.env, FRONTDOOR_DATA: here.folder.path, DATABASE_URL: undefined };
    const ran = spawnSync(process.execPath, words, { uid: NOBODY, gid: NOBODY, env, encoding: 'utf8' });
    // A checkout below a closed folder, such as root's home, cannot be run by others at all.
    if (ran.stderr.includes('EACCES') && ran.stderr.includes('frontdoor.mjs')) return;
    expect([ran.status, ran.stdout]).toEqual([0, expect.stringContaining('Nothing was altered.')]);
    expect(statSync(here.folder.postgres).uid).toBe(NOBODY);
  });
});
