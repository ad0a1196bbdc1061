import type { CaseId, Instant } from '@frontdoor/cases';
import { OutsideCalendar } from '@frontdoor/calendar';
import type { LogManifest, LoggedEvent } from '@frontdoor/event-log';
import type { Settings } from '@frontdoor/experiments';
import { clockHoursOf } from '@frontdoor/simulation';
import { type Clock, type RuleSet, type Tally, clockReader, tallyClocks } from '@frontdoor/standards';

/** The clocks of a log: how they came out by standard, and each that missed its limit. */
export interface LogClocks {
  /** The first moment that counts; the log does not say where this is left out, and the whole of it counts. */
  readonly countFrom: Instant | undefined;
  readonly tallies: readonly Tally[];
  readonly missed: readonly Clock[];
  /** Cases whose clocks are not read: a time or a limit of theirs lies outside the calendar. */
  readonly unread: number;
}

/** Reads the clocks of all cases of a log, by a rule set, as they stood at its end. As in a run, those that stopped before it counts are left out. */
export function clocksOfLog(
  cases: ReadonlyMap<CaseId, readonly LoggedEvent[]>,
  ruleSet: RuleSet,
  { settings, to, countFrom }: Pick<LogManifest, 'to'> & Pick<LogClocks, 'countFrom'> & { readonly settings: Settings },
): LogClocks {
  const first = countFrom ?? -Infinity;
  const read = clockReader(ruleSet, clockHoursOf(settings));
  const clocks: Clock[] = [];
  let unread = 0;
  for (const events of cases.values()) {
    try {
      // The last moment that is of the log: its end is the first that is not.
      clocks.push(...read(events, to - 1).filter(({ stoppedAt = to }) => stoppedAt >= first));
    } catch (error) {
      if (!(error instanceof OutsideCalendar)) throw error;
      unread += 1;
    }
  }
  const missed = clocks.filter(({ verdict }) => verdict === 'breached' || verdict === 'overdue');
  return { countFrom, tallies: tallyClocks(clocks), missed, unread };
}
