import { formatInstant } from '@frontdoor/calendar';
import { type CaseEvent, type Facts, kindOf, serviceOf } from '@frontdoor/cases';
import type { CaseTimers } from './case-timers.js';
import type { Machines } from './machines.js';
import type { Pathway } from './pathway.js';
import { type PartFault, partFaults } from './say-issues.js';
import type { Offer } from './service.js';

/** What can be wrong with an event that is given to a case: nobody takes it, or not from this actor, now, or with these facts. */
export type GivenFaultKind = 'refused' | 'wrong-actor' | 'facts' | 'timer' | 'not-offered';

/** Why an event cannot have been given to a case, before any machine is asked. */
export interface GivenFault {
  readonly kind: GivenFaultKind;
  readonly words: string;
  /** The facts that are wrong, one by one, where they are. */
  readonly facts?: readonly PartFault[];
}

/** Checks that whoever is said to have brought an event about could have done so then, with those facts. */
export function givenFault(
  event: CaseEvent,
  pathway: Pathway,
  timers: CaseTimers,
  machines: Machines,
): GivenFault | undefined {
  const type = pathway.typeNumber.get(event.type);
  if (type === undefined) return { kind: 'refused', words: 'no service knows an event of this type' };
  if (pathway.told[type]) {
    return { kind: 'wrong-actor', words: `only ${serviceOf(event.type)} itself can tell this` };
  }
  return factsFault(event, pathway) ?? actorFault(event, type, { pathway, timers, machines });
}

/** What is wrong with the facts of an event, by the schema of the service it belongs to. */
export function factsFault(event: Pick<CaseEvent, 'type' | 'data'>, pathway: Pathway): GivenFault | undefined {
  const facts = factFaults(event, pathway);
  if (facts.length === 0) return undefined;
  return { kind: 'facts', words: facts.map(({ path, words }) => `${nameOf(path)} ${words}`).join('. '), facts };
}

const nameOf = (path: readonly string[]): string => path.join('.') || 'the data';

/** The same one by one. */
export function factFaults(
  { type, data }: Pick<CaseEvent, 'type' | 'data'>,
  { services }: Pathway,
): readonly PartFault[] {
  const schema = services.find(({ id }) => id === serviceOf(type))?.takes[type];
  return schema ? partFaults(schema, data) : [];
}

interface Standing {
  readonly pathway: Pathway;
  readonly timers: CaseTimers;
  readonly machines: Machines;
}

function actorFault(event: CaseEvent, type: number, standing: Standing): GivenFault | undefined {
  const { pathway, timers } = standing;
  const timed = pathway.timers.some((timer) => timer.type === type);
  const offered = pathway.tasks.some(({ task }) => task.begins === event.type || isAmong(task.offers, event.type));
  switch (kindOf(event.by)) {
    case 'timer': {
      if (!timed) return { kind: 'wrong-actor', words: 'no timer gives this' };
      const running = timers.find(type);
      if (!running) return { kind: 'timer', words: 'no timer for it is running' };
      if (running.due === event.at) return undefined;
      return { kind: 'timer', words: `its timer runs out at ${formatInstant(running.due)}` };
    }
    case 'person':
      if (!offered) return { kind: 'wrong-actor', words: 'no task gives this' };
      return isOffered(event, standing) ? undefined : { kind: 'not-offered', words: 'no open task offers this' };
    case 'outside':
      // Those a task is for may answer it themselves by giving up waiting.
      if (event.by === GAVE_UP && offered && isOffered(event, standing)) return undefined;
      return timed || offered ? { kind: 'wrong-actor', words: 'it does not come from outside' } : undefined;
    case 'machine':
      return { kind: 'wrong-actor', words: 'no service tells this' };
  }
}

/** Who gives a task's event without doing it. */
const GAVE_UP = 'outside/family';

const isAmong = (offers: readonly Offer[], type: string): boolean => offers.some((offer) => offer.type === type);

function isOffered(event: CaseEvent, { pathway, machines }: Standing): boolean {
  const owner = pathway.services.findIndex(({ id }) => id === serviceOf(event.type));
  return machines.tasks(owner).some((number) => {
    const task = pathway.tasks[number]?.task;
    return task?.begins === event.type || task?.offers.some((offer) => answers(event, offer));
  });
}

/** Whether an event's facts are those of an offer, with whatever the offer asks for added. */
function answers(event: CaseEvent, { type, data, asks = {} }: Offer): boolean {
  if (event.type !== type) return false;
  const given = Object.entries(event.data).filter(([name]) => !(name in asks));
  return sameFacts(Object.fromEntries(given), data);
}

/** Whether two events carry the same facts. */
export function sameFacts(one: Facts, other: Facts): boolean {
  return sorted(one) === sorted(other);
}

/** Facts as text, whatever order their names stand in. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
