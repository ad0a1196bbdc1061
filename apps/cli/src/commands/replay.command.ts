import { type Command, Option } from 'commander';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import { sayTimeLeft } from '../print/duration.js';
import { clocksCsv } from '../replay/clocks-csv.js';
import { exitCodeOf, replayAll } from '../replay/replay-all.js';
import { replayJson } from '../replay/replay-json.js';
import { type Replayed, replayLog } from '../replay/replay-log.js';
import { besideText, replayText } from '../replay/replay-text.js';
import { type Format, deliver } from '../run/deliver.js';
import type { Ends, Session } from '../session.js';

interface ReplayOptions extends Format {
  readonly clocks?: true;
}

/** `frontdoor replay`: plays a log back through the machines and finds where it departs from them. */
export function addReplay(program: Command, session: Session, ends: Ends): void {
  program
    .command('replay')
    .description('play a log back through the machines and find every case that departs from them')
    .argument('<dir>', 'the directory of a log, or of the logs of several replications')
    .option('--clocks', 'also read its clocks: how each standard was kept, and which limits were missed')
    .addOption(new Option('--json', 'print one JSON document').conflicts('csv'))
    .option('--csv', 'with --clocks: print how each standard was kept as a table for a spreadsheet')
    .action(async (directory: string, options: ReplayOptions) => {
      if (options.csv && !options.clocks) throw new CommandFailed(EXIT.badInput, NO_TABLE);
      const found = await replayAll(directory, (log) => replayOne(log, options.clocks === true, session));
      const document = {
        json: () => replayJson(found),
        csv: () => clocksCsv(found),
        table: () => replayText(found),
      };
      deliver(document, options, session);
      if (options.csv) for (const note of besideText(found)) session.terminal.note(note);
      ends(exitCodeOf(found));
    });
}

const NO_TABLE = '--csv needs --clocks: it is the table of these, and --json has all that a replay finds.';

function replayOne(directory: string, readsClocks: boolean, { terminal }: Session): Promise<Replayed> {
  const began = Date.now();
  return replayLog({ directory, readsClocks }, (share) => {
    const left = sayTimeLeft(share, Date.now() - began);
    terminal.progress(`${directory}: ${Math.floor(share * 100)}% of the cases${left === '' ? '' : `, ${left}`}`);
  });
}
