export * from './input.js';
export * from './retrace.js';
export * from './walk.js';
export { Chances, type DoneBy } from './chances.js';
export { standardsServed } from './task-standards.js';
