import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { frontDoorServices } from '@frontdoor/services';
import { RULE_SETS } from '@frontdoor/standards';
import { pathwayOf, readmePictures } from '@frontdoor/statechart';
import { folder, frontdoor } from './support/frontdoor.js';

describe('frontdoor standards', () => {
  it('lists every rule set, and the standards of one or of several put together', async () => {
    const list = await frontdoor(['standards']);
    for (const { id } of RULE_SETS) expect(list.stdout).toContain(id);
    const both = await frontdoor(['standards', 'worcestershire+oxfordshire', '--json']);
    const { standards } = JSON.parse(both.stdout) as { standards: { id: string; explained: string[] }[] };
    expect(standards.map(({ id }) => id)).toContain('assessment-45-working-days');
    expect(standards.every(({ explained }) => explained.length > 3)).toBe(true);
  });

  it('explains one standard with its source', async () => {
    const { code, stdout } = await frontdoor(['standards', 'wt2015', '--explain', 'assessment-45-working-days']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Limit: 45 working days/);
    expect(stdout).toMatch(/Source: S-\d+/);
    expect(stdout).toContain('Rule set: Working Together 2015.');
  });

  it('says which there are when asked for another', async () => {
    const ruleSet = await frontdoor(['standards', 'wt2051']);
    expect(ruleSet.code).toBe(2);
    expect(ruleSet.stderr).toContain('wt2015');
    const standard = await frontdoor(['standards', 'wt2015', '--explain', 'tea']);
    expect(standard.code).toBe(2);
    expect(standard.stderr).toContain('assessment-45-working-days');
  });
});

describe('frontdoor map', () => {
  const place = folder();
  afterAll(() => place.remove());

  it('prints the map as Mermaid and as JSON', async () => {
    expect((await frontdoor(['map'])).stdout).toMatch(/^flowchart/);
    const { services } = JSON.parse((await frontdoor(['map', '--json'])).stdout) as { services: { id: string }[] };
    expect(services.map(({ id }) => id)).toContain('mash');
  });

  it('is stale until it is written, and again when a picture is changed', async () => {
    cpSync(resolve('bin'), place.in('bin'), { recursive: true });
    symlinkSync(resolve('dist'), place.in('dist'));
    for (const readme of Object.keys(readmePictures(pathwayOf(frontDoorServices())))) {
      mkdirSync(dirname(place.in(readme)), { recursive: true });
      writeFileSync(place.in(readme), '# A page\n\n<!-- map -->\n');
    }
    const there = { program: place.in('bin/frontdoor.mjs') };
    expect((await frontdoor(['map', '--check'], there)).code).toBe(3);
    expect((await frontdoor(['map', '--write'], there)).code).toBe(0);
    expect((await frontdoor(['map', '--check'], there)).code).toBe(0);
    const page = readFileSync(place.in('README.md'), 'utf8');
    writeFileSync(place.in('README.md'), page.replace('flowchart', 'graph'));
    const stale = await frontdoor(['map', '--check'], there);
    expect({ code: stale.code, stdout: stale.stdout }).toEqual({ code: 3, stdout: 'README.md\n' });
  });
});

describe('frontdoor', () => {
  const place = folder();
  afterAll(() => place.remove());

  it('that is not built says how to build it', async () => {
    cpSync(resolve('bin'), place.in('bin'), { recursive: true });
    const { code, stderr } = await frontdoor(['standards'], { program: place.in('bin/frontdoor.mjs') });
    expect(code).toBe(1);
    expect(stderr).toContain('npm run build');
  });

  it('documents its exit codes in its help and in that of every command', async () => {
    for (const words of [['--help'], ['run', '--help'], ['walk', '--help']]) {
      const { code, stdout } = await frontdoor(words);
      expect(code).toBe(0);
      expect(stdout).toMatch(/130 {2}cancelled/);
    }
  });

  it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [resolve('bin/frontdoor.mjs'), 'standards', '--json'], { stdio: 'pipe' });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    const code = await new Promise((done) => child.on('close', done));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
