export * from './input.js';
export * from './open-task.js';
export * from './retrace.js';
export * from './walk.js';
