import { project } from '../../jest.config.mjs';

/** The specs that end, stop and starve what they test: one at a time, each with servers of its own. */
export default {
  ...project('crash', ['<rootDir>/test/crash/**/*.e2e.spec.ts']),
  rootDir: '../..',
  maxWorkers: 1,
  testTimeout: 900_000,
};
