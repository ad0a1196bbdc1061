import { NO_FACTS } from '@frontdoor/cases';
import type { Offer, Priority, Task } from '@frontdoor/statechart';
import type { Agency, MashRoute, Rag } from './mash.policy.js';

/** What the tasks of MASH may look at. */
export interface MashContext {
  readonly rag: Rag;
}

const URGENCY: Readonly<Record<Rag, Priority>> = { red: 0, amber: 1, green: 2 };
const urgency = ({ rag }: MashContext): Priority => URGENCY[rag];

const ROUTES: Readonly<Record<MashRoute, string>> = {
  'strategy-discussion': 'Accept as a referral and call a strategy discussion',
  assessment: 'Accept as a referral for a section 17 assessment',
  'early-help': 'Ask early help to offer support',
  advice: 'Give information and advice, and close',
  'no-further-action': 'Close with no further action',
};

/** What people do in MASH, who does it, and what they may decide. */
export const MASH_TASKS: Readonly<Record<string, Task<MashContext>>> = {
  'mash.check-police': check('police'),
  'mash.check-health': check('health'),
  'mash.check-education': check('education'),
  'mash.check-probation': check('probation'),
  'mash.check-housing': check('housing'),
  'mash.decide': {
    says: 'Weigh what partners know and decide where the contact goes',
    who: ['mash-decision-maker'],
    priority: urgency,
    offers: (Object.keys(ROUTES) as MashRoute[]).map((route) => ({
      choice: route,
      says: ROUTES[route],
      type: 'mash.decision-made',
      data: { route },
    })),
  },
  'mash.sign-off': {
    says: 'Sign off the decision, or give it back to be thought through again',
    who: ['mash-manager'],
    priority: urgency,
    offers: [
      offer('sign-off', 'Sign off the decision', 'mash.decision-signed-off'),
      offer('return', 'Give the decision back', 'mash.decision-returned'),
    ],
  },
};

function check(agency: Agency): Task<MashContext> {
  return {
    says: `Return what ${agency} knows of the child`,
    who: [`mash-partner/${agency}`],
    priority: urgency,
    offers: [offer('return', 'Return the information', `mash.${agency}-information-returned`)],
  };
}

function offer(choice: string, says: string, type: string): Offer {
  return { choice, says, type, data: NO_FACTS };
}
