import { formatInstant, isCovered } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import { printable, toIso } from '@frontdoor/event-log';
import { sayNumber, sayValue } from '@frontdoor/experiments';
import type { Clock, RuleSet, Tally } from '@frontdoor/standards';
import { tableOf } from '../print/table.js';
import { WIDTH, hanging, wrap } from '../print/wrap.js';
import type { LogClocks } from './log-clocks.js';

/** How many missed limits are printed one by one. */
const LISTED = 20;

/** The clocks of a log as people read them. */
export function clocksText({ countFrom, tallies, missed, unread }: LogClocks, { name, standards }: RuleSet): string {
  const nameOf = (standard: string) => standards.find(({ id }) => id === standard)?.name ?? standard;
  const columns = [
    { head: 'Standard', width: 'rest' },
    { head: 'Started', align: 'right' },
    { head: 'Met', align: 'right' },
    { head: 'Breached', align: 'right' },
    { head: 'In time', align: 'right' },
    { head: 'Running', align: 'right' },
    { head: 'Overdue', align: 'right' },
    { head: 'Excluded', align: 'right' },
    { head: 'Cannot tell', align: 'right' },
  ] as const;
  const rows = tallies.map((tally) => rowOf(tally, nameOf(tally.standard)));
  const more = missed.length - LISTED;
  return [
    ...wrap(`${whichClocks(countFrom)} By the standards of ${name}.`, WIDTH),
    '',
    rows.length === 0 ? 'No clock of these standards was started.' : tableOf(columns, rows),
    '',
    ...(missed.length === 0 ? ['No limit was missed.'] : ['Limits missed:']),
    ...missed.slice(0, LISTED).map((clock) => hanging(`  ${missedText(clock, nameOf)}`, WIDTH, '    ')),
    ...(more > 0 ? [`and ${sayNumber(more)} more; --json has them all`] : []),
    ...(unread > 0
      ? [
          `The clocks of ${sayNumber(unread)} ${unread === 1 ? 'case' : 'cases'} are not read: the calendar does not know a time or a limit of theirs.`,
        ]
      : []),
  ].join('\n');
}

function rowOf(tally: Tally, name: string): readonly string[] {
  const { started, met, breached, shareInTime, running, overdue, excluded, cannotTell } = tally;
  return [
    name,
    sayNumber(started),
    sayNumber(met),
    sayNumber(breached),
    shareInTime === undefined ? '' : sayValue(shareInTime, 'share'),
    sayNumber(running),
    sayNumber(overdue),
    sayNumber(excluded),
    sayNumber(cannotTell),
  ];
}

/** From when on clocks are counted, and why. */
function whichClocks(countFrom: Instant | undefined): string {
  if (countFrom === undefined) {
    return 'Clocks of the whole log, as at its end: it does not say from when its run counts, so what stopped while the run warmed up is counted too.';
  }
  const when = isCovered(countFrom) ? formatInstant(countFrom).slice(0, 16) : toIso(countFrom);
  return `Clocks as at the end of the log. Its run counts from ${when} on: those that stopped before are left out, as in its results.`;
}

function missedText({ caseId, standard, startedAt, dueAt, stoppedAt, verdict }: Clock, nameOf: (id: string) => string) {
  const when = (at: number | undefined) => (at === undefined ? 'not known' : formatInstant(at).slice(0, 16));
  const ended = verdict === 'overdue' ? 'not stopped' : `stopped ${when(stoppedAt)}`;
  return `${printable(caseId)}: ${nameOf(standard)}, started ${when(startedAt)}, due ${when(dueAt)}, ${ended}`;
}
