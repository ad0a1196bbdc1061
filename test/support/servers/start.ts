import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where `stop` finds what `start` started: they are loaded apart, in one process. */
interface Started {
  frontdoorTestServer?: { readonly child: ChildProcess; readonly folder: string };
}

/**
 * Starts what the specs of the `servers` project talk to, and hands them its address: the server of `DATABASE_URL`, or an
 * embedded one in a temporary folder, by the built program.
 */
export default async function start(): Promise<void> {
  const given = process.env['DATABASE_URL'];
  process.env['FRONTDOOR_TEST_DATABASE_URL'] = given || (await startEmbedded());
}

async function startEmbedded(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor test servers '));
  // It ends with its input, so it ends with us however we end.
  const child = spawn(process.execPath, [resolve('bin/frontdoor.mjs'), 'data', 'serve', '--until-input-ends'], {
    env: { ...process.env, FRONTDOOR_DATA: folder },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  (globalThis as Started).frontdoorTestServer = { child, folder };
  let said = '';
  let complained = '';
  child.stderr.on('data', (text: Buffer) => (complained += text.toString()));
  const address = new Promise<string>((found) =>
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.includes('\n')) found(said.trim());
    }),
  );
  const ended = once(child, 'exit').then(() => {
    throw new Error(`the embedded server did not start: ${complained}(npm run build first)`);
  });
  return Promise.race([address, ended]);
}
