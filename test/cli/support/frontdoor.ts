import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { jest } from '@jest/globals';

/** Specs here start several processes, on machines that may be busy. It bounds only one that hangs. Unit: milliseconds. */
jest.setTimeout(300_000);

/** How a process of the built program ended, and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Started {
  /** What is typed into it. */
  readonly typed?: string;
  /** Called with all that it has said on stderr, whenever there is more. */
  readonly onNote?: (stderr: string, interrupt: () => void) => void;
  /** Killed, as by a power cut, as soon as this is true. */
  readonly killWhen?: () => boolean;
  /** Interrupted, as by Ctrl-C, as soon as this is true. */
  readonly interruptWhen?: () => boolean;
  /** Added to the environment; undefined takes a variable out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The program to start, if not this project's. */
  readonly program?: string;
}

export const EXAMPLE = 'scenarios/example-small.yaml';

/** Commands that play scenarios, by default on as many threads as there are processors. */
const PLAYING = ['best', 'calibrate', 'compare', 'report', 'run', 'sensitivity', 'sweep', 'warm-up'];

/** A thread takes longer to start than a small scenario to be played: one is started where a spec does not say how many. */
const onFewThreads = (words: readonly string[]): readonly string[] =>
  PLAYING.includes(words[0] ?? '') && !words.includes('--workers') ? [...words, '--workers', '1'] : words;

/** Runs the built program as a process. */
export function frontdoor(
  words: readonly string[],
  { typed = '', onNote, program, killWhen, interruptWhen, env }: Started = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [program ?? resolve('bin/frontdoor.mjs'), ...onFewThreads(words)], {
    stdio: 'pipe',
    env: { ...process.env, ...env },
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
    onNote?.(said.stderr, () => child.kill('SIGINT'));
  });
  child.stdin.end(typed);
  const watches = [signalWhen(child, 'SIGKILL', killWhen), signalWhen(child, 'SIGINT', interruptWhen)];
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('close', (code) => {
      watches.forEach((watch) => clearInterval(watch));
      done({ code, ...said });
    });
  });
}

function signalWhen(child: ChildProcess, signal: 'SIGKILL' | 'SIGINT', isTime?: () => boolean) {
  if (!isTime) return undefined;
  const watch = setInterval(() => {
    if (!isTime()) return;
    clearInterval(watch);
    child.kill(signal);
  }, 5);
  return watch;
}

/** A new empty folder, and how to do away with it. */
export function folder(): {
  readonly path: string;
  readonly in: (name: string) => string;
  /** Puts copies of scenarios that we ship into it, by name. */
  readonly copy: (...scenarios: readonly string[]) => void;
  readonly remove: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), 'frontdoor-'));
  return {
    path,
    in: (name) => join(path, name),
    copy: (...scenarios) => {
      for (const name of scenarios) copyFileSync(`scenarios/${name}.yaml`, join(path, `${name}.yaml`));
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
