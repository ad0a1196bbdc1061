import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { COUNT_PRECISION, FEWEST_BY_PRECISION, HeadlineWatch, headlinePrecision } from '@frontdoor/simulation';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import { share, wholeNumber } from '../number-option.js';
import { logPlaces } from '../run/log-places.js';
import type { Order, Played } from '../run/order.js';
import { playAndTell } from '../run/play-and-tell.js';
import { resultsCsv } from '../run/results-csv.js';
import { resultsJson } from '../run/results-json.js';
import { resultsTable } from '../run/results-table.js';
import { type Results, resultsOf } from '../run/results.js';
import { sayPrecision } from '../run/say-precision.js';
import { scenarioAt } from '../scenario-file.js';
import type { Ends, Session } from '../session.js';
import { type PlayOptions, withPlayOptions } from './play-options.js';

interface RunOptions extends PlayOptions {
  readonly replications?: number;
  /** Unit: share of the mean of a count; true where it was left to us. */
  readonly precision?: number | true;
  readonly log?: string;
}

/** Unit: replications, where no number is asked for. */
const REPLICATIONS = 10;

/** The most there may be on the way to a precision, where no number is asked for. Unit: replications. */
const MOST_REPLICATIONS = 200;

const ABOUT_REPLICATIONS = `how many times to play it, each with other dice; with --precision, the most (default: ${REPLICATIONS}; with --precision ${MOST_REPLICATIONS})`;

const ABOUT_PRECISION = `play until the main counts are known to ± this share of their mean, and the main shares to a matching number of points: 5% (as without a number), and 2 points. After the scenario, or before another option`;

/** `frontdoor run`: plays a scenario in virtual time, any number of times, and sums up. */
export function addRun(program: Command, session: Session, ends: Ends): void {
  const command = program
    .command('run')
    .description('play a scenario and sum up what came of it; the same seed gives the same result')
    .argument('<scenario>', 'a scenario file (YAML)')
    .option('--replications <n>', ABOUT_REPLICATIONS, wholeNumber(1, 999))
    .addOption(new Option('--precision [share]', ABOUT_PRECISION).argParser(share(0.001, 0.5)).conflicts('log'));
  withPlayOptions(command)
    .option('--log <dir>', 'keep the log of each replication in a new directory')
    .action(async (path: string, options: RunOptions) => ends(await run(path, options, session)));
}

async function run(path: string, options: RunOptions, session: Session) {
  const { terminal, cancel } = session;
  const scenario = scenarioAt(path);
  if (options.log !== undefined) refuseToOverwrite(options.log);
  const most = options.replications ?? (options.precision === undefined ? REPLICATIONS : MOST_REPLICATIONS);
  const watch = watchFor(options, most);
  const order = { scenario, seed: options.seed, hashed: options.json === true };
  const played = await play(order, { ...options, replications: most, watch }, session);
  if (played.length === 0) {
    throw new CommandFailed(
      EXIT.cancelled,
      'Cancelled before the first replication was done: there is nothing to print.',
    );
  }
  const precision = watch?.found();
  if (precision) terminal.note(sayPrecision(precision));
  terminal.out(printed(resultsOf({ scenario, seed: options.seed, played, precision }), options));
  if (!cancel.isWanted) return EXIT.ok;
  terminal.note(`Cancelled: these are ${played.length} of ${watch ? 'at most ' : ''}${most} replications.`);
  return EXIT.cancelled;
}

function refuseToOverwrite(directory: string): void {
  if (!existsSync(directory)) return;
  throw new CommandFailed(
    EXIT.badInput,
    `${directory} is there already, and logs are never overwritten: name a directory that does not exist yet, or move it away.`,
  );
}

function watchFor({ precision }: RunOptions, most: number): HeadlineWatch | undefined {
  if (precision === undefined) return undefined;
  if (most < FEWEST_BY_PRECISION) {
    throw new CommandFailed(
      EXIT.badInput,
      `--precision needs --replications of ${FEWEST_BY_PRECISION} or more: fewer cannot show it.`,
    );
  }
  return new HeadlineWatch(headlinePrecision(precision === true ? COUNT_PRECISION : precision), most);
}

async function play(
  order: Order,
  asked: RunOptions & { readonly replications: number; readonly watch: HeadlineWatch | undefined },
  session: Session,
): Promise<readonly Played[]> {
  const { replications, workers, seed, log, watch } = asked;
  const logs = log === undefined ? {} : { logs: logPlaces(log, replications) };
  const untilEnough = watch && {
    isEnough: () => watch.isOver,
    onPlayed: ({ replication, outcome }: Played) => watch.take(replication, outcome.measures),
  };
  const [played = []] = await playAndTell(
    { orders: [{ ...order, ...logs }], replications, workers, seed, ...untilEnough },
    session,
  );
  if (log !== undefined) session.terminal.note(`Logs are in ${log}; frontdoor replay ${log} checks them.`);
  return watch ? played.slice(0, watch.found().replications) : played;
}

function printed(results: Results, { json, csv }: RunOptions): string {
  if (json) return JSON.stringify(resultsJson(results), null, 2);
  return csv ? resultsCsv(results) : resultsTable(results);
}
