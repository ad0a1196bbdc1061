import type { OpenLive } from '@frontdoor/hosting';
import { CommandFailed } from '../command-failed.js';
import { withDatabaseFaults } from '../data/with-database.js';
import { EXIT } from '../exit-code.js';
import type { Session } from '../session.js';

/** Does something with the live door of the environment, as it was first opened; it is left again afterwards. @throws CommandFailed */
export function withDoor<Done>(
  { home, terminal }: Session,
  action: (opened: OpenLive) => Promise<Done>,
): Promise<Done> {
  return withDatabaseFaults(async () => {
    const { ConfigNotValid, NoDoorYet, configOf, openLive } = await import('@frontdoor/hosting');
    const { GivenNotValid, NotRefused } = await import('@frontdoor/live');
    try {
      const config = configOf(process.env, [], home);
      const onError = (error: Error) => terminal.note(error.message);
      const opened = await openLive(config, { applicationName: 'frontdoor command', onError, onlyOpened: true });
      try {
        return await action(opened);
      } finally {
        await opened.close();
      }
    } catch (error) {
      if (error instanceof ConfigNotValid) throw new CommandFailed(EXIT.badInput, error.message, error);
      if ([NoDoorYet, NotRefused, GivenNotValid].some((kind) => error instanceof kind))
        throw new CommandFailed(EXIT.badInput, `${(error as Error).message}.`, error);
      throw error;
    }
  });
}
