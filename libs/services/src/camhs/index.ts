import type { Service } from '@frontdoor/statechart';
import { CAMHS_TAKES, CAMHS_TELLS } from './camhs.events.js';
import { camhsMachine } from './camhs.machine.js';
import { CAMHS_TASKS } from './camhs.tasks.js';

/** The child and adolescent mental health service. */
export const camhs = (): Service => ({
  id: 'camhs',
  says: 'CAMHS: a single point of access, a CHOICE appointment, and Partnership',
  machine: camhsMachine(),
  tasks: CAMHS_TASKS,
  takes: CAMHS_TAKES,
  tells: CAMHS_TELLS,
});
