import type { Deviation } from '@frontdoor/audit';
import { toIso } from '@frontdoor/event-log';
import type { CaseEvent } from '@frontdoor/cases';
import type { Replayed } from './replay-log.js';

/** What replays found, as one JSON document. */
export function replayJson(logs: readonly Replayed[]) {
  return {
    schemaVersion: 1,
    logs: logs.map(({ deviations, ...log }) => ({ ...log, deviations: deviations.map(deviationJson) })),
  };
}

function deviationJson({ event, at, ...deviation }: Deviation) {
  return { ...deviation, at: toIso(at), event: event ? eventJson(event) : null };
}

/** An event with its time as text. */
export function eventJson(event: CaseEvent) {
  return { ...event, at: toIso(event.at) };
}
