export * from './inputs-of.js';
export * from './walk.js';
