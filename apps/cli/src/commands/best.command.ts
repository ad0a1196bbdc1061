import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Scenario } from '@frontdoor/scenarios';
import { Crew, refuseOtherDays, scenarioHash, scenariosAt, sourceAt } from '@frontdoor/experiments';
import { CommandFailed } from '../command-failed.js';
import { choiceCsv, choiceJson, choiceTable } from '../best/choice-documents.js';
import { Choice, type Goal, chosenOf } from '../best/choice.js';
import { AS_IT_IS, type Design, gridOf } from '../designs/design.js';
import { type AskedConstraint, amountOf, constraintOption, measureNamed } from '../designs/measure-option.js';
import { type ValuesOfPath, setOption } from '../designs/set-option.js';
import { EXIT } from '../exit-code.js';
import { wholeNumber } from '../number-option.js';
import { deliver } from '../run/deliver.js';
import { placesFor } from '../run/places-for.js';
import { playAndTell } from '../run/play-and-tell.js';
import type { Ends, Session } from '../session.js';
import { MOST_REPLICATIONS, type PlayOptions, withExample, withPlayOptions, withReuse } from './play-options.js';

interface BestOptions extends PlayOptions {
  readonly lowest?: Goal['measure'];
  readonly highest?: Goal['measure'];
  readonly worth: string;
  readonly subjectTo?: readonly AskedConstraint[];
  readonly set?: readonly ValuesOfPath[];
  readonly replications: number;
}

/** The most replications of a design, where no number is asked for. */
const MOST = 300;

/** `frontdoor best`: finds the best of several designs, playing no more of each than it takes. */
export function addBest(program: Command, session: Session, ends: Ends): void {
  const command = program
    .command('best')
    .description('find the best of several designs by one measure, among those that keep within limits')
    .argument('<scenario>', 'a scenario file (YAML)')
    .argument('[others...]', 'redesigns of it; or give --set')
    .addOption(
      new Option('--lowest <measure>', 'the measure that is to be low').argParser(measureNamed).conflicts('highest'),
    )
    .addOption(new Option('--highest <measure>', 'the measure that is to be high').argParser(measureNamed))
    .requiredOption(
      '--worth <amount>',
      'the least difference worth telling apart: 5, or 2% of a share. Half as much takes four times as long',
    )
    .addOption(
      new Option(
        '--subject-to <limit>',
        "a limit to keep, such as 's47-to-icpc-share >= 60%'; may be repeated",
      ).argParser(constraintOption),
    )
    .addOption(
      new Option(
        '--set <path=values>',
        'choose among values of the one scenario, as sweep does; may be repeated',
      ).argParser(setOption),
    )
    .option('--replications <n>', 'the most of each design', wholeNumber(10, MOST_REPLICATIONS), MOST);
  withExample(
    command,
    'frontdoor best scenarios/worcestershire-2014-15.yaml scenarios/redesigns/booklet-binned.yaml --lowest s47-enquiries --worth 20',
    "frontdoor best scenarios/example-small.yaml --set 'staff.duty-manager.count=1..3' --lowest cin-open --worth 2 --subject-to 'referrals >= 20'",
  );
  withReuse(withPlayOptions(command)).action(async (path: string, others: readonly string[], options: BestOptions) =>
    ends(await best([path, ...others], options, session)),
  );
}

async function best(paths: readonly string[], options: BestOptions, session: Session) {
  const { seed, replications, subjectTo, set } = options;
  const goal = goalOf(options);
  const crew = new Crew(session.program, options.workers);
  const designs = designsOf(paths, options);
  const choice = new Choice(designs, goal, replications);
  const scenarios = designs.map(({ scenario }) => scenario);
  const asked = { better: goal.better, measure: goal.measure.id, worth: goal.worth, 'subject-to': subjectTo, set };
  const places = placesFor(options, { command: 'best', scenarios, seed, asked }, session);
  const played = await playAndTell(
    {
      orders: scenarios.map((scenario) => ({ scenario, seed })),
      turns: choice.turns(replications),
      replications,
      crew,
      places,
      says: `${designs.length} designs: at most ${replications} × seed ${seed}, ${options.workers} at a time`,
      isEnough: () => choice.selection.outcome !== 'go-on',
      onPlayed: (turn, each) => choice.take(turn, each),
    },
    session,
  );
  const { selection } = choice;
  if (selection.replications === 0) {
    throw new CommandFailed(
      EXIT.cancelled,
      'Cancelled before each design was played once: there is nothing to choose by.',
    );
  }
  const chosen = chosenOf({ designs, goal, selection, seed }, played);
  const document = {
    json: () => choiceJson(chosen),
    csv: () => choiceCsv(chosen),
    table: () => choiceTable(chosen),
  };
  deliver(document, options, session, places.folder);
  return session.cancel.isWanted ? EXIT.cancelled : EXIT.ok;
}

function goalOf({ lowest, highest, worth, subjectTo = [] }: BestOptions): Goal {
  const measure = lowest ?? highest;
  if (!measure) throw new CommandFailed(EXIT.badInput, 'Say what is best: --lowest or --highest, and a measure.');
  const amount = worthOf(worth, measure);
  if (amount > 0) return { measure, better: lowest ? 'lower' : 'higher', worth: amount, constraints: subjectTo };
  throw new CommandFailed(EXIT.badInput, '--worth must be above 0: no difference at all can be told apart for sure.');
}

function worthOf(text: string, { unit }: Goal['measure']): number {
  try {
    return amountOf(text, unit);
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw new CommandFailed(EXIT.badInput, `--worth: ${error.message}`);
    throw error;
  }
}

/** The points of a grid but the scenario as it is, which is a design already. @throws CommandFailed where there are no others */
function otherThan(base: Scenario, points: readonly Design[]): readonly Design[] {
  const others = points.filter(({ scenario }) => scenarioHash(scenario) !== scenarioHash(base));
  if (others.length > 0) return others;
  throw new CommandFailed(
    EXIT.badInput,
    '--set gives no value but what the scenario has: of one design there is nothing to choose. Give another value.',
  );
}

/** Scenarios by their names, or the points of a grid and the scenario as it is. */
function designsOf(paths: readonly string[], { set }: BestOptions): readonly Design[] {
  const [path = ''] = paths;
  if (set && paths.length > 1) {
    throw new CommandFailed(EXIT.badInput, 'Give either other scenarios or --set, not both: --set is of one scenario.');
  }
  if (set) {
    const { source, scenario } = sourceAt(path);
    return [{ label: AS_IT_IS, scenario, set: [] }, ...otherThan(scenario, gridOf(source, scenario, set))];
  }
  if (paths.length < 2)
    throw new CommandFailed(
      EXIT.badInput,
      'Name two scenarios or more, or give --set: of one there is nothing to choose.',
    );
  const scenarios = scenariosAt(paths);
  const [base] = scenarios;
  if (base) refuseOtherDays(base, scenarios.slice(1));
  return scenarios.map((scenario, place) => {
    const again = scenarios.slice(0, place).filter(({ name }) => name === scenario.name).length;
    return { label: again === 0 ? scenario.name : `${scenario.name} (${again + 1})`, scenario, set: [] };
  });
}
