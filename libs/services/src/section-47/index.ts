import type { Service } from '@frontdoor/statechart';
import { SECTION_47_TAKES, SECTION_47_TELLS } from './section-47.events.js';
import { section47Machine } from './section-47.machine.js';
import { SECTION_47_POLICY, type Section47Policy } from './section-47.policy.js';
import { SECTION_47_TASKS } from './section-47.tasks.js';

export * from './section-47.policy.js';

/** Section 47 enquiries, under a policy. */
export const section47 = (policy: Section47Policy = SECTION_47_POLICY): Service => ({
  id: 'section-47',
  says: 'Section 47 enquiries: the child is seen, and it is found out whether the child is suffering significant harm',
  machine: section47Machine(policy),
  tasks: SECTION_47_TASKS,
  takes: SECTION_47_TAKES,
  tells: SECTION_47_TELLS,
});
