import { isMainThread } from 'node:worker_threads';
import { Cancel } from './cancel.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { terminalOf } from './terminal.js';

/** Runs the program and says how it ended. `home` is the project's folder, `program` this file once built. */
export async function main(
  words: readonly string[],
  place: { readonly home: string; readonly program: string },
): Promise<ExitCode> {
  endQuietlyWithoutReader(process.stdout);
  endQuietlyWithoutReader(process.stderr);
  const terminal = terminalOf(process.stdout, process.stderr);
  const cancel = new Cancel();
  process.on('SIGINT', () => cancel.request());
  const { programOf } = await import('./program.js');
  const ending = { code: EXIT.ok as ExitCode };
  const session = { terminal, cancel, ...place };
  try {
    await programOf(session, (code) => (ending.code = code)).parseAsync(words, { from: 'user' });
    return ending.code;
  } catch (error) {
    const { failureOf, traceOf } = await import('./command-failed.js');
    const { exitCode, message } = failureOf(error);
    if (process.env['FRONTDOOR_DEBUG'] === '1') terminal.note(traceOf(error));
    if (message !== '') terminal.note(message);
    return exitCode;
  }
}

/** `frontdoor … | head` closes the pipe when it has seen enough: that is no failure. */
function endQuietlyWithoutReader(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.ok);
    throw error;
  });
}

// Loaded by itself, so that a worker thread does not load what only the command line needs.
if (!isMainThread) (await import('@frontdoor/experiments')).playOrders();
