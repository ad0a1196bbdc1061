import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import type { Session } from '../session.js';
import { withDatabaseFaults } from './with-database.js';

interface ResetOptions {
  readonly yes?: true;
}

/** What a reset would delete, and how. */
interface Reset {
  readonly deletes: readonly string[];
  readonly act: () => Promise<void>;
}

/** `frontdoor data reset`: deletes every case, queue and result, after asking. */
export function addDataReset(data: Command, session: Session): void {
  data
    .command('reset')
    .description('delete all data of the live door, after asking')
    .option('--yes', 'do not ask')
    .action((options: ResetOptions) => withDatabaseFaults(() => reset(session, options)));
}

async function reset({ terminal }: Session, { yes }: ResetOptions): Promise<void> {
  const { deletes, act } = await resetOf(process.env['DATABASE_URL']);
  if (deletes.length === 0) return terminal.note('There is nothing to delete.');
  terminal.note(`This deletes, for ever:\n${deletes.map((place) => `  ${place}`).join('\n')}`);
  if (!yes) await confirm();
  await act();
  terminal.note('Deleted.');
}

async function resetOf(given: string | undefined): Promise<Reset> {
  const store = await import('@frontdoor/event-store');
  if (!given) {
    const folder = store.dataFolderOf();
    return { deletes: store.deletedByReset(folder), act: () => store.resetDataFolder(folder) };
  }
  const of = `of ${store.withoutPassword(given)}`;
  const deletes = store.OUR_SCHEMAS.map((schema) => `the schema ${schema} ${of}, with all its tables`);
  return { deletes, act: () => store.resetDatabase(given) };
}

async function confirm(): Promise<void> {
  if (!process.stdin.isTTY)
    throw new CommandFailed(EXIT.badInput, 'Nothing was deleted: say --yes where nobody can be asked.');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await lines.question('Type "delete" to go on: ');
  lines.close();
  if (answer.trim() !== 'delete') throw new CommandFailed(EXIT.cancelled, 'Nothing was deleted.');
}
