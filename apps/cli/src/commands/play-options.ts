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
  /** Folders of earlier experiments to take replications from. */
  readonly reuse?: readonly string[];
}

/** More workers than this gain little: they wait for each other's memory. */
const MOST_WORKERS = 2;

/** The most replications of one scenario there may be. */
export const MOST_REPLICATIONS = 9999;

const ABOUT_OUT =
  'keep each replication in this folder as it is played, and the results; the same command again goes on from what is there';

const ABOUT_REUSE =
  'take replications from the folder an earlier command kept with --out, where it has the same scenario; may be repeated';

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

/** Adds the option to take replications that were played before. */
export function withReuse(command: Command): Command {
  const more = (folder: string, folders: readonly string[] = []) => [...folders, folder];
  return command.addOption(new Option('--reuse <folder>', ABOUT_REUSE).argParser(more));
}

/** An example under the help of a command. */
export function withExample(command: Command, ...examples: readonly string[]): Command {
  return command.addHelpText('after', `\nFor example:\n${examples.map((example) => `  ${example}`).join('\n')}`);
}
