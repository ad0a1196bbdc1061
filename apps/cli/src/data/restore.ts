import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Session } from '../session.js';
import { totalsOf } from './backup.js';
import { withDatabase } from './with-database.js';

interface RestoreOptions {
  readonly force?: true;
}

/** `frontdoor data restore`: puts a backup back, all of it or nothing. */
export function addDataRestore(data: Command, { terminal }: Session): void {
  data
    .command('restore')
    .description('put a backup into an empty database, all of it or nothing')
    .argument('<file>', 'a file that frontdoor data backup has written')
    .option('--force', 'replace the data that is there')
    .action((file: string, { force }: RestoreOptions) =>
      withDatabase(async (url) => {
        const { restoreDatabase } = await import('@frontdoor/event-store');
        const manifest = await restoreDatabase(url, resolve(file), { force: force === true });
        terminal.note(`Restored ${resolve(file)}. What waits in the queues is not in a backup.`);
        terminal.out(totalsOf(manifest));
      }),
    );
}
