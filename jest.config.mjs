const swc = {
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    experimental: { keepImportAttributes: true },
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

/** Specs under one name, run as everything here is run. */
export const project = (displayName, testMatch, extra = {}) => ({
  displayName,
  testMatch,
  testEnvironment: '<rootDir>/test/support/environment.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@frontdoor/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^@frontdoor/([^/]+)/node$': '<rootDir>/libs/$1/src/node.ts',
  },
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  ...extra,
});

/** Rooms whose whole tests need a database: they have a server of their own, or the one of DATABASE_URL. */
const SERVED = '{libs/{event-store,live,views,experiments,hosting},apps/{api,worker},test/live}';

/** Specs of the embedded server itself: it is the same whatever server the others talk to. */
const EMBEDDED = 'libs/event-store/src/embedded/|test/live/npm-start';

/** Specs of how long something takes beside real time: nothing else is to keep the machine busy while they run. */
const ALONE = 'test/live/live-equals-run';

/** What real databases and queues need around specs. */
const WITH_SERVERS = {
  globalSetup: '<rootDir>/test/support/servers/start.ts',
  globalTeardown: '<rootDir>/test/support/servers/stop.ts',
};

/**
 * `unit` is pure and quick (npm run check); `whole` starts processes or plays whole scenarios; `servers` talks to a real
 * database and real queues, and so does `alone`, which is run after the others.
 */
export default {
  // Real databases and queues take their time on a busy machine. It is no bound of any spec, only of one that hangs.
  testTimeout: 120_000,
  projects: [
    project('unit', ['<rootDir>/{apps,libs,test}/**/*.spec.ts'], {
      testPathIgnorePatterns: ['\\.(int|e2e)\\.spec\\.ts$'],
    }),
    project('whole', ['<rootDir>/{apps,libs,test}/**/*.{int,e2e}.spec.ts'], {
      testPathIgnorePatterns: [
        `/(?!${EMBEDDED})(libs/(event-store|live|views|experiments|hosting)|apps/(api|worker)|test/(live|crash))/`,
      ],
    }),
    project('servers', [`<rootDir>/${SERVED}/**/*.{int,e2e}.spec.ts`], {
      testPathIgnorePatterns: [`/(${EMBEDDED}|${ALONE})`],
      ...WITH_SERVERS,
    }),
    project('alone', [`<rootDir>/${ALONE}*.spec.ts`], WITH_SERVERS),
  ],
};
