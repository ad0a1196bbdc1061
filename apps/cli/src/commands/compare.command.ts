import type { Command } from 'commander';
import type { Scenario } from '@frontdoor/scenarios';
import {
  Crew,
  comparedOf,
  comparisonCsv,
  comparisonJson,
  refuseOtherDays,
  roundByRound,
  scenariosAt,
  wholeRounds,
} from '@frontdoor/experiments';
import { CommandFailed } from '../command-failed.js';
import { comparisonTable } from '../compare/comparison-table.js';
import { EXIT } from '../exit-code.js';
import { wholeNumber } from '../number-option.js';
import { deliver } from '../run/deliver.js';
import { folderFor } from '../run/folder-for.js';
import { playAndTell } from '../run/play-and-tell.js';
import type { Ends, Session } from '../session.js';
import { MOST_REPLICATIONS, type PlayOptions, withExample, withPlayOptions } from './play-options.js';

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
    .option('--replications <n>', 'how many times to play each', wholeNumber(2, MOST_REPLICATIONS), REPLICATIONS);
  withExample(
    command,
    'frontdoor compare scenarios/worcestershire-2014-15.yaml scenarios/redesigns/booklet-binned.yaml',
  );
  withPlayOptions(command).action(async (base: string, others: readonly string[], options: CompareOptions) =>
    ends(await compare([base, ...others], options, session)),
  );
}

async function compare(paths: readonly string[], options: CompareOptions, session: Session) {
  const { terminal, cancel } = session;
  const { seed, replications } = options;
  const crew = new Crew(session.program, Math.min(options.workers, replications * paths.length));
  const scenarios = scenariosAt(paths) as readonly [Scenario, ...Scenario[]];
  const [base, ...others] = scenarios;
  refuseOtherDays(base, others);
  const folder = folderFor(options.out, { command: 'compare', scenarios, seed });
  const names = scenarios.map(({ name }) => name).join(', ');
  const played = wholeRounds(
    await playAndTell(
      {
        orders: scenarios.map((scenario) => ({ scenario, seed })),
        turns: roundByRound(scenarios.length, replications),
        replications,
        crew,
        folder,
        says: `${names}: ${replications} × seed ${seed}, ${options.workers} at a time`,
      },
      session,
    ),
  );
  const whole = played[0]?.length ?? 0;
  if (whole === 0) {
    throw new CommandFailed(EXIT.cancelled, 'Cancelled before the first pair was done: there is nothing to compare.');
  }
  const compared = comparedOf(scenarios, seed, played);
  const document = {
    json: () => comparisonJson(compared),
    csv: () => comparisonCsv(compared),
    table: () => comparisonTable(compared),
  };
  deliver(document, options, session, folder);
  if (!cancel.isWanted) return EXIT.ok;
  terminal.note(`Cancelled: these are ${whole} of ${replications} replications of each.`);
  return EXIT.cancelled;
}
