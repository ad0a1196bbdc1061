import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRecord, tell } from './fault.js';
import { LogUnreadable } from './log-errors.js';
import type { LogManifest } from './manifest.js';
import { checkManifestJson, MANIFEST_FILE } from './manifest.js';
import { whyNoJson } from './why-no-json.js';

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file; give the directory of a written log'],
  ['ENOTDIR', 'a log is a directory and this is a file; give the directory'],
  ['EISDIR', 'it is a directory, not a file'],
  ['EACCES', 'this user may not read it'],
]);

/**
 * Reads what a written log says about itself.
 *
 * @throws LogUnreadable when it is not there or has faults, with all of them
 */
export async function readManifest(directory: string): Promise<LogManifest> {
  const { path, found } = await readManifestText(directory);
  const checked = checkManifestJson(found);
  if (checked.type === 'sound') return checked.value;
  throw new LogUnreadable(path, checked.faults.map(tell).join('; '));
}

/** What stands in a manifest, not checked yet. */
export interface ManifestText {
  readonly path: string;
  /** Without the byte order mark of Windows, which is no part of it. */
  readonly text: string;
  readonly found: unknown;
}

/** Reads the text of a manifest. @throws LogUnreadable when it is not there or is no JSON */
export async function readManifestText(directory: string): Promise<ManifestText> {
  const path = join(directory, MANIFEST_FILE);
  try {
    const bytes = await readFile(path);
    if (!isUtf8(bytes)) throw new LogUnreadable(path, 'it is not UTF-8; save it as UTF-8');
    const text = bytes.toString('utf8').replace(/^\ufeff/, '');
    return { path, text, found: parsed(path, text) };
  } catch (error) {
    throw unreadable(path, error);
  }
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw error instanceof SyntaxError ? new LogUnreadable(path, whyNoJson(text, error), error) : error;
  }
}

/** Says in words why a file could not be read. */
export function unreadable(path: string, error: unknown): LogUnreadable {
  if (error instanceof LogUnreadable) return error;
  const reason = isRecord(error) ? String(error.message) : String(error);
  return new LogUnreadable(path, REASONS.get(codeOf(error)) ?? reason, error);
}

/** The system's short name of what went wrong with a file, such as ENOENT; empty for another error. */
export function codeOf(error: unknown): string {
  return isRecord(error) && typeof error.code === 'string' ? error.code : '';
}
