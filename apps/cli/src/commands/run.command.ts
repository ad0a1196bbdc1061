import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { Scenario } from '@frontdoor/scenarios';
import type { HeadlineWatch } from '@frontdoor/simulation';
import {
  Crew,
  type Order,
  type Played,
  type Results,
  begunWith,
  countedPeriods,
  hashOfFile,
  logPlaces,
  momentsBetween,
  playedUntil,
  readCaseload,
  resultsCsv,
  resultsJson,
  resultsOf,
  roundByRound,
  scenarioAt,
  wholeRounds,
} from '@frontdoor/experiments';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import { type Document, deliver } from '../run/deliver.js';
import { type Places, placesFor } from '../run/places-for.js';
import { playAndTell } from '../run/play-and-tell.js';
import { resultsTable } from '../run/results-table.js';
import { type RunOptions, refuseUnseenSeries, replicationsOf, watchFor, withRunOptions } from '../run/run-options.js';
import { sayPrecision } from '../run/say-precision.js';
import { refuseBesideSharing, refuseSharing, saySharing, sharingAsked } from '../run/share-warm-up.js';
import type { Ends, Session } from '../session.js';

/** `frontdoor run`: plays a scenario in virtual time, any number of times, and sums up. */
export function addRun(program: Command, session: Session, ends: Ends): void {
  const command = program
    .command('run')
    .description('play a scenario and sum up what came of it; the same seed gives the same result')
    .argument('<scenario>', 'a scenario file (YAML)');
  withRunOptions(command).action(async (path: string, options: RunOptions) => ends(await run(path, options, session)));
}

async function run(path: string, options: RunOptions, session: Session) {
  const { terminal, cancel } = session;
  const { seed, series, log, out, from, shareWarmUp: sharedWarmUp } = options;
  const replications = replicationsOf(options);
  refuseUnseenSeries(options);
  refuseBesideSharing(options);
  const crew = new Crew(session.program, Math.min(options.workers, Math.ceil(replications / (sharedWarmUp ?? 1))));
  const scenario = scenarioFor(path, options);
  refuseSharing(options, [scenario], replications);
  if (log !== undefined) refuseToOverwrite(log);
  const caseload = from && hashOfFile(from);
  const watch = watchFor(options, replications);
  const experiment = {
    command: 'run',
    scenarios: [scenario],
    seed,
    asked: { series, from: caseload, ...sharingAsked(options) },
  };
  const places = placesFor(options, experiment, session);
  const periods = series && countedPeriods(scenario, series);
  const order = {
    scenario,
    seed,
    sharedWarmUp,
    hashed: options.json === true || out !== undefined,
    // Of what is kept a report may be made, too.
    readsTraffic: out !== undefined,
    ...(from === undefined ? {} : { from }),
    ...(log === undefined ? {} : { logs: logPlaces(log, replications) }),
    ...(periods ? { seriesAt: momentsBetween(periods) } : {}),
  };
  const played = await play({ order, replications, crew, watch, places }, options, session);
  const precision = watch?.found();
  if (precision) terminal.note(sayPrecision(precision));
  const results = resultsOf({ scenario, seed, caseload, caseloadFile: from, sharedWarmUp, played, precision, periods });
  deliver(documentOf(results), options, session, places.folder);
  if (!cancel.isWanted) return EXIT.ok;
  terminal.note(`Cancelled: these are ${played.length} of ${watch ? 'at most ' : ''}${replications} replications.`);
  return EXIT.cancelled;
}

function documentOf(results: Results): Document {
  return {
    json: () => resultsJson(results),
    csv: () => resultsCsv(results),
    table: () => resultsTable(results),
  };
}

/** The scenario of a file, to the day it is to be played to and from the caseload it is to begin with. */
function scenarioFor(path: string, { until: day, from }: RunOptions): Scenario {
  const whole = scenarioAt(path);
  const until = day === undefined ? whole : playedUntil(whole, { day, under: '--until' });
  return from === undefined ? until : begunWith(until, readCaseload(from));
}

function refuseToOverwrite(directory: string): void {
  if (!existsSync(directory)) return;
  throw new CommandFailed(
    EXIT.badInput,
    `${directory} is there already, and logs are never overwritten: name a directory that does not exist yet, or move it away.`,
  );
}

interface ToPlay {
  readonly order: Order;
  readonly replications: number;
  readonly crew: Crew;
  readonly watch: HeadlineWatch | undefined;
  readonly places: Places;
}

async function play(
  { order, replications, crew, watch, places }: ToPlay,
  options: RunOptions,
  session: Session,
): Promise<readonly Played[]> {
  const { workers, seed, log, shareWarmUp } = options;
  const count = `${watch ? 'at most ' : ''}${replications}`;
  const all = await playAndTell(
    {
      orders: [order],
      turns: roundByRound(1, replications, shareWarmUp),
      replications,
      crew,
      places,
      says: `${order.scenario.name}: ${count} × seed ${seed}${saySharing(options)}, ${workers} at a time`,
      isEnough: watch && (() => watch.isOver),
      onPlayed: watch && ((_, { replication, outcome }) => watch.take(replication, outcome.measures)),
    },
    session,
  );
  if (log !== undefined) session.terminal.note(`Logs are in ${log}; frontdoor replay ${log} checks them.`);
  const [played = []] = wholeRounds(all, shareWarmUp);
  const enough = watch ? played.slice(0, watch.found().replications) : played;
  if (enough.length > 0) return enough;
  const first = shareWarmUp === undefined ? 'replication was' : `${shareWarmUp} replications were`;
  throw new CommandFailed(EXIT.cancelled, `Cancelled before the first ${first} done: there is nothing to print.`);
}
