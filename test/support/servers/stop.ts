import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';

interface Started {
  frontdoorTestServer?: { readonly child: ChildProcess; readonly folder: string };
}

/** Stops what `start` started, and removes its folder. A server of `DATABASE_URL` is left as it is. */
export default async function stop(): Promise<void> {
  const started = (globalThis as Started).frontdoorTestServer;
  if (started === undefined) return;
  const ended = once(started.child, 'exit');
  started.child.stdin?.end();
  await ended;
  rmSync(started.folder, { recursive: true });
}
