import type { Command } from 'commander';
import type { Scenario } from '@frontdoor/scenarios';
import { Crew, comparedOf, comparisonCsv, comparisonJson, refuseOtherDays, scenariosAt } from '@frontdoor/experiments';
import { comparisonTable } from '../compare/comparison-table.js';
import { EXIT } from '../exit-code.js';
import { wholeNumber } from '../number-option.js';
import { deliver } from '../run/deliver.js';
import { placesFor } from '../run/places-for.js';
import { namesOf, playDesigns } from '../run/play-designs.js';
import { type SharingOptions, refuseSharing, sharingAsked, withSharing } from '../run/share-warm-up.js';
import type { Ends, Session } from '../session.js';
import { MOST_REPLICATIONS, type PlayOptions, withExample, withPlayOptions, withReuse } from './play-options.js';

interface CompareOptions extends PlayOptions, SharingOptions {
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
    'frontdoor compare scenarios/worcestershire-2014-15.yaml scenarios/redesigns/booklet-binned.yaml --replications 50 --share-warm-up 5',
  );
  withReuse(withPlayOptions(withSharing(command))).action(
    async (base: string, others: readonly string[], options: CompareOptions) =>
      ends(await compare([base, ...others], options, session)),
  );
}

async function compare(paths: readonly string[], options: CompareOptions, session: Session) {
  const { terminal, cancel } = session;
  const { seed, replications, shareWarmUp } = options;
  const crew = new Crew(session.program, Math.min(options.workers, replications * paths.length));
  const scenarios = scenariosAt(paths) as readonly [Scenario, ...Scenario[]];
  const [base, ...others] = scenarios;
  refuseOtherDays(base, others);
  refuseSharing(options, scenarios, replications);
  const experiment = { command: 'compare', scenarios, seed, asked: sharingAsked(options) };
  const places = placesFor(options, experiment, session);
  const first = shareWarmUp === undefined ? 'pair was' : `${shareWarmUp} pairs were`;
  const nothing = `Cancelled before the first ${first} done: there is nothing to compare.`;
  // Of what is kept a report may be made, too.
  const reads = { readsTraffic: places.folder !== undefined };
  const designs = { scenarios, what: namesOf(scenarios), crew, places, reads, nothing };
  const played = await playDesigns(designs, options, session);
  const whole = played[0]?.length ?? 0;
  const compared = comparedOf(scenarios, seed, played, shareWarmUp);
  const document = {
    json: () => comparisonJson(compared),
    csv: () => comparisonCsv(compared),
    table: () => comparisonTable(compared),
  };
  deliver(document, options, session, places.folder);
  if (!cancel.isWanted) return EXIT.ok;
  terminal.note(`Cancelled: these are ${whole} of ${replications} replications of each.`);
  return EXIT.cancelled;
}
