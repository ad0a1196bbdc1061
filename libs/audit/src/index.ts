export * from './deviation.js';
export * from './replay.js';
