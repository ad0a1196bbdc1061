import type { Service } from '@frontdoor/statechart';
import { CONFERENCE_TAKES, CONFERENCE_TELLS } from './conference.events.js';
import { conferenceMachine } from './conference.machine.js';
import { CONFERENCE_POLICY, type ConferencePolicy } from './conference.policy.js';
import { CONFERENCE_TASKS } from './conference.tasks.js';

export * from './conference.policy.js';

/** Child protection conferences, under a policy. */
export const conference = (policy: ConferencePolicy = CONFERENCE_POLICY): Service => ({
  id: 'conference',
  says: 'Child protection conferences: partners and family decide on a plan, review it, and meet to carry it out',
  machine: conferenceMachine(policy),
  tasks: CONFERENCE_TASKS,
  takes: CONFERENCE_TAKES,
  tells: CONFERENCE_TELLS,
});
