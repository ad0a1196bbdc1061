import { accessSync, constants, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { FileNotWritten } from '../errors.js';

/** Why a file cannot be written to a place, in words; undefined where it can. */
export function whyNoPlaceForFile(path: string): string | undefined {
  const whole = resolve(path);
  const folder = dirname(whole);
  try {
    accessSync(folder, constants.W_OK);
    if (!statSync(folder).isDirectory()) return `${folder} is not a folder`;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? `there is no folder ${folder}`
      : (error as Error).message;
  }
  const there = statSync(whole, { throwIfNoEntry: false });
  return there && !there.isFile() ? 'it is there already and is no file' : undefined;
}

/** Writes a report, whole or not at all; one that is there already gives way. @throws FileNotWritten */
export function writeReport(path: string, page: string): void {
  const part = `${path}.part-${process.pid}`;
  try {
    writeFileSync(part, page);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw new FileNotWritten(`cannot write the report to ${path}: ${(error as Error).message}.`, error);
  }
}
