import type { Command } from 'commander';
import { Crew, momentsBetween, roundByRound, scenarioAt } from '@frontdoor/experiments';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import { wholeNumber } from '../number-option.js';
import { deliver } from '../run/deliver.js';
import { placesFor } from '../run/places-for.js';
import { playAndTell } from '../run/play-and-tell.js';
import type { Ends, Session } from '../session.js';
import { adviceCsv, adviceJson, adviceTable } from '../warm-up/advice-documents.js';
import { adviceOf, weeksOf } from '../warm-up/advice.js';
import { MOST_REPLICATIONS, type PlayOptions, withExample, withPlayOptions } from './play-options.js';

interface WarmUpOptions extends PlayOptions {
  readonly replications: number;
}

/** Unit: replications, where no number is asked for. Source: S-149 asks for five or more. */
const REPLICATIONS = 10;

/** `frontdoor warm-up`: how long a scenario takes until it no longer shows that it began empty. */
export function addWarmUp(program: Command, session: Session, ends: Ends): void {
  const command = program
    .command('warm-up')
    .description(
      'find how much of a run is warming up, from its first day on, and whether the scenario leaves out enough',
    )
    .argument('<scenario>', 'a scenario file (YAML)')
    .option('--replications <n>', 'how many times to play it', wholeNumber(1, MOST_REPLICATIONS), REPLICATIONS);
  withExample(command, 'frontdoor warm-up scenarios/worcestershire-2014-15.yaml');
  withPlayOptions(command).action(async (path: string, options: WarmUpOptions) =>
    ends(await findWarmUp(path, options, session)),
  );
}

async function findWarmUp(path: string, options: WarmUpOptions, session: Session) {
  const { seed, replications, workers } = options;
  const crew = new Crew(session.program, Math.min(workers, replications));
  const scenario = scenarioAt(path);
  const places = placesFor(options, { command: 'warm-up', scenarios: [scenario], seed }, session);
  const [played = []] = await playAndTell(
    {
      orders: [{ scenario, seed, seriesAt: momentsBetween(weeksOf(scenario)) }],
      turns: roundByRound(1, replications),
      replications,
      crew,
      places,
      says: `${scenario.name}: ${replications} × seed ${seed}, ${workers} at a time`,
    },
    session,
  );
  if (played.length === 0) {
    throw new CommandFailed(
      EXIT.cancelled,
      'Cancelled before the first replication was done: there is nothing to read.',
    );
  }
  const advice = adviceOf(scenario, seed, played);
  const document = { json: () => adviceJson(advice), csv: () => adviceCsv(advice), table: () => adviceTable(advice) };
  deliver(document, options, session, places.folder);
  return session.cancel.isWanted ? EXIT.cancelled : EXIT.ok;
}
