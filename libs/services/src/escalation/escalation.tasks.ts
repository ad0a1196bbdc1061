import type { Task } from '@frontdoor/statechart';

/** What the tasks of escalation may look at. */
export interface EscalationTaskContext {
  readonly team: string;
}

const answers = [
  answered('act', 'See to it that the work is done now', true),
  answered('minimise', 'Take note, and leave it as it is', false),
];

/** What people do when something takes too long, who does it, and what they may decide. Order: assumption A-695. */
export const ESCALATION_TASKS: Readonly<Record<string, Task<EscalationTaskContext>>> = {
  'escalation.raise': {
    says: 'Consider raising that the child has waited too long',
    who: ({ team }) => [`social-worker/${team}`],
    priority: 1,
    offers: [
      considered('raise', 'Raise it with the team manager', true),
      considered('let-be', 'Leave it as it is', false),
    ],
  },
  'escalation.answer-as-team-manager': {
    says: 'Answer what a practitioner has raised',
    who: ({ team }) => [`team-manager/${team}`],
    priority: 1,
    offers: answers,
  },
  'escalation.answer-as-group-manager': {
    says: 'Answer what has gone past the team manager',
    who: ['group-manager'],
    priority: 1,
    offers: answers,
  },
  'escalation.answer-as-head': {
    says: 'Answer what has gone past the group manager',
    who: ['head-of-service'],
    priority: 1,
    offers: answers,
  },
};

function considered(choice: string, says: string, raise: boolean) {
  return { choice, says, type: 'escalation.considered', data: { raise } };
}

function answered(choice: string, says: string, acts: boolean) {
  return { choice, says, type: 'escalation.answered', data: { acts } };
}
