import { type CaseEvent, kindOf } from '@frontdoor/cases';
import { InputNotPossible, type OpenTask } from '@frontdoor/statechart';
import type { Input } from './input.js';
import type { Walk } from './walk.js';

/**
 * Walks a logged case again: what came from outside and what people did is put in, each at its time; what services
 * told and timers gave must come about by itself.
 *
 * @throws InputNotPossible, EventNotAccepted where the log departs from the pathway
 */
export function retrace(walk: Walk, events: readonly CaseEvent[]): Walk {
  for (const event of events) {
    const kind = kindOf(event.by);
    if (kind === 'machine' || kind === 'timer') continue;
    walk.passTo(event.at);
    walk.put(kind === 'outside' ? received(event) : answered(event, walk.openTasks()));
  }
  return walk;
}

function received({ at, by, type, data }: CaseEvent): Input {
  return { do: 'receive', at, by, type, data };
}

function answered({ type, data, at, by }: CaseEvent, open: readonly OpenTask[]): Input {
  for (const { id: task, takenUpBy, offers } of open) {
    if (takenUpBy === type) return { do: 'take-up', at, by, task };
    const offer = offers.find(
      (other) => other.type === type && Object.entries(other.data).every(([name, value]) => data[name] === value),
    );
    if (!offer) continue;
    const facts = Object.fromEntries(Object.entries(data).filter(([name]) => !(name in offer.data)));
    return { do: 'answer', at, by, task, choice: offer.choice, facts };
  }
  throw new InputNotPossible(`no open task gives ${type} with ${JSON.stringify(data)}`);
}
