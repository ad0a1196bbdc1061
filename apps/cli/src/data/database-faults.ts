import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';

/** Does something with the database; what is wrong with that ends the program with its own words. @throws CommandFailed */
export async function withDatabaseFaults<Done>(action: () => Promise<Done>): Promise<Done> {
  const { DatabaseUnreachable, ServerCannotStart } = await import('@frontdoor/event-store');
  try {
    return await action();
  } catch (error) {
    if (error instanceof ServerCannotStart || error instanceof DatabaseUnreachable) {
      throw new CommandFailed(EXIT.unreadable, `${error.message}.`, error);
    }
    throw error;
  }
}
