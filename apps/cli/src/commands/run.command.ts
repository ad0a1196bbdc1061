import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import { wholeNumber } from '../number-option.js';
import { sayDuration, sayTimeLeft } from '../print/duration.js';
import { sayNumber } from '../print/numbers.js';
import { logPlaces } from '../run/log-places.js';
import type { Order, Played } from '../run/order.js';
import { playAll } from '../run/play-all.js';
import { resultsCsv } from '../run/results-csv.js';
import { resultsJson } from '../run/results-json.js';
import { resultsTable } from '../run/results-table.js';
import { type Results, resultsOf } from '../run/results.js';
import { scenarioAt } from '../scenario-file.js';
import type { Ends, Session } from '../session.js';

interface RunOptions {
  readonly replications: number;
  readonly seed: number;
  readonly workers: number;
  readonly json?: true;
  readonly csv?: true;
  readonly log?: string;
}

/** More workers than this gain little: they wait for each other's memory. */
const MOST_WORKERS = 2;

/** `frontdoor run`: plays a scenario in virtual time, any number of times, and sums up. */
export function addRun(program: Command, session: Session, ends: Ends): void {
  program
    .command('run')
    .description('play a scenario and sum up what came of it; the same seed gives the same result')
    .argument('<scenario>', 'a scenario file (YAML)')
    .option('--replications <n>', 'how many times to play it, each with other dice', wholeNumber(1, 999), 10)
    .option('--seed <n>', 'the seed of the dice', wholeNumber(0, 2_147_483_647), 1)
    .option(
      '--workers <n>',
      'how many replications to play at a time; changes only the time it takes',
      wholeNumber(1, 64),
      Math.min(MOST_WORKERS, availableParallelism()),
    )
    .addOption(new Option('--json', 'print one JSON document').conflicts('csv'))
    .option('--csv', 'print a table for a spreadsheet')
    .option('--log <dir>', 'keep the log of each replication in a new directory')
    .action(async (path: string, options: RunOptions) => ends(await run(path, options, session)));
}

async function run(path: string, options: RunOptions, session: Session) {
  const { terminal, cancel } = session;
  const scenario = scenarioAt(path);
  if (options.log !== undefined) refuseToOverwrite(options.log);
  const hashed = options.json === true;
  const played = await play({ scenario, seed: options.seed, hashed }, options, session);
  if (played.length === 0) {
    throw new CommandFailed(
      EXIT.cancelled,
      'Cancelled before the first replication was done: there is nothing to print.',
    );
  }
  terminal.out(printed(resultsOf(scenario, options.seed, played), options));
  if (!cancel.isWanted) return EXIT.ok;
  terminal.note(`Cancelled: these are ${played.length} of ${options.replications} replications.`);
  return EXIT.cancelled;
}

function refuseToOverwrite(directory: string): void {
  if (!existsSync(directory)) return;
  throw new CommandFailed(
    EXIT.badInput,
    `${directory} is there already, and logs are never overwritten: name a directory that does not exist yet, or move it away.`,
  );
}

async function play(
  order: Order,
  { replications, workers, log }: RunOptions,
  { terminal, cancel, program }: Session,
): Promise<readonly Played[]> {
  const began = Date.now();
  cancel.keepBy(() => terminal.note('Stopping after the replications in play; Ctrl-C again stops at once.'));
  terminal.note(`Playing ${order.scenario.name}: ${replications} × seed ${order.seed}, ${workers} at a time.`);
  const played = await playAll({
    order: { ...order, ...(log === undefined ? {} : { logs: logPlaces(log, replications) }) },
    replications,
    workers,
    program,
    isStopped: () => cancel.isWanted,
    onProgress: (done) => terminal.progress(progressLine(done, replications, Date.now() - began)),
  });
  const events = played.reduce((sum, each) => sum + each.events, 0);
  terminal.note(
    `Played ${played.length} of ${replications} in ${sayDuration(Date.now() - began)}: ${sayNumber(events)} events.`,
  );
  if (log !== undefined) terminal.note(`Logs are in ${log}; frontdoor replay ${log} checks them.`);
  return played;
}

function progressLine(done: number, replications: number, elapsedMs: number): string {
  const share = done / replications;
  const left = sayTimeLeft(share, elapsedMs);
  return `${Math.floor(share * 100)}% of ${replications} replications${left === '' ? '' : `, ${left}`}`;
}

function printed(results: Results, { json, csv }: RunOptions): string {
  if (json) return JSON.stringify(resultsJson(results), null, 2);
  return csv ? resultsCsv(results) : resultsTable(results);
}
