import { NO_FACTS } from '@frontdoor/cases';
import type { Task } from '@frontdoor/statechart';

/** What the tasks of management oversight may look at. */
export interface ManagementOversightTaskContext {
  readonly team: string;
}

/** What managers do about enquiries that are open. */
export const MANAGEMENT_OVERSIGHT_TASKS: Readonly<Record<string, Task<ManagementOversightTaskContext>>> = {
  'management-oversight.look': {
    says: 'Look at how the open enquiry stands, and prompt it if it is past its limit',
    who: ({ team }) => [`team-manager/${team}`],
    priority: 1,
    offers: [{ choice: 'look', says: 'Record the look', type: 'management-oversight.looked', data: NO_FACTS }],
  },
};
