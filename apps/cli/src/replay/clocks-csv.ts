import { toIso } from '@frontdoor/event-log';
import { csvOf } from '@frontdoor/experiments';
import type { ReplayedAll } from './replay-all.js';

const HEAD = [
  'log',
  'count_from',
  'standard',
  'says',
  'started',
  'met',
  'breached',
  'share_in_time',
  'running',
  'overdue',
  'excluded',
  'cannot_tell',
];

/** How the clocks of logs came out, as a table for a spreadsheet: a row for each log and standard. */
export function clocksCsv({ replayed }: ReplayedAll): string {
  const rows = replayed.flatMap(({ directory, clocks }) =>
    (clocks?.tallies ?? []).map((tally) => [
      directory,
      clocks?.countFrom === undefined ? undefined : toIso(clocks.countFrom),
      tally.standard,
      clocks?.ruleSet.standards.find(({ id }) => id === tally.standard)?.name,
      tally.started,
      tally.met,
      tally.breached,
      tally.shareInTime,
      tally.running,
      tally.overdue,
      tally.excluded,
      tally.cannotTell,
    ]),
  );
  return csvOf([HEAD, ...rows]);
}
