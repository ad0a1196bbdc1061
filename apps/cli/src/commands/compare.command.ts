import type { Command } from 'commander';
import type { Scenario } from '@frontdoor/scenarios';
import { CommandFailed } from '../command-failed.js';
import { type Compared, comparedOf, refuseOtherDays } from '../compare/compared.js';
import { comparisonCsv } from '../compare/comparison-csv.js';
import { comparisonJson } from '../compare/comparison-json.js';
import { comparisonTable } from '../compare/comparison-table.js';
import { EXIT } from '../exit-code.js';
import { wholeNumber } from '../number-option.js';
import { playAndTell } from '../run/play-and-tell.js';
import { scenariosAt } from '../scenario-file.js';
import type { Ends, Session } from '../session.js';
import { type PlayOptions, withPlayOptions } from './play-options.js';

interface CompareOptions extends PlayOptions {
  readonly replications: number;
}

/** Unit: replications of each design, where no number is asked for. */
const REPLICATIONS = 30;

/** `frontdoor compare`: plays designs with the same dice and says what each changes. */
export function addCompare(program: Command, session: Session, ends: Ends): void {
  const command = program
    .command('compare')
    .description('play scenarios with the same dice, and say by how much each differs from the first')
    .argument('<base>', 'the scenario to compare with')
    .argument('<other...>', 'one or more redesigns of it')
    .option('--replications <n>', 'how many times to play each', wholeNumber(2, 999), REPLICATIONS);
  withPlayOptions(command).action(async (base: string, others: readonly string[], options: CompareOptions) =>
    ends(await compare([base, ...others], options, session)),
  );
}

async function compare(paths: readonly string[], options: CompareOptions, session: Session) {
  const { terminal, cancel } = session;
  const { seed, replications } = options;
  const scenarios = scenariosAt(paths) as readonly [Scenario, ...Scenario[]];
  const [base, ...others] = scenarios;
  refuseOtherDays(base, others);
  const played = await playAndTell({ ...options, orders: scenarios.map((scenario) => ({ scenario, seed })) }, session);
  const whole = played[0]?.length ?? 0;
  if (whole === 0) {
    throw new CommandFailed(EXIT.cancelled, 'Cancelled before the first pair was done: there is nothing to compare.');
  }
  terminal.out(printed(comparedOf(scenarios, seed, played), options));
  if (!cancel.isWanted) return EXIT.ok;
  terminal.note(`Cancelled: these are ${whole} of ${replications} replications of each.`);
  return EXIT.cancelled;
}

function printed(compared: Compared, { json, csv }: CompareOptions): string {
  if (json) return JSON.stringify(comparisonJson(compared), null, 2);
  return csv ? comparisonCsv(compared) : comparisonTable(compared);
}
