import { type Command, Option } from 'commander';
import {
  COUNT_PRECISION,
  FEWEST_BY_PRECISION,
  HeadlineWatch,
  type Periods,
  headlinePrecision,
} from '@frontdoor/simulation';
import { CommandFailed } from '../command-failed.js';
import {
  MOST_REPLICATIONS,
  type PlayOptions,
  withExample,
  withPlayOptions,
  withReuse,
} from '../commands/play-options.js';
import { EXIT } from '../exit-code.js';
import { share, wholeNumber } from '../number-option.js';
import { type SharingOptions, withSharing } from './share-warm-up.js';

/** What `run` may be told. */
export interface RunOptions extends PlayOptions, SharingOptions {
  readonly replications?: number;
  /** Unit: share of the mean of a count; true where it was left to us. */
  readonly precision?: number | true;
  readonly log?: string;
  readonly until?: string;
  /** The file of a caseload. */
  readonly from?: string;
  readonly series?: Periods;
}

/** Unit: replications, where no number is asked for. */
const REPLICATIONS = 10;

/** The most there may be on the way to a precision, where no number is asked for. Unit: replications. */
const MOST_BY_PRECISION = 200;

const ABOUT_REPLICATIONS = `how many times to play it, each with other dice; with --precision, the most (default: ${REPLICATIONS}; with --precision ${MOST_BY_PRECISION})`;

const ABOUT_PRECISION = `play until the main counts are known to ± this share of their mean, and the main shares to a matching number of points: 5% (as without a number), and 2 points. After the scenario, or before another option`;

/** Adds the options of `run`. */
export function withRunOptions(command: Command): Command {
  command
    .option('--replications <n>', ABOUT_REPLICATIONS, wholeNumber(1, MOST_REPLICATIONS))
    .addOption(new Option('--precision [share]', ABOUT_PRECISION).argParser(share(0.001, 0.5)).conflicts('log'))
    .addOption(
      new Option(
        '--from <file>',
        'begin with a caseload that `frontdoor caseload` kept, and need no warm-up',
      ).conflicts('log'),
    )
    .option('--until <date>', 'play only to this day, such as 2014-09-30; not after the last day of the scenario')
    .addOption(
      new Option('--series <periods>', 'with --json, --csv or --out: also count week by week, or by calendar month')
        .choices(['weekly', 'monthly'])
        .conflicts('reuse'),
    );
  return withExample(
    withReuse(withPlayOptions(withSharing(command))).addOption(
      new Option('--log <dir>', 'keep the log of each replication in a new directory').conflicts(['out', 'reuse']),
    ),
    'frontdoor run scenarios/example-small.yaml --replications 20',
    'frontdoor run scenarios/worcestershire-2014-15.yaml --precision 5% --out runs/as-is',
    'frontdoor run scenarios/worcestershire-2014-15.yaml --replications 50 --share-warm-up 5',
  );
}

/** How many replications there are, or may be at the most. */
export function replicationsOf({ replications, precision }: RunOptions): number {
  return replications ?? (precision === undefined ? REPLICATIONS : MOST_BY_PRECISION);
}

/** Refuses a series that would be shown nowhere. @throws CommandFailed */
export function refuseUnseenSeries({ series, json, csv, out }: RunOptions): void {
  if (series === undefined || json || csv || out !== undefined) return;
  throw new CommandFailed(EXIT.badInput, '--series needs --json, --csv or --out: the table has no room for it.');
}

/** Watches for the precision asked for, if one is. @throws CommandFailed where the replications could never show it */
export function watchFor({ precision }: RunOptions, most: number): HeadlineWatch | undefined {
  if (precision === undefined) return undefined;
  if (most < FEWEST_BY_PRECISION) {
    throw new CommandFailed(
      EXIT.badInput,
      `--precision needs --replications of ${FEWEST_BY_PRECISION} or more: fewer cannot show it.`,
    );
  }
  return new HeadlineWatch(headlinePrecision(precision === true ? COUNT_PRECISION : precision), most);
}
