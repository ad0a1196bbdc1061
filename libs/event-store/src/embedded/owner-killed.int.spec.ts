import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { ask, serverFolder, until } from '../support/server-folder.js';
import { postmasterOf } from './postmaster.js';

/** These start the built program, which `npm test` builds first. */
describe('the embedded server of a program that is killed', () => {
  const here = serverFolder();
  beforeEach(() => here.make());

  async function program(): Promise<{ readonly child: ChildProcess; readonly url: string }> {
    expect(existsSync('dist/apps/cli/main.js')).toBe(true);
    const child = spawn(process.execPath, [resolve('bin/frontdoor.mjs'), 'data', 'serve'], {
      stdio: 'pipe',
      env: { ...process.env, FRONTDOOR_DATA: here.folder.path, DATABASE_URL: undefined },
    });
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, url: said.toString().trim() };
  }

  async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  const pidOf = () => postmasterOf(here.folder)?.pid ?? 0;

  it.each(['SIGKILL', 'SIGTERM', 'SIGINT'] as const)('is not left behind by %s', async (signal) => {
    const { child } = await program();
    expect(pidOf()).toBeGreaterThan(0);
    await kill(child, signal);
    await until(() => pidOf() === 0);
  });

  it('goes on for another program that uses it, until that is gone too', async () => {
    const [one, two] = await Promise.all([program(), program()]);
    const pid = pidOf();
    await kill(one.child, 'SIGKILL');
    const server = await here.open();
    expect(server.url).toBe(two.url);
    await kill(two.child, 'SIGKILL');
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(pidOf()).toBe(pid);
    await server.stop();
    await until(() => pidOf() === 0);
  });

  it('is not left behind by a program killed while the server starts', async () => {
    const child = spawn(process.execPath, [resolve('bin/frontdoor.mjs'), 'data', 'serve'], {
      stdio: 'ignore',
      env: { ...process.env, FRONTDOOR_DATA: here.folder.path, DATABASE_URL: undefined },
    });
    await until(() => existsSync(`${here.folder.server}/order.json`));
    await kill(child, 'SIGKILL');
    // Whoever comes next waits until the keeper has stopped it, and finds all in order.
    const { url } = await here.open();
    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});
