import type { Command } from 'commander';
import { addDataPath } from '../data/path.js';
import { addDataReset } from '../data/reset.js';
import { addDataServe } from '../data/serve.js';
import type { Session } from '../session.js';

/** `frontdoor data`: where the live door's data lies, and what can be done with all of it. */
export function addData(program: Command, session: Session): void {
  const data = program
    .command('data')
    .description('the data of the live door: where it lies, keeping a copy, starting afresh');
  for (const add of [addDataPath, addDataServe, addDataReset]) add(data, session);
}
