import { type Facts, NO_FACTS } from '@frontdoor/cases';
import type { OpenTask } from './open-task.js';

/** What somebody does with an open task: takes it up, or answers it with one of its choices. */
export type Doing =
  { readonly do: 'take-up' } | { readonly do: 'answer'; readonly choice: string; readonly facts?: Facts | undefined };

/** Thrown when what somebody would do does not fit where the case stands: nothing has happened. */
export class InputNotPossible extends Error {
  override readonly name = 'InputNotPossible';
}

/** The event that doing something with a task gives its case. @throws InputNotPossible when the task does not offer it */
export function eventOfDoing(task: OpenTask, doing: Doing): { readonly type: string; readonly data: Facts } {
  if (doing.do === 'take-up') {
    if (!task.takenUpBy) throw new InputNotPossible(`the task ${task.id} is not one to take up now`);
    return { type: task.takenUpBy, data: NO_FACTS };
  }
  if (task.takenUpBy) throw new InputNotPossible(`the task ${task.id} must be taken up before it can be answered`);
  const offer = task.offers.find(({ choice }) => choice === doing.choice);
  if (!offer) {
    const choices = task.offers.map(({ choice }) => choice).join(', ');
    throw new InputNotPossible(`${task.id} does not offer "${doing.choice}"; it offers: ${choices}`);
  }
  const asked = Object.keys(offer.asks ?? {}).filter((fact) => doing.facts?.[fact] === undefined);
  if (asked.length > 0) throw new InputNotPossible(`${task.id}, ${offer.choice}: still asked for: ${asked.join(', ')}`);
  return { type: offer.type, data: { ...offer.data, ...doing.facts } };
}
