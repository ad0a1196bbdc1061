import { NO_FACTS } from '@frontdoor/cases';
import type { Offer, Priority, Task } from '@frontdoor/statechart';
import type { z } from 'zod';
import type { Concern } from '../facts.js';
import { urgency } from '../judgement.js';
import type { panelOutcome, riskRating, screenedRisk } from './cse.events.js';

/** What the tasks of the pathway may look at. */
export interface CseContext {
  readonly concern: Concern;
  readonly team: string;
}

const bySeriousness = ({ concern }: CseContext): Priority => urgency(concern);

const RISKS: Readonly<Record<z.infer<typeof screenedRisk>, string>> = {
  none: 'No sign of exploitation: close',
  low: 'Low risk: early help, or the worker who has the child',
  possible: 'Possible exploitation: assess the risk',
  immediate: 'Immediate risk: refer for a strategy discussion, and assess the risk',
};
const RATINGS: Readonly<Record<z.infer<typeof riskRating>, string>> = {
  low: 'Low: early help, or the worker who has the child',
  medium: 'Medium: agree a risk management plan, and bring the child to the panel',
  high: 'High: agree a risk management plan, and bring the child to the panel',
};
const OUTCOMES: Readonly<Record<z.infer<typeof panelOutcome>, string>> = {
  review: 'Keep the plan, and review it at the next panel',
  'strategy-discussion': 'Refer for a strategy discussion, and review the plan at the next panel',
  close: 'Close: the risk has been reduced, and the flag is removed',
};

/** What people do about child sexual exploitation, who does it, and what they may decide. */
export const CSE_TASKS: Readonly<Record<string, Task<CseContext>>> = {
  'cse.ask-assessor': {
    says: 'Say whether the assessment found signs of sexual exploitation',
    who: ({ team }) => [`social-worker/${team}`],
    priority: 3,
    offers: [
      { choice: 'none-found', says: 'It found none', type: 'cse.assessor-answered', data: { found: false } },
      { choice: 'signs-found', says: 'It found signs', type: 'cse.assessor-answered', data: { found: true } },
    ],
  },
  'cse.screen': {
    says: 'Screen the concern with the screening tool',
    who: ['cse-coordinator'],
    priority: bySeriousness,
    offers: choices(RISKS, 'cse.screened', 'risk'),
  },
  'cse.assess-risk': {
    says: 'Assess the risk with the child, and write a risk management plan',
    who: ['cse-social-worker'],
    priority: bySeriousness,
    offers: choices(RATINGS, 'cse.risk-assessed', 'rating'),
  },
  'cse.discuss-at-panel': {
    says: 'Discuss the child at the monthly panel',
    who: ['cse-lead', 'police-representative', 'health-representative'],
    priority: bySeriousness,
    offers: choices(OUTCOMES, 'cse.panel-held', 'outcome'),
  },
  'cse.watch-flag': {
    says: 'Look out for a flagged child, and tell the front door what is seen',
    who: ['cse-flag-place/partners'],
    offers: [{ choice: 'tell', says: 'Tell the front door of a worry', type: 'cse.flag-reported', data: NO_FACTS }],
  },
};

function choices(says: Readonly<Record<string, string>>, type: string, fact: string): readonly Offer[] {
  return Object.keys(says).map((choice) => ({ choice, says: says[choice] ?? '', type, data: { [fact]: choice } }));
}
