import { CommandFailed } from '../command-failed.js';
import { EXIT, type ExitCode } from '../exit-code.js';

/** Does something with the database of the environment, which is left again afterwards. @throws CommandFailed */
export function withDatabase<Done>(action: (url: string) => Promise<Done>): Promise<Done> {
  return withDatabaseFaults(async () => {
    const { databaseFor } = await import('@frontdoor/event-store');
    const server = await databaseFor();
    try {
      return await action(server.url);
    } finally {
      await server.stop();
    }
  });
}

/** Does something; what is wrong with the database or its data ends the program in words. @throws CommandFailed */
export async function withDatabaseFaults<Done>(action: () => Promise<Done>): Promise<Done> {
  try {
    return await action();
  } catch (error) {
    const code = await codeOf(error);
    if (code === undefined || !(error instanceof Error)) throw error;
    throw new CommandFailed(code, `${error.message}.`, error);
  }
}

async function codeOf(error: unknown): Promise<ExitCode | undefined> {
  const store = await import('@frontdoor/event-store');
  const unreadable = [store.ServerCannotStart, store.DatabaseUnreachable, store.KeyNotValid];
  if (unreadable.some((kind) => error instanceof kind)) return EXIT.unreadable;
  const badInput = [store.BackupNotValid, store.DataInTheWay];
  return badInput.some((kind) => error instanceof kind) ? EXIT.badInput : undefined;
}
