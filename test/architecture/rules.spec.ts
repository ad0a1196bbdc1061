import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const DEPCRUISE = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** Files by path, from the root of a small tree. */
type Tree = Readonly<Record<string, string>>;

interface Verdict {
  readonly rules: readonly string[];
  /** Each violation as `rule: file`. */
  readonly violations: readonly string[];
}

/** The part of dependency-cruiser's report that is read here. */
interface Cruised {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
  };
}

/** A tree in miniature that keeps every rule. */
const CLEAN: Tree = {
  'libs/cases/src/index.ts': "export * from './word.js';\n",
  'libs/cases/src/word.ts': 'export type Word = string;\n',
  'libs/calendar/src/index.ts':
    "import type { Word } from '@frontdoor/cases';\nexport const first = (word: Word) => word;\n",
  'libs/services/src/index.ts': "export * from './mash/index.js';\n",
  'libs/services/src/mash/index.ts': "export * from './mash.machine.js';\n",
  'libs/services/src/mash/mash.machine.ts':
    "import { setup } from 'xstate';\nimport { fact } from '../facts.js';\nexport const mash = [setup, fact];\n",
  'libs/services/src/mash/mash.module.ts':
    "import { Module } from '@nestjs/common';\nimport { mash } from './mash.machine.js';\nexport const x = [Module, mash];\n",
  'libs/services/src/facts.ts': 'export const fact = 1;\n',
  'libs/services/src/early-help/index.ts': 'export const earlyHelp = 1;\n',
  'libs/event-log/src/jsonl.node.ts': "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
  'libs/event-log/src/index.ts': 'export const log = 1;\n',
  'apps/cli/src/main.ts': "import { first } from '@frontdoor/calendar';\nexport const x = first;\n",
  'apps/api/src/main.ts': 'export const api = 1;\n',
};

/** For each rule, a file that breaks it and what it says. */
const PLANTED: readonly (readonly [rule: string, file: string, text: string])[] = [
  [
    'no-circular',
    'libs/calendar/src/planted-a.ts',
    "import { b } from './planted-b.js';\nexport const a: number = b;\n",
  ],
  ['cases-import-nothing', 'libs/cases/src/planted.ts', "import { setup } from 'xstate';\nexport const x = setup;\n"],
  [
    'pure-knows-no-framework',
    'libs/services/src/mash/planted.policy.ts',
    "import { Injectable } from '@nestjs/common';\nexport const x = Injectable;\n",
  ],
  [
    'pure-knows-no-node',
    'libs/event-log/src/planted.ts',
    "import { createHash } from 'node:crypto';\nexport const x = createHash;\n",
  ],
  [
    'services-do-not-know-each-other',
    'libs/services/src/mash/planted.machine.ts',
    "import { earlyHelp } from '../early-help/index.js';\nexport const x = earlyHelp;\n",
  ],
  [
    'through-the-index',
    'libs/standards/src/planted.ts',
    "import type { Word } from '../../cases/src/word.js';\nexport type X = Word;\n",
  ],
  [
    'apps-go-through-the-index',
    'apps/cli/src/planted-deep.ts',
    "import { fact } from '../../../libs/services/src/facts.js';\nexport const x = fact;\n",
  ],
  [
    'libs-do-not-know-apps',
    'libs/audit/src/planted.ts',
    "import { api } from '../../../apps/api/src/main.js';\nexport const x = api;\n",
  ],
  [
    'apps-do-not-know-each-other',
    'apps/cli/src/planted-app.ts',
    "import { api } from '../../api/src/main.js';\nexport const x = api;\n",
  ],
];

const OTHER_HALF_OF_THE_CIRCLE: Tree = {
  'libs/calendar/src/planted-b.ts': "import { a } from './planted-a.js';\nexport const b: number = a;\n",
};

/** Cruises a tree by the repository's own rules, in a temporary folder so that nobody's work is touched. */
function cruise(tree: Tree): Verdict {
  const root = mkdtempSync(join(tmpdir(), 'frontdoor-rules-'));
  try {
    for (const settings of ['.dependency-cruiser.mjs', 'tsconfig.json']) cpSync(settings, join(root, settings));
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
    for (const [file, text] of Object.entries(tree)) {
      mkdirSync(join(root, dirname(file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    return verdictOf(execFileSync(process.execPath, [DEPCRUISE, 'apps', 'libs', '-T', 'json'], { cwd: root }));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function verdictOf(output: Buffer): Verdict {
  const { summary }: Cruised = JSON.parse(output.toString());
  return {
    rules: summary.ruleSetUsed.forbidden.map(({ name }) => name),
    violations: summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`),
  };
}

describe('the import rules', () => {
  const planted = Object.fromEntries(PLANTED.map(([, file, text]) => [file, text]));
  let clean: Verdict;
  let broken: Verdict;

  beforeAll(() => {
    clean = cruise(CLEAN);
    broken = cruise({ ...CLEAN, ...planted, ...OTHER_HALF_OF_THE_CIRCLE });
  }, 60_000);

  it('pass a tree that keeps them', () => {
    expect(clean.violations).toEqual([]);
  });

  it.each(PLANTED)('catch by %s what is planted in %s', (rule, file) => {
    expect(broken.violations).toContain(`${rule}: ${file}`);
  });

  it('blame nothing but what is planted', () => {
    expect(broken.violations.filter((violation) => !violation.includes('/planted'))).toEqual([]);
  });

  it('each have something planted for them', () => {
    expect(clean.rules.toSorted()).toEqual(PLANTED.map(([rule]) => rule).toSorted());
  });
});
