#!/usr/bin/env node
import './little-memory.mjs';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));

/** Commands that are programs of their own: they run until they are told to stop, and say how they end. */
const HOSTS = { worker: 'worker', serve: 'api' };

const [command = '', ...options] = process.argv.slice(2);
const host = Object.hasOwn(HOSTS, command) ? HOSTS[command] : undefined;
const program = join(home, 'dist', 'apps', host ?? 'cli', 'main.js');

if (!existsSync(program)) {
  process.stderr.write(`frontdoor is not built yet: run \`npm run build\` in ${home} first.\n`);
  process.exitCode = 1;
} else {
  const { main } = await import(program);
  if (host) process.exit(await main(options, { home, program }));
  process.exitCode = await main(process.argv.slice(2), { home, program });
}
