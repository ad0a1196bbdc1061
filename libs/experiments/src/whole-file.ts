import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { FileNotWritten } from './errors.js';

/** Why a file cannot be written to a place, in words; undefined where it can. The folders to it need not be there yet. */
export function whyNoPlaceFor(path: string): string | undefined {
  const whole = resolve(path);
  const folder = folderThere(dirname(whole));
  try {
    if (!statSync(folder).isDirectory()) return `${folder} is not a folder`;
    accessSync(folder, constants.W_OK);
  } catch (error) {
    return (error as Error).message;
  }
  const there = statSync(whole, { throwIfNoEntry: false });
  return there && !there.isFile() ? 'it is there already and is no file' : undefined;
}

/** The last part of the way to a folder that is there. */
function folderThere(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : folderThere(dirname(folder));
}

/**
 * Writes a file, whole or not at all, in a folder that is made where there is none; one that is there already gives way.
 *
 * @throws FileNotWritten
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const part = `${path}.part-${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(part, content);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw new FileNotWritten(`cannot write ${path}: ${(error as Error).message}.`, error);
  }
}
