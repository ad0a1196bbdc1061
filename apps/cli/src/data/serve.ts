import type { Command } from 'commander';
import type { Session } from '../session.js';
import { withDatabaseFaults } from './with-database.js';

interface ServeOptions {
  readonly untilInputEnds?: true;
}

/** `frontdoor data serve`: keeps the embedded database running, to look into it with another program. */
export function addDataServe(data: Command, session: Session): void {
  data
    .command('serve')
    .description(
      'start the database of the data folder and keep it until Ctrl-C; prints its address, with the password',
    )
    .option('--until-input-ends', 'also end when standard input does, for a program that starts this one')
    .action((options: ServeOptions) => withDatabaseFaults(() => serve(session, options)));
}

async function serve({ terminal, cancel }: Session, { untilInputEnds }: ServeOptions): Promise<void> {
  const { dataFolderOf, openEmbeddedServer } = await import('@frontdoor/event-store');
  const server = await openEmbeddedServer(dataFolderOf());
  const stopped = new Promise<void>((stop) => {
    cancel.keepBy(stop);
    if (untilInputEnds) process.stdin.once('end', stop).resume();
    // Nothing else keeps this program going.
    else setInterval(() => undefined, 2 ** 30).ref();
  });
  terminal.out(server.url);
  terminal.note('The database runs until Ctrl-C. Whoever has this address can read and change everything in it.');
  await stopped;
  await server.stop();
  process.exit();
}
