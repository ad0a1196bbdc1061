import { idOf, toIso, toLine } from '@frontdoor/event-log';
import type { CaseEvent, Instant } from '@frontdoor/cases';
import type { Clock } from '@frontdoor/standards';
import type { Pathway } from '@frontdoor/statechart';
import type { Chances, Walk } from '@frontdoor/walkthrough';
import { choicesOf } from './choices.js';
import type { Reading } from './reading.js';

/** A walk as one JSON document. */
export function walkJson(walk: Walk, reading: Reading, pathway: Pathway, chances?: Chances) {
  return {
    schemaVersion: 1,
    synthetic: true,
    caseId: walk.caseId,
    now: toIso(walk.now),
    events: walk.events.map(asLogged),
    clocks: reading.clocks(walk).map((clock) => ({
      ...clockJson(clock),
      explained: reading.explain(clock),
      couldBeKept: chances?.couldKeep(clock) ?? null,
    })),
    choices: choicesOf(walk, pathway).map((choice) => ({ ...choice, at: toIso(choice.at) })),
    open: {
      states: walk.states(),
      tasks: walk.openTasks().map(({ id, service, says, who }) => ({ id, service, says, who })),
      timers: walk.runningTimers().map(({ event, due }) => ({ event, due: toIso(due) })),
    },
  };
}

/** An event as a log would hold it: in canonical form, with its place in the case. */
function asLogged(event: CaseEvent, index: number): unknown {
  const version = index + 1;
  return JSON.parse(toLine({ ...event, version, id: idOf(event.caseId, version) }));
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
