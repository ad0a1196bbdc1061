import { spawn } from 'node:child_process';
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { folder, frontdoor } from './support/frontdoor.js';
import { type Step, isAsShown, stepsOf } from './support/tutorial.js';

const FOLDER = 'docs/tutorials';

/** The longest a tutorial may take on a busy machine. It is no bound of any spec, only of one that hangs. Unit: milliseconds. */
const HANGS = 300_000;

/** Lets `npx frontdoor` be the program of this project, wherever it is typed. */
const PRELUDE = 'set -e; npx() { shift; "$NODE" "$PROGRAM" "$@"; }';

interface Said {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Types commands into a shell, as the reader of a tutorial does. */
function type(commands: string, cwd: string, typed: string): Promise<Said> {
  const env = { ...process.env, NODE: process.execPath, PROGRAM: resolve('bin/frontdoor.mjs') };
  const shell = spawn('sh', ['-c', `${PRELUDE}\n${commands}`], { cwd, env, stdio: 'pipe' });
  const said = { stdout: '', stderr: '' };
  shell.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  shell.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  shell.stdin.end(typed);
  return new Promise((done, failed) => {
    shell.on('error', failed);
    shell.on('close', (code) => done({ code, ...said }));
  });
}

/** Does a step in a folder, and holds what is printed to what is shown: stdout, or where there is none what is said instead. */
async function take(step: Step, place: string): Promise<void> {
  if (step.do === 'save') return writeFileSync(join(place, step.file), step.text);
  const { command, typed, notRun, shown } = step;
  if (notRun !== undefined) return;
  const { code, stdout, stderr } = await type(command, place, typed);
  const said = stdout === '' ? stderr : stdout;
  const printed = shown === undefined || isAsShown(said, shown) ? shown : said;
  expect({ command, code, printed }).toEqual({ command, code: step.code, printed: shown });
}

const tutorials = readdirSync(FOLDER)
  .filter((name) => name !== 'README.md')
  .toSorted();
const stepsIn = (name: string) => stepsOf(readFileSync(join(FOLDER, name), 'utf8'));

describe('the tutorials', () => {
  const place = folder();
  afterAll(() => place.remove());

  it('are one for each kind of reader', () => {
    expect(tutorials).toEqual(['auditor.md', 'designer.md', 'trainer.md']);
  });

  it.each(tutorials)(
    '%s shows what is printed when its commands are typed one after another',
    async (name) => {
      cpSync('scenarios', place.in(`${name}/scenarios`), { recursive: true });
      for (const step of stepsIn(name)) await take(step, place.in(name));
    },
    HANGS,
  );

  it('name only options that there are, also where a command is not run', async () => {
    const commands = tutorials.flatMap(stepsIn).flatMap((step) => (step.do === 'run' && step.notRun ? [step] : []));
    for (const { command } of commands) {
      const [, name = ''] = /npx frontdoor (\w+)/.exec(command) ?? [];
      const { stdout } = await frontdoor([name, '--help']);
      expect(stdout).toContain(`frontdoor ${name}`);
      for (const [option] of command.matchAll(/--[\w-]+/g)) expect(stdout).toContain(` ${option} `);
    }
  });
});

describe('a tutorial', () => {
  const printed = 'one\ntwo\nthree\nfour\n';

  it.each([
    'one\ntwo\nthree\nfour',
    '…',
    'one\n…',
    '…\nfour',
    'one\n…\nthree\n…',
    '…\ntwo\nthree\n…',
    'one\ntwo\n…\nthree\nfour',
  ])('may show %j', (shown) => expect(isAsShown(printed, shown)).toBe(true));

  it.each([
    'one',
    'two\n…',
    '…\nthree',
    'one\nthree\n…',
    '…\nthree\n…\ntwo\n…',
    '…\ntwo\n…\ntwo\n…',
    'one \n…',
    'one\n…\nfour\n…\nfour',
    '',
  ])('may not show %j', (shown) => expect(isAsShown(printed, shown)).toBe(false));

  it('is read as files, commands, what is typed and what is printed', () => {
    const fence = (language: string, text: string) => `\n\n\`\`\`${language}\n${text}\n\`\`\`\n\n`;
    const markdown = [
      `Save this as \`a.yaml\`:${fence('yaml', 'a: 1')}Then:${fence('sh', 'npx frontdoor walk')}`,
      `Type:${fence('text', '1\n2')}It prints:${fence('text', 'one')}and:${fence('text', 'two')}with exit code 3.`,
      `\n\n<!-- not run: it opens a server -->${fence('sh', 'npm start')}`,
    ].join('');
    expect(stepsOf(markdown)).toEqual([
      { do: 'save', file: 'a.yaml', text: 'a: 1\n' },
      { do: 'run', command: 'npx frontdoor walk', typed: '1\n2\n', shown: 'one\n…\ntwo', code: 3 },
      { do: 'run', command: 'npm start', typed: '', code: 0, notRun: 'it opens a server' },
    ]);
  });
});
