import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Tokens, hashOfToken } from './tokens.js';

/** The file of the data folder that holds the local token. */
export const TOKEN_FILE = 'api-token';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const READ_BY_OTHERS = 0o077;

/**
 * The token of whoever started this program: they may do everything. Made at the first start and kept in the data folder,
 * readable by its owner alone; one that others could have read is replaced.
 */
export function localToken(dataFolder: string): string {
  const path = join(dataFolder, TOKEN_FILE);
  const kept = keptAt(path);
  if (kept !== undefined) return kept;
  const token = randomBytes(32).toString('base64url');
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  rmSync(path, { force: true });
  writeFileSync(path, `${token}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(path, 0o600);
  return token;
}

/** The only token there is where no file of tokens is configured. */
export function tokensOfLocal(token: string): Tokens {
  return new Tokens([{ subject: 'local', roles: ['admin'], sha256: hashOfToken(token) }]);
}

function keptAt(path: string): string | undefined {
  try {
    const isPrivate = process.platform === 'win32' || (statSync(path).mode & READ_BY_OTHERS) === 0;
    const kept = readFileSync(path, 'utf8').trim();
    return isPrivate && TOKEN.test(kept) ? kept : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
