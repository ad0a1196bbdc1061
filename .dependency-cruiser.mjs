const PURE =
  '^libs/(cases|calendar|statechart|standards|simulation|scenarios|services|event-log|walkthrough|audit|report)/';
/** Files of pure libraries that are a shell on purpose: Nest wiring, and reading or writing streams. */
const SHELL = '[.](module|processor|node)[.]ts$|/src/node[.]ts$';
const SPEC = '[.](spec|contract)[.]ts$|/support/';

export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'cases-import-nothing',
      comment: 'The words stand alone: everything else is said with them.',
      severity: 'error',
      from: { path: '^libs/cases/', pathNot: [SPEC] },
      to: { pathNot: '^libs/cases/' },
    },
    {
      name: 'pure-knows-no-framework',
      comment: 'A machine, policy or standard must run with nothing but XState under it.',
      severity: 'error',
      from: { path: PURE, pathNot: [SHELL, SPEC] },
      to: { path: 'node_modules/(@nestjs|typeorm|bullmq|ioredis|pg|rxjs)/' },
    },
    {
      name: 'pure-knows-no-node',
      comment: 'No files, no sockets, no crypto: what is needed comes in as an argument.',
      severity: 'error',
      from: { path: PURE, pathNot: [SHELL, SPEC] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'services-do-not-know-each-other',
      comment: 'Services speak through events, never through imports.',
      severity: 'error',
      from: { path: '^libs/services/src/([^/]+)/' },
      to: { path: '^libs/services/src/[^/]+/', pathNot: ['^libs/services/src/$1/'] },
    },
    {
      name: 'through-the-index',
      comment: 'A lib is used by what its index offers.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/', pathNot: [SPEC] },
      to: { path: '^libs/([^/]+)/src/(?!(index|node)[.]ts)', pathNot: ['^libs/$1/'] },
    },
    {
      name: 'apps-go-through-the-index',
      comment: 'An app uses a lib by what its index offers.',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/([^/]+)/src/(?!(index|node)[.]ts)' },
    },
    { name: 'libs-do-not-know-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'apps-do-not-know-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: ['^apps/$1/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
