import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { EXAMPLE, folder, frontdoor } from './support/frontdoor.js';

const STAFFING = 'scenarios/example-staffing.yaml';

describe('replications that were played before', () => {
  const place = folder();
  afterAll(() => place.remove());
  const compared = place.in('compared');
  const report = (name: string, ...words: string[]) => {
    const html = place.in(`${name}.html`);
    return frontdoor(['report', EXAMPLE, STAFFING, '--replications', '3', '--html', html, '--json', ...words]);
  };

  beforeAll(async () => {
    await frontdoor(['compare', EXAMPLE, STAFFING, '--replications', '2', '--out', compared]);
  });

  it('make the same report as if all had been played', async () => {
    const taken = await report('taken', '--reuse', compared);
    const played = await report('played');
    expect(taken.stderr).toContain('Played 3 of 3 of each (4 replications found)');
    expect(played.stderr).not.toContain('found');
    expect(taken.stdout).toBe(played.stdout);
    expect(readFileSync(place.in('taken.html'), 'utf8')).toBe(readFileSync(place.in('played.html'), 'utf8'));
  });

  it('leave only a new design to be played, and are kept with it', async () => {
    place.copy('example-small', 'worcestershire-2014-15');
    const binned = place.in('binned.yaml');
    writeFileSync(
      binned,
      'extends: example-small.yaml\nname: binned\npolicies: { strategy-discussion: { booklet: none } }\n',
    );
    const out = place.in('three');
    const words = ['compare', EXAMPLE, STAFFING, binned, '--replications', '2', '--json'];
    const taken = await frontdoor([...words, '--reuse', compared, '--out', out]);
    expect(taken.stderr).toContain('(4 replications found)');
    expect(taken.stdout).toBe((await frontdoor(words)).stdout);
    expect(readdirSync(`${out}/played`).map((design) => readdirSync(`${out}/played/${design}`).length)).toEqual([
      2, 2, 2,
    ]);
  });

  it('are played again where something of them was not read, and that is said', async () => {
    const run = ['run', EXAMPLE, '--replications', '2', '--json'];
    const kept = place.in('kept');
    const first = await frontdoor([...run, '--reuse', compared, '--out', kept]);
    expect(first.stderr).toContain('their logs were not hashed there');
    expect(first.stderr).not.toContain('found');
    const again = await frontdoor([...run, '--reuse', kept]);
    expect(again.stderr).toContain('(2 replications found)');
    expect(again.stdout).toBe(first.stdout);
  });

  it('are refused where nothing of them is of use, all reasons at once, before anything is written', async () => {
    const out = place.in('none');
    const words = ['run', STAFFING, '--seed', '6', '--share-warm-up', '2', '--replications', '4', '--out', out];
    const kept = place.in('kept');
    const { code, stderr } = await frontdoor([...words, '--reuse', kept, '--reuse', place.in('nowhere')]);
    expect(code).toBe(2);
    expect(stderr).toContain(
      `--reuse ${kept}: its seed is 1, not 6; its --share-warm-up is not given, not 2; it has example-small, but none of these scenarios as they are now.`,
    );
    expect(stderr).toContain(`--reuse ${place.in('nowhere')}: no experiment is kept there`);
    expect(stderr).toContain('Name a folder that --out kept of one of these scenarios');
    expect(existsSync(out)).toBe(false);
  });

  it('of another build of the program are refused', async () => {
    const manifest = `${compared}/experiment.json`;
    const text = readFileSync(manifest, 'utf8');
    expect(text).toMatch(/"program": "\d+\.\d+\.\d+ build [0-9a-f]{12}"/);
    writeFileSync(manifest, text.replace(/build [0-9a-f]{12}/, 'build 0123456789ab'));
    const { code, stderr } = await frontdoor(['run', EXAMPLE, '--reuse', compared]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/its program is \S+ build 0123456789ab, not \S+ build/);
  });
});
