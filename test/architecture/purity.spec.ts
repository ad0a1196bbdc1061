import { repositoryFiles, textOf } from './tree.js';

const PURE =
  /^libs\/(cases|calendar|statechart|services|standards|simulation|scenarios|event-log|walkthrough|audit|report)\/.*\.ts$/;
/** Shells on purpose, specs, and what only specs use. */
const SHELL_OR_SPEC = /\.(spec|contract|module|processor|node)\.ts$|\/node\.ts$|\/support\//;

/** What would let pure code know the time, chance, the machine it runs on or its language settings. */
const FORBIDDEN =
  /Date\.now|new Date\(\)|Math\.random|performance\.now|setTimeout|setInterval|setImmediate|randomUUID|\bIntl\.|\.toLocale|\bprocess\.\w/;

const pure = repositoryFiles().filter((file) => PURE.test(file) && !SHELL_OR_SPEC.test(file));

/** The lines that break purity, each with its number. */
function impurities(text: string): readonly string[] {
  return text.split('\n').flatMap((line, index) => (FORBIDDEN.test(line) ? [`${index + 1}: ${line.trim()}`] : []));
}

describe('pure code', () => {
  it.each(pure)('%s asks nobody the time and rolls no dice', (file) => {
    expect(impurities(textOf(file))).toEqual([]);
  });

  it.each([
    'const at = Date.now();',
    'const at = new Date();',
    'const chance = Math.random();',
    'const since = performance.now();',
    'setTimeout(decide, 1000);',
    'setInterval(decide, 1000);',
    'setImmediate(decide);',
    'const id = crypto.randomUUID();',
    'new Intl.DateTimeFormat("en-GB");',
    'at.toLocaleString();',
    'const seed = process.env.SEED;',
  ])('is refused when it says %s', (line) => {
    expect(impurities(`const first = 1;\n  ${line}`)).toEqual([`2: ${line}`]);
  });

  it.each(['const at = new Date(event.at);', '// A child is in the process. Nothing more.', 'reprocess.start();'])(
    'may say %s',
    (line) => {
      expect(impurities(line)).toEqual([]);
    },
  );
});
