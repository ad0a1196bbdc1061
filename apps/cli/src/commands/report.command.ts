import type { Command } from 'commander';
import type { Scenario } from '@frontdoor/scenarios';
import { Crew, comparedOf, refuseOtherDays, whyNoPlaceForFile, scenariosAt, writeReport } from '@frontdoor/experiments';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import { wholeNumber } from '../number-option.js';
import { deliver } from '../run/deliver.js';
import { folderFor } from '../run/folder-for.js';
import { namesOf, playDesigns } from '../run/play-designs.js';
import type { Ends, Session } from '../session.js';
import { MOST_REPLICATIONS, type PlayOptions, withExample, withPlayOptions } from './play-options.js';

interface ReportOptions extends PlayOptions {
  readonly replications: number;
  readonly html: string;
}

/** Unit: replications of each design, where no number is asked for. */
const REPLICATIONS = 30;

const FILE = 'frontdoor-report.html';

/** `frontdoor report`: compares designs and writes what came of it as one page to hand on. */
export function addReport(program: Command, session: Session, ends: Ends): void {
  const command = program
    .command('report')
    .description('compare scenarios, and write what came of it as one page to read, print and hand on')
    .argument('<scenario>', 'the front door as it is')
    .argument('[other...]', 'redesigns of it')
    .option('--html <file>', 'the file to write; one that is there gives way', FILE)
    .option('--replications <n>', 'how many times to play each', wholeNumber(2, MOST_REPLICATIONS), REPLICATIONS);
  withExample(
    command,
    'frontdoor report scenarios/worcestershire-2014-15.yaml scenarios/redesigns/booklet-binned.yaml',
  );
  withPlayOptions(command).action(async (base: string, others: readonly string[], options: ReportOptions) =>
    ends(await report([base, ...others], options, session)),
  );
}

async function report(paths: readonly string[], options: ReportOptions, session: Session) {
  const { terminal, cancel } = session;
  const { seed, replications, html } = options;
  const crew = new Crew(session.program, Math.min(options.workers, replications * paths.length));
  refuseNoPlace(html);
  const scenarios = scenariosAt(paths) as readonly [Scenario, ...Scenario[]];
  const [base, ...others] = scenarios;
  refuseOtherDays(base, others);
  const folder = folderFor(options.out, { command: 'report', scenarios, seed });
  const nothing = 'Cancelled before each design had been played once: there is nothing to report.';
  const designs = { scenarios, what: namesOf(scenarios), crew, folder, reads: { readsTraffic: true }, nothing };
  const played = await playDesigns(designs, options, session);
  const compared = comparedOf(scenarios, seed, played);
  // Loaded only here: what draws charts and maps takes longer to load than all else together.
  const { madeReport } = await import('../report/report-documents.js');
  const command = `npx frontdoor report ${paths.join(' ')} --replications ${compared.replications} --seed ${seed}`;
  const made = await madeReport({ compared, played, asked: replications, command, home: session.home });
  writeReport(html, made.page);
  deliver(made, options, session, folder);
  terminal.note(`The report is in ${html}: open it in any browser.`);
  if (!cancel.isWanted) return EXIT.ok;
  terminal.note(`Cancelled: it is of ${compared.replications} of ${replications} replications of each.`);
  return EXIT.cancelled;
}

/** Refuses, before anything is played, a place where a report cannot be written. @throws CommandFailed */
function refuseNoPlace(path: string): void {
  const reason = whyNoPlaceForFile(path);
  if (reason === undefined) return;
  throw new CommandFailed(
    EXIT.badInput,
    `cannot write the report to ${path}: ${reason}. Name another file with --html.`,
  );
}
