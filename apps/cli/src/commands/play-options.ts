import { availableParallelism } from 'node:os';
import { type Command, Option } from 'commander';
import { wholeNumber } from '../number-option.js';
import type { Format } from '../run/deliver.js';

/** What every command that plays scenarios may be told. */
export interface PlayOptions extends Format {
  readonly seed: number;
  readonly workers: number;
  /** The folder the experiment is kept in. */
  readonly out?: string;
}

/** More workers than this gain little: they wait for each other's memory. */
const MOST_WORKERS = 2;

/** The most replications of one scenario there may be. */
export const MOST_REPLICATIONS = 9999;

const ABOUT_OUT =
  'keep each replication in this folder as it is played, and the results; the same command again goes on from what is there';

/** Adds the options of every command that plays scenarios. */
export function withPlayOptions(command: Command): Command {
  return withHowOptions(command.option('--seed <n>', 'the seed of the dice', wholeNumber(0, 2_147_483_647), 1));
}

/** The same of a command whose seed stands in its file. */
export function withHowOptions(command: Command): Command {
  return command
    .option(
      '--workers <n>',
      'how many replications to play at a time; changes only the time it takes',
      wholeNumber(1, 64),
      Math.min(MOST_WORKERS, availableParallelism()),
    )
    .option('--out <folder>', ABOUT_OUT)
    .addOption(new Option('--json', 'print one JSON document').conflicts('csv'))
    .option('--csv', 'print a table for a spreadsheet');
}

/** An example under the help of a command. */
export function withExample(command: Command, ...examples: readonly string[]): Command {
  return command.addHelpText('after', `\nFor example:\n${examples.map((example) => `  ${example}`).join('\n')}`);
}
