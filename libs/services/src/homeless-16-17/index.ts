import type { Service } from '@frontdoor/statechart';
import { HOMELESS_TAKES, HOMELESS_TELLS } from './homeless-16-17.events.js';
import { homelessMachine } from './homeless-16-17.machine.js';
import { HOMELESS_TASKS } from './homeless-16-17.tasks.js';

/** Homelessness at 16 and 17. */
export const homeless1617 = (): Service => ({
  id: 'homeless-16-17',
  says: 'Homeless at 16 or 17: social care and housing assess together where the young person can live',
  machine: homelessMachine(),
  tasks: HOMELESS_TASKS,
  takes: HOMELESS_TAKES,
  tells: HOMELESS_TELLS,
});
