import type { KeyObject } from 'node:crypto';
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { link, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { DataFolder } from './data-folder.js';

/** A key that signs checkpoints of the log, Ed25519. */
export interface SigningKey {
  /** The first 16 hexadecimal digits of the SHA-256 of the public key. */
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** Thrown when a file holds no key that can sign. */
export class KeyNotValid extends Error {
  override readonly name = 'KeyNotValid';

  constructor(
    readonly file: string,
    reason: string,
    cause?: unknown,
  ) {
    super(
      `${file} holds no key that can sign: ${reason}; put back the right file, or move it away and a new one is made`,
      {
        cause,
      },
    );
  }
}

/** The file of the signing key: `FRONTDOOR_SIGNING_KEY_FILE`, else in the data folder. */
export function signingKeyFile(
  folder: DataFolder,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  return environment['FRONTDOOR_SIGNING_KEY_FILE'] || folder.signingKey;
}

/** The signing key of a file, made at its first use and readable by this user alone. @throws KeyNotValid */
export async function openSigningKey(file: string): Promise<SigningKey> {
  if (!existsSync(file)) await makeKey(file);
  return keyOf(file);
}

/** The signing key of a file; undefined when there is no such file. @throws KeyNotValid */
export function findSigningKey(file: string): SigningKey | undefined {
  return existsSync(file) ? keyOf(file) : undefined;
}

async function makeKey(file: string): Promise<void> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const part = `${file}.${randomUUID()}`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(part, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flush: true });
  try {
    // Whole or not at all, and never over a key that another process made meanwhile.
    await link(part, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(part);
  }
}

function keyOf(file: string): SigningKey {
  const privateKey = privateKeyOf(file);
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new KeyNotValid(file, 'it is not an Ed25519 key');
  const publicKey = createPublicKey(privateKey);
  const digest = createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' }));
  return { id: digest.digest('hex').slice(0, 16), privateKey, publicKey };
}

function privateKeyOf(file: string): KeyObject {
  try {
    return createPrivateKey(readFileSync(file));
  } catch (error) {
    throw new KeyNotValid(file, error instanceof Error ? error.message : String(error), error);
  }
}
