import type { Deviation } from '@frontdoor/audit';
import { toIso } from '@frontdoor/event-log';
import type { CaseEvent } from '@frontdoor/cases';
import type { Clock } from '@frontdoor/standards';
import type { ReplayedAll } from './replay-all.js';
import type { Replayed } from './replay-log.js';

/** What replays found, as one JSON document. */
export function replayJson({ replayed, notRead }: ReplayedAll) {
  return {
    schemaVersion: 1,
    logs: replayed.map(({ deviations, clocks, ...log }) => ({
      ...log,
      deviations: deviations.map(deviationJson),
      ...(clocks && { clocks: clocksJson(clocks) }),
    })),
    notRead: notRead.map(({ directory, words }) => ({ directory, words })),
  };
}

function clocksJson({ countFrom, tallies, missed, unread, ruleSet }: NonNullable<Replayed['clocks']>) {
  const from = countFrom === undefined ? null : toIso(countFrom);
  return { ruleSet: ruleSet.id, countFrom: from, standards: tallies, missed: missed.map(clockJson), unread };
}

function clockJson({ startedAt, dueAt, stoppedAt, countedTo, ...clock }: Clock) {
  const moments = Object.entries({ startedAt, dueAt, stoppedAt, countedTo });
  return { ...clock, ...Object.fromEntries(moments.map(([name, at]) => [name, at === undefined ? null : toIso(at)])) };
}

function deviationJson({ event, at, ...deviation }: Deviation) {
  return { ...deviation, at: toIso(at), event: event ? eventJson(event) : null };
}

/** An event with its time as text. */
export function eventJson(event: CaseEvent) {
  return { ...event, at: toIso(event.at) };
}
