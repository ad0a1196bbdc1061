import type { Service } from '@frontdoor/statechart';
import { MISSING_TAKES, MISSING_TELLS } from './missing.events.js';
import { missingMachine } from './missing.machine.js';
import { MISSING_TASKS } from './missing.tasks.js';

/** What is done when children go missing. */
export const missing = (): Service => ({
  id: 'missing',
  says: 'Missing children: a child reported missing comes back, and is offered a return home interview',
  machine: missingMachine(),
  tasks: MISSING_TASKS,
  takes: MISSING_TAKES,
  tells: MISSING_TELLS,
});
