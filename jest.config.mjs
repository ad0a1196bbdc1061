const swc = {
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

const project = (displayName, testMatch, extra = {}) => ({
  displayName,
  testMatch,
  testEnvironment: 'node',
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

/** `unit` is pure and quick (npm run check); `whole` starts processes or plays whole scenarios. */
export default {
  projects: [
    project('unit', ['<rootDir>/{apps,libs,test}/**/*.spec.ts'], {
      testPathIgnorePatterns: ['\\.(int|e2e)\\.spec\\.ts$'],
    }),
    project('whole', ['<rootDir>/{apps,libs,test}/**/*.{int,e2e}.spec.ts']),
  ],
};
