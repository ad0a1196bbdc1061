import { NO_FACTS } from '@frontdoor/cases';
import type { Task } from '@frontdoor/statechart';
import { urgency } from '../judgement.js';
import type { Contact } from './front-door.policy.js';

/** What the tasks of the front door may look at. */
export interface FrontDoorContext {
  readonly contact: Contact;
}

/** What people do at the front door. */
export const FRONT_DOOR_TASKS: Readonly<Record<string, Task<FrontDoorContext>>> = {
  'front-door.record': {
    says: 'Record who has made contact, about which child, and what the worry is',
    who: ['customer-adviser'],
    priority: ({ contact }) => urgency(contact.concern),
    offers: [{ choice: 'record', says: 'Record the contact', type: 'front-door.contact-recorded', data: NO_FACTS }],
  },
};
