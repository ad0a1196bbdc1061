import type { Task } from '@frontdoor/statechart';
import type { Concern } from '../facts.js';
import { urgency } from '../judgement.js';
import type { TriagePolicy, TriageRoute } from './triage.policy.js';

/** What the tasks of triage may look at. */
export interface TriageContext {
  readonly concern: Concern;
}

const ROUTES: Readonly<Record<TriageRoute, string>> = {
  'strategy-discussion': 'Accept as a referral and call a strategy discussion',
  mash: 'Pass to MASH, where partners share what they know',
  'early-help': 'Ask early help to offer support',
  advice: 'Give information and advice, and close',
  'no-further-action': 'Close with no further action',
};

/** What people do in triage, and what they may decide. */
export const triageTasks = (policy: TriagePolicy): Readonly<Record<string, Task<TriageContext>>> => ({
  'triage.decide': {
    says: 'Decide at first contact where the child goes',
    who: ['triage-social-worker'],
    priority: ({ concern }) => urgency(concern),
    offers: policy.routes.map((route) => ({
      choice: route,
      says: ROUTES[route],
      type: 'triage.decided',
      data: { route },
    })),
  },
});
