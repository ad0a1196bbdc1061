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
  readonly standard: readonly string[];
}

/** `frontdoor replay`: plays a log back through the machines and finds where it departs from them. */
export function addReplay(program: Command, session: Session, ends: Ends): void {
  program
    .command('replay')
    .description('play a log back through the machines and find every case that departs from them')
    .argument('<dir>', 'the directory of a log, or of the logs of several replications')
    .option('--clocks', 'also read its clocks: how each standard was kept, and which limits were missed')
    .option('--standard <id>', 'with --clocks: only those of this standard; may be given again', oneMore, [])
    .addOption(new Option('--json', 'print one JSON document').conflicts('csv'))
    .option('--csv', 'with --clocks: print how each standard was kept as a table for a spreadsheet')
    .action(async (directory: string, options: ReplayOptions) => {
      if (options.csv && !options.clocks) throw new CommandFailed(EXIT.badInput, NO_TABLE);
      if (options.standard.length > 0 && !options.clocks) throw new CommandFailed(EXIT.badInput, NO_CLOCKS);
      const found = await replayAll(directory, (log) => replayOne(log, options, session));
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

const NO_CLOCKS = '--standard needs --clocks: it says whose clocks are read.';

const oneMore = (text: string, before: readonly string[]): readonly string[] => [...before, text];

function replayOne(directory: string, options: ReplayOptions, { terminal }: Session): Promise<Replayed> {
  const began = Date.now();
  const { clocks: readsClocks = false, standard: standards } = options;
  return replayLog({ directory, readsClocks, standards }, (share) => {
    const left = sayTimeLeft(share, Date.now() - began);
    terminal.progress(`${directory}: ${Math.floor(share * 100)}% of the cases${left === '' ? '' : `, ${left}`}`);
  });
}
