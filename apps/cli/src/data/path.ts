import type { Command } from 'commander';
import type { Session } from '../session.js';

/** `frontdoor data path`: the folder in which everything lies that must outlive a process. */
export function addDataPath(data: Command, { terminal }: Session): void {
  data
    .command('path')
    .description('print the data folder: FRONTDOOR_DATA, or where the system keeps what is yours')
    .action(async () => {
      const { dataFolderOf, withoutPassword } = await import('@frontdoor/event-store');
      terminal.out(dataFolderOf().path);
      const given = process.env['DATABASE_URL'];
      if (given) terminal.note(`The database itself is the one of DATABASE_URL, ${withoutPassword(given)}.`);
    });
}
