import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { HeadlineWatch } from '@frontdoor/simulation';
import {
  Crew,
  type Order,
  type Played,
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
} from '@frontdoor/experiments';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import type { ExperimentFolder } from '../out/experiment-folder.js';
import { deliver } from '../run/deliver.js';
import { folderFor } from '../run/folder-for.js';
import { playAndTell } from '../run/play-and-tell.js';
import { resultsTable } from '../run/results-table.js';
import { type RunOptions, replicationsOf, watchFor, withRunOptions } from '../run/run-options.js';
import { sayPrecision } from '../run/say-precision.js';
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
  const { seed, series, log, out, from } = options;
  const replications = replicationsOf(options);
  const crew = new Crew(session.program, Math.min(options.workers, replications));
  const whole = scenarioAt(path);
  const until = options.until === undefined ? whole : playedUntil(whole, { day: options.until, under: '--until' });
  const scenario = from === undefined ? until : begunWith(until, readCaseload(from));
  if (log !== undefined) refuseToOverwrite(log);
  const caseload = from && hashOfFile(from);
  const watch = watchFor(options, replications);
  const folder = folderFor(out, {
    command: 'run',
    scenarios: [scenario],
    seed,
    asked: { series, from: from && hashOfFile(from) },
  });
  const periods = series && countedPeriods(scenario, series);
  const order = {
    scenario,
    seed,
    hashed: options.json === true || out !== undefined,
    ...(from === undefined ? {} : { from }),
    ...(log === undefined ? {} : { logs: logPlaces(log, replications) }),
    ...(periods ? { seriesAt: momentsBetween(periods) } : {}),
  };
  const played = await play({ order, replications, crew, watch, folder }, options, session);
  if (played.length === 0) {
    throw new CommandFailed(
      EXIT.cancelled,
      'Cancelled before the first replication was done: there is nothing to print.',
    );
  }
  const precision = watch?.found();
  if (precision) terminal.note(sayPrecision(precision));
  const results = resultsOf({ scenario, seed, caseload, played, precision, periods });
  const document = {
    json: () => resultsJson(results),
    csv: () => resultsCsv(results),
    table: () => resultsTable(results),
  };
  deliver(document, options, session, folder);
  if (!cancel.isWanted) return EXIT.ok;
  terminal.note(`Cancelled: these are ${played.length} of ${watch ? 'at most ' : ''}${replications} replications.`);
  return EXIT.cancelled;
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
  readonly folder: ExperimentFolder | undefined;
}

async function play(
  { order, replications, crew, watch, folder }: ToPlay,
  { workers, seed, log }: RunOptions,
  session: Session,
): Promise<readonly Played[]> {
  const count = `${watch ? 'at most ' : ''}${replications}`;
  const [played = []] = await playAndTell(
    {
      orders: [order],
      turns: roundByRound(1, replications),
      replications,
      crew,
      folder,
      says: `${order.scenario.name}: ${count} × seed ${seed}, ${workers} at a time`,
      isEnough: watch && (() => watch.isOver),
      onPlayed: watch && ((_, { replication, outcome }) => watch.take(replication, outcome.measures)),
    },
    session,
  );
  if (log !== undefined) session.terminal.note(`Logs are in ${log}; frontdoor replay ${log} checks them.`);
  return watch ? played.slice(0, watch.found().replications) : played;
}
