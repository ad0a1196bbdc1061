import type { Command } from 'commander';
import { documentText } from '@frontdoor/experiments';
import { sayTimeLeft } from '../print/duration.js';
import { exitCodeOf, replayAll } from '../replay/replay-all.js';
import { replayJson } from '../replay/replay-json.js';
import { type Replayed, replayLog } from '../replay/replay-log.js';
import { replayText } from '../replay/replay-text.js';
import type { Ends, Session } from '../session.js';

/** `frontdoor replay`: plays a log back through the machines and finds where it departs from them. */
export function addReplay(program: Command, session: Session, ends: Ends): void {
  program
    .command('replay')
    .description('play a log back through the machines and find every case that departs from them')
    .argument('<dir>', 'the directory of a log, or of the logs of several replications')
    .option('--clocks', 'also read its clocks: how each standard was kept, and which limits were missed')
    .option('--json', 'print one JSON document')
    .action(async (directory: string, { json, clocks }: { readonly json?: true; readonly clocks?: true }) => {
      const found = await replayAll(directory, (log) => replayOne(log, clocks === true, session));
      session.terminal.out(json ? documentText(replayJson(found)) : replayText(found));
      ends(exitCodeOf(found));
    });
}

function replayOne(directory: string, readsClocks: boolean, { terminal }: Session): Promise<Replayed> {
  const began = Date.now();
  return replayLog({ directory, readsClocks }, (share) => {
    const left = sayTimeLeft(share, Date.now() - began);
    terminal.progress(`${directory}: ${Math.floor(share * 100)}% of the cases${left === '' ? '' : `, ${left}`}`);
  });
}
