import { NO_FACTS } from '@frontdoor/cases';
import type { Task } from '@frontdoor/statechart';

/** What therapists do, team by team. */
export const SALT_TASKS: Readonly<Record<string, Task>> = {
  'salt.see-pre-school-child': appointment('See a pre-school child', 'salt-therapist/pre-school'),
  'salt.see-pre-school-child-south': appointment(
    'See a pre-school child of the South',
    'salt-therapist/pre-school-south',
  ),
  'salt.see-school-age-child': appointment('See a child of school age', 'salt-therapist/school-age'),
};

function appointment(says: string, role: string): Task {
  return {
    says: `${says} and hear how they speak and understand`,
    who: [role],
    offers: [
      seen('therapy', 'Offer therapy'),
      seen('advice', 'Give advice to family and setting'),
      {
        choice: 'withdraw',
        says: 'The family no longer wants the appointment',
        type: 'salt.withdrawn',
        data: NO_FACTS,
      },
    ],
  };
}

function seen(outcome: string, says: string) {
  return { choice: outcome, says, type: 'salt.child-seen', data: { outcome } };
}
