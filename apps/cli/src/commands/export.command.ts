import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { EXPORT_FORMATS, type ExportFormat } from '@frontdoor/event-log';
import { sayNumber, whyNoPlaceForFile } from '@frontdoor/experiments';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import type { DaysOptions } from '../export/days-asked.js';
import { exportLog } from '../export/export-log.js';
import { logsIn } from '../replay/log-folder.js';
import type { Session } from '../session.js';
import { withExample } from './play-options.js';

interface ExportOptions extends DaysOptions {
  readonly format: ExportFormat;
  readonly out?: string;
}

const ABOUT_FORMAT =
  'csv: a row for each event, for spreadsheets; xes: a trace for each child; ocel: children, families and who acted, as OCEL 2.0 JSON';

/** `frontdoor export`: a log in a format that other programs read. */
export function addExport(program: Command, session: Session): void {
  const command = program
    .command('export')
    .description('write the events of a log as CSV, XES or OCEL 2.0, for spreadsheets and process mining')
    .argument('<dir>', 'the directory of a log')
    .addOption(new Option('--format <format>', ABOUT_FORMAT).choices(EXPORT_FORMATS).makeOptionMandatory())
    .option('--out <file>', 'the file to write, which must not be there yet; left out, it is printed')
    .option('--from <date>', 'only events of this day and later, such as 2014-09-01')
    .option('--to <date>', 'only events of this day and earlier');
  withExample(
    command,
    'frontdoor export runs/small --format csv --out runs/small.csv',
    'frontdoor export runs/small --format xes --from 2015-01-05 --to 2015-01-11 --out runs/week.xes',
    'frontdoor export runs/small --format ocel > runs/small.json',
  );
  command.action((directory: string, options: ExportOptions) => exportOne(directory, options, session));
}

async function exportOne(directory: string, options: ExportOptions, session: Session): Promise<void> {
  const { out } = options;
  if (out !== undefined) refuseNoPlace(out);
  refuseMany(directory);
  const { events, cases } = await exportLog({ directory, ...options }, session);
  const what = `${count(events, 'event')} of ${count(cases, 'synthetic child', 'synthetic children')}`;
  session.terminal.note(out === undefined ? `${what}.` : `${what}: ${out}.`);
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${sayNumber(number)} ${number === 1 ? one : many}`;
}

/** Refuses, before anything is read, a place where nothing can be written. @throws CommandFailed */
function refuseNoPlace(out: string): void {
  const reason = existsSync(out) ? 'it is there already' : whyNoPlaceForFile(out);
  if (reason === undefined) return;
  throw new CommandFailed(EXIT.badInput, `cannot write the export to ${out}: ${reason}. Name another file with --out.`);
}

/** Children of several replications have the same ids, so one file cannot hold them all. @throws CommandFailed, LogUnreadable */
function refuseMany(directory: string): void {
  const { isOfMany, logs } = logsIn(directory);
  if (!isOfMany) return;
  throw new CommandFailed(
    EXIT.badInput,
    `${directory} holds the logs of ${count(logs.length, 'replication')}, and an export is of one: name one of them, such as ${logs[0]}.`,
  );
}
