export * from './case-event.js';
export * from './errors.js';
