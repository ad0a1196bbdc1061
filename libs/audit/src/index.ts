export * from './data-rules.js';
export * from './data-rules.record.js';
export type { DataRule, Finding, RuleFacts } from './data-rules.rule.js';
export * from './deviation.js';
export * from './replay.js';
