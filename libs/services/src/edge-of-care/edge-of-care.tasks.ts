import type { Offer, Task } from '@frontdoor/statechart';
import type { z } from 'zod';
import type { Concern } from '../facts.js';
import { urgency } from '../judgement.js';
import type { consideration, panelDecision, supportOutcome } from './edge-of-care.events.js';

/** What the tasks of edge of care may look at. */
export interface EdgeOfCareTaskContext {
  readonly concern: Concern;
  readonly team: string;
}

const CONSIDERED: Readonly<Record<z.infer<typeof consideration>, string>> = {
  'no-step': 'Take no step towards care: the child can be kept safe at home',
  'ask-panel': 'Ask the gatekeeping panel: the child may not be able to stay at home',
  emergency: 'Take the child into care now, under police protection or an emergency protection order',
};
const DECIDED: Readonly<Record<z.infer<typeof panelDecision>, string>> = {
  'support-at-home': 'Support the family so that the child can stay at home',
  'look-after': 'Agree that the child becomes looked after',
};
const ENDED: Readonly<Record<z.infer<typeof supportOutcome>, string>> = {
  'stays-home': 'End support: the child stays at home',
  'look-after': 'End support: it was not enough, and the child becomes looked after',
};

const byUrgency = ({ concern }: EdgeOfCareTaskContext) => urgency(concern);

/** What people do for children on the edge of care, who does it, and what they may decide. */
export const EDGE_OF_CARE_TASKS: Readonly<Record<string, Task<EdgeOfCareTaskContext>>> = {
  'edge-of-care.consider': {
    says: 'Consider whether the child can stay safely at home',
    who: ({ team }) => [`team-manager/${team}`],
    priority: byUrgency,
    offers: offersOf(CONSIDERED, 'edge-of-care.considered', 'next'),
  },
  'edge-of-care.hold-panel': {
    says: 'Hear the child at the gatekeeping panel, with alternatives to care',
    who: ({ team }) => ['gatekeeping-panel', `social-worker/${team}`],
    priority: byUrgency,
    offers: offersOf(DECIDED, 'edge-of-care.panel-held', 'decision'),
  },
  'edge-of-care.support': {
    says: 'Support the family at home, once a worker can take it on',
    who: ['edge-of-care-worker'],
    priority: byUrgency,
    begins: 'edge-of-care.support-started',
    offers: offersOf(ENDED, 'edge-of-care.support-ended', 'outcome'),
  },
};

function offersOf(choices: Readonly<Record<string, string>>, type: string, fact: string): readonly Offer[] {
  return Object.entries(choices).map(([choice, says]) => ({ choice, says, type, data: { [fact]: choice } }));
}
