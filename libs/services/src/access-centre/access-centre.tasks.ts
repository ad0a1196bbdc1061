import type { Task } from '@frontdoor/statechart';
import type { Concern } from '../facts.js';
import { urgency } from '../judgement.js';
import { type AccessCentrePolicy, type ScreeningRoute, routesOpen } from './access-centre.policy.js';

/** What the tasks of the Access Centre may look at. */
export interface AccessCentreContext {
  readonly concern: Concern;
}

const ROUTES: Readonly<Record<ScreeningRoute, string>> = {
  'no-further-action': 'Close with no further action',
  advice: 'Give information and advice, and close',
  'early-help': 'Ask early help to offer support',
  mash: 'Pass to MASH, where partners share what they know',
  referral: 'Accept as a referral to social care',
};

/** What people do in the Access Centre, who does it, and what they may decide. */
export const accessCentreTasks = (policy: AccessCentrePolicy): Readonly<Record<string, Task<AccessCentreContext>>> => {
  const screenedBy = (role: string): Task<AccessCentreContext> => ({
    says: 'Screen the contact and decide where it goes',
    who: [role],
    priority: ({ concern }) => urgency(concern),
    offers: routesOpen(policy).map((route) => ({
      choice: route,
      says: ROUTES[route],
      type: 'access-centre.screened',
      data: { route },
    })),
  });
  return {
    'access-centre.screen-by-early-help-team': screenedBy('access-centre-early-help'),
    'access-centre.screen-by-social-care-team': screenedBy('access-centre-social-worker'),
    'access-centre.screen': screenedBy('access-centre-worker'),
  };
};
