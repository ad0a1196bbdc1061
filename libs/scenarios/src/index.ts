export type * from './distribution.js';
export { type LoadScenarioFile } from './extend.js';
export { type Fault, ScenarioNotValid, renderFault } from './fault.js';
export { scenarioJsonSchema } from './json-schema.js';
export { type Policies } from './policies.schema.js';
export type * from './provenance.js';
export { readScenario, scenarioFrom } from './read-scenario.js';
export type * from './scenario.js';
export type * from './vocabulary.js';
