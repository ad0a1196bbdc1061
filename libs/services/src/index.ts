export * from './mash/index.js';
