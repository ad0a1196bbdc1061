import { Command } from 'commander';
import about from '../../../package.json' with { type: 'json' };
import { addBest } from './commands/best.command.js';
import { addCalibrate } from './commands/calibrate.command.js';
import { addCaseload } from './commands/caseload.command.js';
import { addCompare } from './commands/compare.command.js';
import { addData } from './commands/data.command.js';
import { addExplain } from './commands/explain.command.js';
import { addExport } from './commands/export.command.js';
import { addMap } from './commands/map.command.js';
import { addPlay } from './commands/play.command.js';
import { addQueue } from './commands/queue.command.js';
import { addRefused } from './commands/refused.command.js';
import { addReplay } from './commands/replay.command.js';
import { addReport } from './commands/report.command.js';
import { addRun } from './commands/run.command.js';
import { addSweep } from './commands/sweep.command.js';
import { addSensitivity } from './commands/sensitivity.command.js';
import { addStandards } from './commands/standards.command.js';
import { addViews } from './commands/views.command.js';
import { addValidate } from './commands/validate.command.js';
import { addWalk } from './commands/walk.command.js';
import { addWarmUp } from './commands/warm-up.command.js';
import { EXIT_CODES_IN_WORDS } from './exit-code.js';
import type { Ends, Session } from './session.js';

const ABOUT = `An event-driven simulator of the English children's social care front door.
Every child in it is synthetic: nobody real is described.`;

/** What the command line starts and is no part of: see bin/frontdoor.mjs. */
const PROGRAMS = [
  'Programs that run until they are told to stop (each with --help):',
  '  serve                             the live door on this machine: api, page, workers; what npm start starts',
  '  worker                            hosts services of the live door, all or some of them, and plays experiments',
].join('\n');

/** In the order of the help. */
const COMMANDS = [
  addRun,
  addCompare,
  addReport,
  addSweep,
  addBest,
  addSensitivity,
  addCalibrate,
  addWarmUp,
  addExplain,
  addCaseload,
  addValidate,
  addMap,
  addStandards,
  addReplay,
  addExport,
  addWalk,
  addPlay,
  addQueue,
  addViews,
  addRefused,
  addData,
];

/** The program with all its commands. */
export function programOf(session: Session, ends: Ends): Command {
  const program = new Command('frontdoor')
    .description(ABOUT)
    .version(about.version, '--version', 'print the version')
    .showHelpAfterError('(--help shows what there is)')
    .exitOverride()
    .configureOutput({ writeErr: (text) => session.terminal.note(text.trimEnd()) })
    .addHelpText(
      'after',
      `\n${PROGRAMS}\n\nWhat was asked for is written to stdout, everything else to stderr.\n\n${EXIT_CODES_IN_WORDS}`,
    );
  for (const add of COMMANDS) add(program, session, ends);
  for (const command of program.commands) command.addHelpText('after', `\n${EXIT_CODES_IN_WORDS}`);
  return program;
}
