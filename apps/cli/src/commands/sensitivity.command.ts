import { type Command, Option } from 'commander';
import { HEADLINES, type MeasureId } from '@frontdoor/simulation';
import { Crew, roundByRound, sourceAt, wholeRounds } from '@frontdoor/experiments';
import { CommandFailed } from '../command-failed.js';
import { measuresOption } from '../designs/measure-option.js';
import { type ValuesOfPath, setOption } from '../designs/set-option.js';
import { EXIT } from '../exit-code.js';
import { wholeNumber } from '../number-option.js';
import { deliver } from '../run/deliver.js';
import { placesFor } from '../run/places-for.js';
import { playAndTell } from '../run/play-and-tell.js';
import { sensitivityCsv, sensitivityJson, sensitivityTable } from '../sensitivity/sensitivity-documents.js';
import { sensitivityOf } from '../sensitivity/tornadoes.js';
import { variedBetween, variedByAssumption } from '../sensitivity/varied.js';
import type { Ends, Session } from '../session.js';
import { MOST_REPLICATIONS, type PlayOptions, withExample, withPlayOptions, withReuse } from './play-options.js';

interface SensitivityOptions extends PlayOptions {
  readonly set?: readonly ValuesOfPath[];
  readonly assumption?: readonly string[];
  readonly measure: readonly MeasureId[];
  readonly top: number;
  readonly replications: number;
}

/** Unit: replications of each end of each number, where no number is asked for. */
const REPLICATIONS = 10;

/** How many numbers are shown of each measure, where no number is asked for. */
const TOP = 5;

/** `frontdoor sensitivity`: moves the numbers of a scenario one at a time and says what each does. */
export function addSensitivity(program: Command, session: Session, ends: Ends): void {
  const command = program
    .command('sensitivity')
    .description('move the numbers of a scenario one at a time, and say which move the results most')
    .argument('<scenario>', 'a scenario file (YAML)')
    .addOption(
      new Option(
        '--set <path=low,high>',
        'a value and its range; may be repeated. Without it, every number that rests on an assumption, by 10% either way',
      ).argParser(setOption),
    )
    .addOption(
      new Option('--assumption <ids>', 'only the numbers that rest on these assumptions, such as A-101,A-220')
        .argParser((text) => text.split(',').map((id) => id.trim()))
        .conflicts('set'),
    )
    .addOption(
      new Option('--measure <ids>', 'the measures to print, parted by commas; --json and --csv have all')
        .argParser(measuresOption)
        .default(HEADLINES, 'the main counts and shares'),
    )
    .option('--top <n>', 'how many numbers to print of each measure', wholeNumber(1, 999), TOP)
    .option('--replications <n>', 'how many times to play each', wholeNumber(2, MOST_REPLICATIONS), REPLICATIONS);
  withExample(
    command,
    'frontdoor sensitivity scenarios/example-small.yaml --assumption A-116,A-501 --measure referrals',
    "frontdoor sensitivity scenarios/example-small.yaml --set 'demand.contacts=1400 per year,1800 per year'",
  );
  withReuse(withPlayOptions(command)).action(async (path: string, options: SensitivityOptions) =>
    ends(await sensitivity(path, options, session)),
  );
}

async function sensitivity(path: string, options: SensitivityOptions, session: Session) {
  const { seed, replications, set, assumption } = options;
  const crew = new Crew(session.program, options.workers);
  const { source, scenario } = sourceAt(path);
  const varied = set ? variedBetween(source, scenario, set) : variedByAssumption(source, scenario, assumption);
  if (varied.parameters.length === 0)
    throw new CommandFailed(EXIT.badInput, 'None of those numbers can be moved: give --set with a range.');
  const scenarios = [scenario, ...varied.parameters.flatMap(({ low, high }) => [low.scenario, high.scenario])];
  const places = placesFor(options, { command: 'sensitivity', scenarios, seed }, session);
  const played = wholeRounds(
    await playAndTell(
      {
        orders: scenarios.map((each) => ({ scenario: each, seed })),
        turns: roundByRound(scenarios.length, replications),
        replications,
        crew,
        places,
        says: `${scenario.name} with ${varied.parameters.length} ${varied.parameters.length === 1 ? 'number' : 'numbers'} low and high: ${replications} × seed ${seed}, ${options.workers} at a time`,
      },
      session,
    ),
  );
  const whole = played[0]?.length ?? 0;
  if (whole === 0) {
    throw new CommandFailed(EXIT.cancelled, 'Cancelled before each was played once: there is nothing to compare.');
  }
  const found = sensitivityOf({ ...varied, base: scenario, seed }, played);
  const document = {
    json: () => sensitivityJson(found),
    csv: () => sensitivityCsv(found),
    table: () => sensitivityTable(found, options.measure, options.top),
  };
  deliver(document, options, session, places.folder);
  if (!session.cancel.isWanted) return EXIT.ok;
  session.terminal.note(`Cancelled: these are ${whole} of ${replications} replications of each.`);
  return EXIT.cancelled;
}
