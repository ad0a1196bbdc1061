import { accessSync, constants, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';

/** Refuses, before anything is played, a place where a report cannot be written. @throws CommandFailed */
export function refuseNoPlace(path: string): void {
  const folder = dirname(resolve(path));
  const reason = whyNoPlace(resolve(path), folder);
  if (reason === undefined) return;
  throw new CommandFailed(
    EXIT.badInput,
    `cannot write the report to ${path}: ${reason}. Name another file with --html.`,
  );
}

/** Writes a report, whole or not at all; one that is there already gives way. @throws CommandFailed */
export function writeReport(path: string, page: string): void {
  const part = `${path}.part-${process.pid}`;
  try {
    writeFileSync(part, page);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw new CommandFailed(EXIT.failure, `cannot write the report to ${path}: ${(error as Error).message}.`, error);
  }
}

function whyNoPlace(path: string, folder: string): string | undefined {
  try {
    accessSync(folder, constants.W_OK);
    if (!statSync(folder).isDirectory()) return `${folder} is not a folder`;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT'
      ? `there is no folder ${folder}`
      : (error as Error).message;
  }
  const there = statSync(path, { throwIfNoEntry: false });
  return there && !there.isFile() ? 'it is there already and is no file' : undefined;
}
