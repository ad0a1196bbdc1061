import { type CaseEvent, kindOf, serviceOf } from '@frontdoor/cases';
import type { Pathway } from '@frontdoor/statechart';
import { type Input, InputNotPossible } from './walk.js';

/** The inputs that a logged case was made by: what came from outside and what people did, each at its time. */
export function inputsOf(events: readonly CaseEvent[], pathway: Pathway): readonly Input[] {
  return events.flatMap((event): Input[] => {
    switch (kindOf(event.by)) {
      case 'machine':
      case 'timer':
        return [];
      case 'outside':
        return [{ do: 'receive', at: event.at, by: event.by, type: event.type, data: event.data }];
      case 'person':
        return [personal(event, pathway)];
    }
  });
}

function personal(event: CaseEvent, { tasks }: Pathway): Input {
  const { at, by } = event;
  for (const { id, task } of tasks) {
    if (typeof task.who !== 'function' && !task.who.includes(by.slice('person/'.length))) continue;
    if (task.begins === event.type) return { do: 'take-up', at, by, task: id };
    const offer = task.offers.find(
      ({ type, data }) =>
        type === event.type && Object.entries(data).every(([name, value]) => event.data[name] === value),
    );
    if (!offer) continue;
    const facts = Object.fromEntries(Object.entries(event.data).filter(([name]) => !(name in offer.data)));
    return { do: 'answer', at, by, task: id, choice: offer.choice, facts };
  }
  throw new InputNotPossible(
    `no task of ${serviceOf(event.type)} gives ${event.type} with ${JSON.stringify(event.data)}`,
  );
}
