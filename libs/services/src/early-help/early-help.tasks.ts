import type { Task } from '@frontdoor/statechart';
import type { Concern } from '../facts.js';
import { type EarlyHelpPolicy, type SupportOutcome, standing } from './early-help.policy.js';

/** What the tasks of early help may look at. */
export interface EarlyHelpContext {
  readonly concern: Concern;
  readonly district: string;
}

const OUTCOMES: Readonly<Record<SupportOutcome, string>> = {
  'needs-met': 'End support: the needs of the family are met',
  disengaged: 'End support: the family no longer wants it',
  'step-up': 'Ask the front door to look again: early help is not enough',
};

/** What people do in early help, district by district. */
export const earlyHelpTasks = ({ sendBack }: EarlyHelpPolicy): Readonly<Record<string, Task<EarlyHelpContext>>> => ({
  'early-help.consider': {
    says: 'Consider whether early help can support this family',
    who: ({ district }) => [`early-help-coordinator/${district}`],
    priority: ({ concern }) => standing(concern),
    offers: [considered('accept', 'Accept the family on to the waiting list', true)].concat(
      sendBack === 'allowed' ? considered('send-back', 'Send the request back to the front door', false) : [],
    ),
  },
  'early-help.support': {
    says: 'Support the family, once there is a place',
    who: ({ district }) => [`early-help-place/${district}`],
    priority: ({ concern }) => standing(concern),
    begins: 'early-help.support-started',
    offers: (Object.keys(OUTCOMES) as SupportOutcome[]).map((outcome) => ({
      choice: outcome,
      says: OUTCOMES[outcome],
      type: 'early-help.support-ended',
      data: { outcome },
    })),
  },
});

function considered(choice: string, says: string, accepted: boolean) {
  return { choice, says, type: 'early-help.considered', data: { accepted } };
}
