export { scenarioFiles } from './read-scenario.node.js';
