import type { Instant } from '@frontdoor/cases';
import { Dice, type LogColumns, Run, type WorkHappening } from '@frontdoor/simulation';
import { type Office, officePlay } from './office.js';

/** One thing that happened to a task of a run, and to which piece of work, counted from 0 as they came. */
export interface Entry {
  readonly what: WorkHappening;
  readonly at: Instant;
  readonly piece: number;
  readonly task: number;
  readonly crew: number;
}

/** A run of an office, with all that happened to its tasks. */
export interface Diary {
  readonly run: Run;
  readonly log: LogColumns;
  readonly entries: readonly Entry[];
  /** When something happened to a piece of work, each time it did. */
  readonly when: (what: WorkHappening, piece: number) => readonly Instant[];
  /** The pieces to which something happened, in order. */
  readonly order: (what: WorkHappening) => readonly number[];
  /** By piece: the choice that was made. */
  readonly choice: (piece: number) => unknown;
}

/** Plays an office to its end and keeps a diary; `look` sees every moment after everybody has turned to what waits. */
export function diaryOf(office: Office, look?: (run: Run, entries: readonly Entry[], at: Instant) => void): Diary {
  const play = officePlay(office);
  const dice = new Dice(1, 0);
  const entries: Entry[] = [];
  const work = {
    note: (what: WorkHappening, at: Instant, piece: number, task: number, _: number, crew: number) =>
      void entries.push({ what, at, piece, task, crew }),
  };
  const run = new Run(play, play.contacts(dice), dice, { work });
  const log = run.toEnd((at) => look?.(run, entries, at));
  const of = (what: WorkHappening) => entries.filter((entry) => entry.what === what);
  return {
    run,
    log,
    entries,
    when: (what, piece) => of(what).flatMap((entry) => (entry.piece === piece ? [entry.at] : [])),
    order: (what) => of(what).map(({ piece }) => piece),
    choice: (piece) => {
      for (let row = 0; row < log.length; row++) {
        if (log.caseNumber(row) === piece && 'choice' in log.facts(row)) return log.facts(row)['choice'];
      }
      return undefined;
    },
  };
}
