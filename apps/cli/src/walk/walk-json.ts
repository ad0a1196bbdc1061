import { toIso } from '@frontdoor/event-log';
import type { Instant } from '@frontdoor/cases';
import type { Clock } from '@frontdoor/standards';
import type { Pathway } from '@frontdoor/statechart';
import type { Walk } from '@frontdoor/walkthrough';
import { eventJson } from '../replay/replay-json.js';
import { choicesOf } from './choices.js';
import type { Reading } from './reading.js';

/** A walk as one JSON document. */
export function walkJson(walk: Walk, reading: Reading, pathway: Pathway) {
  return {
    schemaVersion: 1,
    synthetic: true,
    caseId: walk.caseId,
    now: toIso(walk.now),
    events: walk.events.map(eventJson),
    clocks: reading.clocks(walk).map((clock) => ({ ...clockJson(clock), explained: reading.explain(clock) })),
    choices: choicesOf(walk, pathway).map((choice) => ({ ...choice, at: toIso(choice.at) })),
    open: {
      states: walk.states(),
      tasks: walk.openTasks().map(({ id, service, says, who }) => ({ id, service, says, who })),
      timers: walk.runningTimers().map(({ event, due }) => ({ event, due: toIso(due) })),
    },
  };
}

function clockJson({ startedAt, dueAt, stoppedAt, countedTo, ...clock }: Clock) {
  return {
    ...clock,
    startedAt: isoOrNull(startedAt),
    dueAt: isoOrNull(dueAt),
    stoppedAt: isoOrNull(stoppedAt),
    countedTo: isoOrNull(countedTo),
  };
}

const isoOrNull = (at: Instant | undefined): string | null => (at === undefined ? null : toIso(at));
