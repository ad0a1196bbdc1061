import type { Command } from 'commander';
import { addDataBackup } from '../data/backup.js';
import { addDataPath } from '../data/path.js';
import { addDataReset } from '../data/reset.js';
import { addDataRestore } from '../data/restore.js';
import { addDataServe } from '../data/serve.js';
import { addDataVerify } from '../data/verify.js';
import type { Ends, Session } from '../session.js';

/** `frontdoor data`: where the live door's data lies, and what can be done with all of it. */
export function addData(program: Command, session: Session, ends: Ends): void {
  const data = program
    .command('data')
    .description('the data of the live door: where it lies, a copy of it, whether it was altered, starting afresh');
  const commands = [addDataPath, addDataServe, addDataBackup, addDataRestore, addDataVerify, addDataReset];
  for (const add of commands) add(data, session, ends);
}
