#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(home, 'dist', 'apps', 'cli', 'main.js');

if (existsSync(program)) {
  const { main } = await import(program);
  process.exitCode = await main(process.argv.slice(2), { home, program });
} else {
  process.stderr.write(`frontdoor is not built yet: run \`npm run build\` in ${home} first.\n`);
  process.exitCode = 1;
}
