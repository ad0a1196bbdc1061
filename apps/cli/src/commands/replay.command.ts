import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { MANIFEST_FILE } from '@frontdoor/event-log';
import { unreadable } from '@frontdoor/event-log/node';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import { sayTimeLeft } from '../print/duration.js';
import { replayJson } from '../replay/replay-json.js';
import { type Replayed, isClean, replayLog } from '../replay/replay-log.js';
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
      const logs: Replayed[] = [];
      for (const place of logsIn(directory)) logs.push(await replayOne(place, clocks === true, session));
      session.terminal.out(json ? JSON.stringify(replayJson(logs), null, 2) : logs.map(replayText).join('\n\n'));
      ends(logs.every(isClean) ? EXIT.ok : EXIT.finding);
    });
}

function replayOne(directory: string, readsClocks: boolean, { terminal }: Session): Promise<Replayed> {
  const began = Date.now();
  return replayLog({ directory, readsClocks }, (share) => {
    const left = sayTimeLeft(share, Date.now() - began);
    terminal.progress(`${directory}: ${Math.floor(share * 100)}% of the cases${left === '' ? '' : `, ${left}`}`);
  });
}

/** The log that a directory is, or those of its replications. @throws CommandFailed when it is neither, LogUnreadable */
function logsIn(directory: string): readonly string[] {
  const names = namesIn(directory);
  if (names.includes(MANIFEST_FILE)) return [directory];
  const replications = names.filter((name) => /^replication-\d+$/.test(name)).toSorted();
  if (replications.length > 0) return replications.map((name) => join(directory, name));
  throw new CommandFailed(
    EXIT.unreadable,
    `${directory} holds no log: give a directory with ${MANIFEST_FILE} in it, as frontdoor run --log writes it.`,
  );
}

/** @throws LogUnreadable */
function namesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory);
  } catch (error) {
    throw unreadable(directory, error);
  }
}
