import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { BackupManifest } from '@frontdoor/event-store';
import type { Session } from '../session.js';
import { withDatabase } from './with-database.js';

/** `frontdoor data backup`: an exact copy of all data in one file. */
export function addDataBackup(data: Command, { terminal }: Session): void {
  data
    .command('backup')
    .description('write all data to one file, as it stands at this moment; whoever works on goes on')
    .argument('<file>', 'the file to write; it must not be there yet')
    .action((file: string) =>
      withDatabase(async (url) => {
        const { backupDatabase } = await import('@frontdoor/event-store');
        const manifest = await backupDatabase(url, resolve(file));
        terminal.note(`Wrote ${resolve(file)}. It holds what is known of every case: keep it as you would the cases.`);
        terminal.out(totalsOf(manifest));
      }),
    );
}

/** What a backup holds, a table a line. */
export function totalsOf({ tables }: BackupManifest): string {
  const width = Math.max(...tables.map(({ table }) => table.length));
  return tables.map(({ table, rows }) => `${table.padEnd(width)}  ${rows} ${rows === 1 ? 'row' : 'rows'}`).join('\n');
}
