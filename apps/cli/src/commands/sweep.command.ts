import { type Command, Option } from 'commander';
import { HEADLINES, type MeasureId } from '@frontdoor/simulation';
import { Crew, sourceAt } from '@frontdoor/experiments';
import { gridOf } from '../designs/design.js';
import { measuresOption } from '../designs/measure-option.js';
import { type ValuesOfPath, setOption } from '../designs/set-option.js';
import { EXIT } from '../exit-code.js';
import { wholeNumber } from '../number-option.js';
import { deliver } from '../run/deliver.js';
import { placesFor } from '../run/places-for.js';
import { playDesigns } from '../run/play-designs.js';
import { type SharingOptions, refuseSharing, sharingAsked, withSharing } from '../run/share-warm-up.js';
import type { Ends, Session } from '../session.js';
import { sweepCsv, sweepJson } from '../sweep/sweep-json.js';
import { sweepTable } from '../sweep/sweep-table.js';
import { sweptOf } from '../sweep/swept.js';
import { MOST_REPLICATIONS, type PlayOptions, withExample, withPlayOptions, withReuse } from './play-options.js';

interface SweepOptions extends PlayOptions, SharingOptions {
  readonly set: readonly ValuesOfPath[];
  readonly replications: number;
  readonly measure: readonly MeasureId[];
}

/** Unit: replications of each point, where no number is asked for. */
const REPLICATIONS = 30;

const ABOUT_SET =
  'a value by its path in the file, and what to set it to: path=20,25,30 or path=20..30..5. Several --set make a full grid. Part values by ; where they have commas of their own';

/** `frontdoor sweep`: sets values of a scenario one after another and says what each changes. */
export function addSweep(program: Command, session: Session, ends: Ends): void {
  const command = program
    .command('sweep')
    .description('set values of a scenario one after another, and say by how much each differs from it as it is')
    .argument('<scenario>', 'a scenario file (YAML)')
    .addOption(new Option('--set <path=values>', ABOUT_SET).argParser(setOption).makeOptionMandatory())
    .addOption(
      new Option('--measure <ids>', 'the measures to print, parted by commas; --json and --csv have all')
        .argParser(measuresOption)
        .default(HEADLINES, 'the main counts and shares'),
    )
    .option('--replications <n>', 'how many times to play each', wholeNumber(2, MOST_REPLICATIONS), REPLICATIONS);
  withExample(
    command,
    "frontdoor sweep scenarios/example-small.yaml --set 'demand.contacts=1500 per year,1700 per year'",
    "frontdoor sweep scenarios/worcestershire-2014-15.yaml --set 'staff.social-worker/<team>.count=20..30..5'",
  );
  withReuse(withPlayOptions(withSharing(command))).action(async (path: string, options: SweepOptions) =>
    ends(await sweep(path, options, session)),
  );
}

async function sweep(path: string, options: SweepOptions, session: Session) {
  const { seed, replications, set, shareWarmUp: sharedWarmUp } = options;
  const crew = new Crew(session.program, options.workers);
  const { source, scenario } = sourceAt(path);
  const points = gridOf(source, scenario, set);
  const scenarios = [scenario, ...points.map((point) => point.scenario)];
  refuseSharing(options, scenarios, replications);
  const experiment = { command: 'sweep', scenarios, seed, asked: sharingAsked(options) };
  const places = placesFor(options, experiment, session);
  const what = `${scenario.name} as it is and at ${points.length} points`;
  const times = sharedWarmUp === undefined ? 'once' : `${sharedWarmUp} times`;
  const nothing = `Cancelled before each point was played ${times}: there is nothing to compare.`;
  const played = await playDesigns({ scenarios, what, crew, places, nothing }, options, session);
  const whole = played[0]?.length ?? 0;
  const swept = sweptOf({ base: scenario, points, seed, sharedWarmUp }, played);
  const document = {
    json: () => sweepJson(swept),
    csv: () => sweepCsv(swept),
    table: () => sweepTable(swept, options.measure),
  };
  deliver(document, options, session, places.folder);
  if (!session.cancel.isWanted) return EXIT.ok;
  session.terminal.note(`Cancelled: these are ${whole} of ${replications} replications of each.`);
  return EXIT.cancelled;
}
