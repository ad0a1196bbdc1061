import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import about from '../../../../package.json' with { type: 'json' };

/** Unit: hexadecimal digits of a build that are said. */
const DIGITS = 12;

/**
 * Which build of the program is at work: its version, and the beginning of the SHA-256 of all it is made of.
 *
 * The version alone would not do: a copy that is brought up to date between releases plays otherwise under the same one.
 */
export function buildOf(program: string): string {
  const folder = dirname(program);
  const hash = createHash('sha256');
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
  for (const name of files.toSorted()) hash.update(name).update(readFileSync(join(folder, name)));
  return `${about.version} build ${hash.digest('hex').slice(0, DIGITS)}`;
}
