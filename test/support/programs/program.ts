import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Builds the worker process of specs into a folder of a spec's own, and says where the program lies. */
export async function builtExperimentWorker(name: string): Promise<string> {
  // Below the repository, so that it finds what is installed.
  const folder = resolve('dist', 'test', name);
  await run(process.execPath, [
    'test/support/programs/build.mjs',
    'test/support/programs/experiment-worker.ts',
    folder,
  ]);
  return join(folder, 'main.js');
}

/** A worker process that is ready. */
export interface StartedWorker {
  /** What it is called in the table of replications. */
  readonly name: string;
  readonly child: ChildProcess;
  /** Kills it as a power cut would. @returns the signal it ended by */
  kill(): Promise<NodeJS.Signals | null>;
}

/** Starts a worker process, and waits until it is ready. @throws Error with what it said where it ends before */
export async function startedWorker(
  program: string,
  environment: { readonly DATABASE_URL: string; readonly REDIS_URL?: string | undefined; readonly PREFIX: string },
): Promise<StartedWorker> {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complained = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
  const ready = (async () => {
    for await (const said of child.stdout.setEncoding('utf8')) {
      const [, name] = /^ready (\S+)/.exec(String(said)) ?? [];
      if (name !== undefined) return name;
    }
    throw new Error(`the worker process ended before it was ready: ${complained}`);
  })();
  return { name: await ready, child, kill: () => killed(child) };
}

async function killed(child: ChildProcess): Promise<NodeJS.Signals | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.signalCode;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  return child.signalCode;
}

/** What the built command line prints. @throws Error where it does not end well */
export async function printed(words: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [resolve('bin/frontdoor.mjs'), ...words], { maxBuffer: 64 * 2 ** 20 });
  return stdout;
}
