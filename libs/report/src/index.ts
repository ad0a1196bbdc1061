export * from './facts.js';
export * from './headlines.js';
export * from './registers.js';
export * from './report.js';
