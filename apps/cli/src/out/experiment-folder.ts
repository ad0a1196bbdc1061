import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Played, Turn } from '@frontdoor/experiments';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import { isRecord } from '../is-record.js';
import { type ExperimentManifest, differencesBetween } from './manifest.js';

/** The file that says which experiment a folder is of. */
export const MANIFEST = 'experiment.json';
const PLAYED = 'played';
/** What a name begins with until its file is whole. */
const PART = '.part-';
const PART_OF = /(?:^|[\\/])\.part-(\d+)$/;

/** The folder an experiment is kept in: what was asked for, each replication as it is played, and the results. */
export class ExperimentFolder {
  /** @throws CommandFailed where the folder is of another experiment, or of something else */
  constructor(
    readonly path: string,
    manifest: ExperimentManifest,
  ) {
    refuseOther(path, manifest);
    removeParts(path);
    this.write(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  }

  /** What is left of a turn by an earlier run of the same experiment; undefined where nothing whole is. */
  found(turn: Turn): Played | undefined {
    return playedIn(this.path, turn);
  }

  /** How many replications are kept here. */
  get count(): number {
    const designs = join(this.path, PLAYED);
    if (!existsSync(designs)) return 0;
    const files = readdirSync(designs).flatMap((design) => readdirSync(join(designs, design)));
    return files.filter((file) => !file.startsWith(PART)).length;
  }

  /** Keeps a replication. */
  keep(turn: Turn, played: Played): void {
    this.write(nameOf(turn), `${JSON.stringify(played)}\n`);
  }

  /** Writes a file under another name and then gives it its own, so that whenever it is stopped no half file is left. */
  write(name: string, text: string): void {
    const file = join(this.path, name);
    const part = join(dirname(file), `${PART}${process.pid}`);
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(part, text, { flush: true });
      renameSync(part, file);
    } catch (error) {
      rmSync(part, { force: true });
      throw new CommandFailed(EXIT.failure, `cannot write ${file}: ${(error as Error).message}.`, error);
    }
  }
}

/** What the folder of an experiment has of a turn; undefined where nothing whole is. */
export function playedIn(path: string, turn: Turn): Played | undefined {
  const file = join(path, nameOf(turn));
  if (!existsSync(file)) return undefined;
  const played = jsonIn(file);
  return isPlayed(played) && played.replication === turn.replication ? played : undefined;
}

function nameOf({ order, replication }: Turn): string {
  const number = (from0: number, digits: number) => String(from0 + 1).padStart(digits, '0');
  return join(PLAYED, `design-${number(order, 3)}`, `replication-${number(replication, 4)}.json`);
}

function refuseOther(path: string, manifest: ExperimentManifest): void {
  const there = namesIn(path);
  if (there.length === 0) return;
  const wayOut = 'Name a new folder for this one, or move that one away. Nothing was written.';
  if (!there.includes(MANIFEST)) {
    throw new CommandFailed(EXIT.badInput, `${path} is there already and holds something else. ${wayOut}`);
  }
  const differences = differencesBetween(jsonIn(join(path, MANIFEST)), manifest);
  if (differences.length === 0) return;
  throw new CommandFailed(EXIT.badInput, `${path} holds another experiment: ${differences.join('; ')}. ${wayOut}`);
}

function namesIn(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path).filter((name) => !name.startsWith(PART));
  } catch (error) {
    throw new CommandFailed(EXIT.badInput, `${path} cannot be used as a folder: ${(error as Error).message}.`, error);
  }
}

/** Does away with what a program that was killed was writing; not with what another one still writes. */
function removeParts(path: string): void {
  if (!existsSync(path)) return;
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' })) {
    const [, pid] = PART_OF.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(path, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function isPlayed(value: unknown): value is Played {
  return isRecord(value) && typeof value['events'] === 'number' && isRecord(value['outcome']);
}

/** What a file of an experiment says; undefined where it is no JSON. */
export function jsonIn(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    // Cut short, as by a power cut: as good as not there.
    return undefined;
  }
}
