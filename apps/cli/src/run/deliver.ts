import { documentText } from '@frontdoor/experiments';
import type { ExperimentFolder } from '../out/experiment-folder.js';
import type { Session } from '../session.js';

/** How the results of an experiment are to be printed. */
export interface Format {
  readonly json?: true;
  readonly csv?: true;
}

/** The results of an experiment in the three forms they may be asked for in. */
export interface Document {
  readonly json: () => unknown;
  readonly csv: () => string;
  readonly table: () => string;
}

/** Prints results as asked and, where the experiment came to its end, keeps them in its folder. */
export function deliver(
  document: Document,
  { json, csv }: Format,
  { terminal, cancel }: Session,
  folder?: ExperimentFolder,
): void {
  const text = (form: 'json' | 'csv') => (form === 'json' ? documentText(document.json()) : document.csv());
  if (folder && !cancel.isWanted) {
    for (const form of ['json', 'csv'] as const) folder.write(`results.${form}`, `${text(form)}\n`);
    terminal.note(`The results are in ${folder.path}: results.json and results.csv.`);
  }
  if (json) terminal.out(text('json'));
  else terminal.out(csv ? text('csv') : document.table());
}
