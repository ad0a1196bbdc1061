import type { Command } from 'commander';
import { refuseUnshareable } from '@frontdoor/experiments';
import type { Scenario } from '@frontdoor/scenarios';
import { CommandFailed } from '../command-failed.js';
import { MOST_REPLICATIONS } from '../commands/play-options.js';
import { EXIT } from '../exit-code.js';
import { wholeNumber } from '../number-option.js';

/** What a command may be told whose replications may begin with one warm-up, several in a row. */
export interface SharingOptions {
  /** Unit: replications to a warm-up; each plays its own where it is left out. */
  readonly shareWarmUp?: number;
}

const OPTION = '--share-warm-up';

const ABOUT =
  'let so many replications in a row begin with one warm-up, played once: less to play, and intervals then count warm-ups';

/** Adds the option to share warm-ups. */
export function withSharing(command: Command): Command {
  return command.option(`${OPTION} <k>`, ABOUT, wholeNumber(2, Math.floor(MOST_REPLICATIONS / 2)));
}

/** Refuses, where warm-ups are to be shared, what they cannot be shared with. @throws ExperimentNotPossible */
export function refuseSharing(
  { shareWarmUp }: SharingOptions,
  scenarios: readonly Scenario[],
  replications: number,
): void {
  if (shareWarmUp === undefined) return;
  refuseUnshareable(scenarios, replications, { together: shareWarmUp, under: OPTION });
}

/** What of it decides which experiment it is, as a folder's manifest has it. */
export const sharingAsked = ({ shareWarmUp }: SharingOptions) => ({ 'share-warm-up': shareWarmUp });

/** How warm-ups are shared, in the words of what is played; nothing where they are not. */
export function saySharing({ shareWarmUp }: SharingOptions): string {
  return shareWarmUp === undefined ? '' : `, ${shareWarmUp} to a warm-up`;
}

/** Options of `run` that warm-ups cannot be shared beside, and what to do. */
const BESIDE = {
  from: 'with a caseload there is no warm-up to share. Leave one of them out',
  precision: 'it counts single replications. Say how many by --replications',
  log: 'a log that begins with a caseload cannot be replayed. Leave one of them out',
} as const;

/** Refuses options that warm-ups cannot be shared beside. @throws CommandFailed */
export function refuseBesideSharing(
  options: SharingOptions & Readonly<Partial<Record<keyof typeof BESIDE, unknown>>>,
): void {
  if (options.shareWarmUp === undefined) return;
  const given = Object.entries(BESIDE).filter(([option]) => options[option as keyof typeof BESIDE] !== undefined);
  if (given.length === 0) return;
  const faults = given.map(([option, why]) => `${OPTION} does not go with --${option}: ${why}.`);
  throw new CommandFailed(EXIT.badInput, faults.join('\n'));
}
