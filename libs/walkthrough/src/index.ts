export * from './input.js';
export * from './retrace.js';
export * from './walk.js';
