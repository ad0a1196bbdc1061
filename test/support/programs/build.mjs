// Builds one program for a spec that starts processes: node build.mjs <entry.ts> <folder>. Its file is <folder>/main.js.
import { resolve } from 'node:path';
import { bundle } from '../../../bench/bundle.mjs';

const [entry, folder] = process.argv.slice(2);
bundle({ main: resolve(entry) }, resolve(folder));
