import { NO_FACTS } from '@frontdoor/cases';
import type { Task } from '@frontdoor/statechart';

/** What people do when a child goes missing, who does it, and what may come of it. */
export const MISSING_TASKS: Readonly<Record<string, Task>> = {
  'missing.find': {
    says: 'Look for the child until they are back',
    who: ['missing-coordinator'],
    priority: 0,
    offers: [{ choice: 'returned', says: 'The child is back', type: 'missing.child-returned', data: NO_FACTS }],
  },
  'missing.interview': {
    says: 'Offer the child a return home interview, and listen',
    who: ['return-interviewer'],
    priority: 1,
    offers: [
      held('nothing-new', 'The child was heard; nothing new was learned'),
      held('exploitation', 'The child was heard; exploitation is feared'),
      held('harm', 'The child was heard; the front door must know of a new worry'),
      {
        choice: 'declined',
        says: 'The child does not want an interview',
        type: 'missing.interview-declined',
        data: NO_FACTS,
      },
    ],
  },
};

function held(learned: string, says: string) {
  return { choice: learned, says, type: 'missing.interview-held', data: { learned } };
}
