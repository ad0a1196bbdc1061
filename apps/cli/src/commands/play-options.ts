import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import { wholeNumber } from '../number-option.js';

/** What every command that plays scenarios may be told. */
export interface PlayOptions {
  readonly seed: number;
  readonly workers: number;
  readonly json?: true;
  readonly csv?: true;
}

/** More workers than this gain little: they wait for each other's memory. */
const MOST_WORKERS = 2;

/** Adds the options of every command that plays scenarios. */
export function withPlayOptions(command: Command): Command {
  return command
    .option('--seed <n>', 'the seed of the dice', wholeNumber(0, 2_147_483_647), 1)
    .option(
      '--workers <n>',
      'how many replications to play at a time; changes only the time it takes',
      wholeNumber(1, 64),
      Math.min(MOST_WORKERS, availableParallelism()),
    )
    .addOption(new Option('--json', 'print one JSON document').conflicts('csv'))
    .option('--csv', 'print a table for a spreadsheet');
}
