import { NO_FACTS } from '@frontdoor/cases';
import type { Task } from '@frontdoor/statechart';
import type { z } from 'zod';
import type { Concern } from '../facts.js';
import type { contactAction, referralRoute } from './initial-response.events.js';
import { urgency, urgencyIfPrompted } from '../judgement.js';

/** What the tasks of Initial Response may look at. */
export interface InitialResponseContext {
  readonly concern: Concern;
  readonly team: string;
  readonly prompted: boolean;
}

type Route = z.infer<typeof referralRoute>;
type Action = z.infer<typeof contactAction>;

const ROUTES: Readonly<Record<Route, string>> = {
  'strategy-discussion': 'Call a strategy discussion, and assess',
  assessment: 'Assess the child under section 17',
  'early-help': 'Ask early help to offer support, and close the referral',
  'no-further-action': 'Close the referral with no further action',
};
const ACTIONS: Readonly<Record<Action, string>> = {
  note: 'Note it: it changes nothing',
  reassess: 'Assess the child again',
  'strategy-discussion': 'Call a strategy discussion',
};

const ifPrompted = { priority: (context: InitialResponseContext) => urgencyIfPrompted(context), rises: true } as const;
const byUrgency = { priority: ({ concern }: InitialResponseContext) => urgency(concern) };
const teamManager = { ...byUrgency, who: ({ team }: InitialResponseContext) => [`team-manager/${team}`] };

/** What people do in Initial Response, from a referral's receipt to the case's closure. */
export const INITIAL_RESPONSE_TASKS: Readonly<Record<string, Task<InitialResponseContext>>> = {
  'initial-response.acknowledge': {
    says: 'Tell the referrer that the referral has been received',
    who: ['duty-administrator'],
    ...byUrgency,
    offers: [
      {
        choice: 'acknowledge',
        says: 'Acknowledge the referral',
        type: 'initial-response.referrer-acknowledged',
        data: NO_FACTS,
      },
    ],
  },
  'initial-response.decide': {
    says: 'Decide what is to happen with the referral',
    who: ['duty-manager'],
    ...ifPrompted,
    offers: (Object.keys(ROUTES) as Route[]).map((route) => ({
      choice: route,
      says: ROUTES[route],
      type: 'initial-response.referral-decided',
      data: { route },
    })),
  },
  'initial-response.allocate': {
    says: 'Allocate the child to a social worker',
    ...teamManager,
    ...ifPrompted,
    offers: [
      {
        choice: 'allocate',
        says: 'Allocate the child to a social worker of the team',
        type: 'initial-response.allocated',
        data: NO_FACTS,
      },
    ],
  },
  'initial-response.review-allocation': {
    says: 'Look again at who holds the case: their experience and their caseload',
    ...teamManager,
    offers: [
      reviewed('keep', 'Leave the child with the same social worker', true),
      reviewed('reallocate', 'Hand the child over to another social worker', false),
    ],
  },
  'initial-response.consider-contact': {
    says: 'Consider a further contact about the child',
    who: ({ team }) => [`social-worker/${team}`],
    ...byUrgency,
    offers: (Object.keys(ACTIONS) as Action[]).map((action) => ({
      choice: action,
      says: ACTIONS[action],
      type: 'initial-response.contact-considered',
      data: { action },
    })),
  },
};

function reviewed(choice: string, says: string, keeps: boolean) {
  return { choice, says, type: 'initial-response.allocation-reviewed', data: { keeps } };
}
