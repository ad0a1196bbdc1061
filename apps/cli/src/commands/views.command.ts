import type { Command } from 'commander';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import { withDoor } from '../live/with-door.js';
import { logProgress } from '../print/log-progress.js';
import type { Session } from '../session.js';

/** `frontdoor views`: what the api shows of the log, made again from it. */
export function addViews(program: Command, session: Session): void {
  const views = program.command('views').description('what the live door shows of its log, making it again');
  views
    .command('rebuild')
    .description('empty what is shown and make it again from the whole log, which stays as it is')
    .action(() => rebuild(session));
}

async function rebuild(session: Session): Promise<void> {
  const { terminal } = session;
  await withDoor(session, async (opened) => {
    const { ViewsStandStill, makeViewsAgain } = await import('@frontdoor/hosting');
    const onError = (error: Error) => terminal.note(error.message);
    const events = await makeViewsAgain(opened, onError, logProgress(session)).catch((error: unknown) => {
      if (error instanceof ViewsStandStill) throw new CommandFailed(EXIT.failure, `${error.message}.`, error);
      throw error;
    });
    terminal.note(`The views were made again from ${events} ${events === 1 ? 'event' : 'events'}.`);
  });
}
