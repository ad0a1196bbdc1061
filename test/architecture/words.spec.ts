import { lineCount, repositoryFiles, textOf } from './tree.js';

const files = repositoryFiles();
const HOMELESS = /(^|\/)(shared|common|utils|helpers|core)\//;
const SOURCE = /\.(ts|tsx|mts|js|mjs|cjs)$/;
const SPEC = /\.spec\.tsx?$/;

/** An absolute path of the machine this was written on. */
const MACHINE_PATH = /(?<=^|[\s"'`=(:,<[])\/(?:work|root)\//m;
const REGISTRY = /registry\.npmjs\.org|registry\.yarnpkg\.com|npm\.pkg\.github\.com|\b(?:artifactor[y]|verdacci[o])\b/i;

/** The registry this machine is set to use, when npm says so. */
const here = process.env['npm_config_registry'];
const registryHost = here === undefined ? undefined : new URL(here).host;

function lengthLimit(file: string): number {
  return SPEC.test(file) ? 250 : 200;
}

/** The names of the npm scripts that a document tells its reader to run. */
function scriptsNamed(text: string): readonly string[] {
  const run = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => name ?? '');
  const short = [...text.matchAll(/\bnpm (start|test)\b/g)].map(([, name]) => name ?? '');
  return [...new Set([...run, ...short])];
}

describe('the repository', () => {
  it('has no folder whose name says nothing', () => {
    expect(files.filter((file) => HOMELESS.test(file))).toEqual([]);
  });

  it('has no source file over 200 lines and no spec over 250', () => {
    const long = files.filter((file) => SOURCE.test(file) && lineCount(textOf(file)) > lengthLimit(file));
    expect(long.map((file) => `${file} has ${lineCount(textOf(file))} lines`)).toEqual([]);
  });

  it('names no path of the machine it was written on', () => {
    expect(files.filter((file) => MACHINE_PATH.test(textOf(file)))).toEqual([]);
  });

  it('names no package registry', () => {
    const named = (text: string) => REGISTRY.test(text) || (registryHost !== undefined && text.includes(registryHost));
    expect(files.filter((file) => named(textOf(file)))).toEqual([]);
  });

  it('keeps no address in its lock file', () => {
    expect(textOf('package-lock.json')).not.toMatch(/"resolved": "https?:/);
  });

  it('has every npm script its documents name', () => {
    const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(textOf('package.json'));
    const missing = files
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        scriptsNamed(textOf(file))
          .filter((name) => !(name in scripts))
          .map((name) => `${file}: npm run ${name}`),
      );
    expect(missing).toEqual([]);
  });
});

describe('the words gate', () => {
  const slash = '/';

  it.each([`${slash}work${slash}main`, `"${slash}root${slash}.npmrc"`, `cd=${slash}work${slash}x`])(
    'sees the machine path in %s',
    (text) => {
      expect(text).toMatch(MACHINE_PATH);
    },
  );

  it.each(['docs/work/plan.md', 'a/root/b', 'social work'])('lets %s be', (text) => {
    expect(text).not.toMatch(MACHINE_PATH);
  });

  it.each(['libs/shared/a.ts', 'apps/cli/src/utils/a.ts', 'core/a.ts'])('sees the homeless folder of %s', (file) => {
    expect(file).toMatch(HOMELESS);
  });

  it('reads script names out of prose and command blocks', () => {
    expect(scriptsNamed('`npm ci && npm start`, then npm run test:unit -- x and npm test')).toEqual([
      'test:unit',
      'start',
      'test',
    ]);
  });
});
