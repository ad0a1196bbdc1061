import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { EXAMPLE, folder, frontdoor } from './support/frontdoor.js';

describe('an experiment kept in a folder', () => {
  const place = folder();
  afterAll(() => place.remove());
  const results = (name: string) => readFileSync(`${place.in(name)}/results.json`, 'utf8');
  const kept = (name: string) => readdirSync(`${place.in(name)}/played/design-001`).toSorted();
  const run = (name: string, ...words: string[]) =>
    frontdoor(['run', EXAMPLE, '--seed', '5', '--out', place.in(name), ...words]);

  it('is the same with 1, 2 and 4 workers, and its results are those that are printed', async () => {
    for (const workers of ['1', '2', '4']) {
      const { code, stdout } = await run(`by-${workers}`, '--replications', '6', '--workers', workers, '--json');
      expect(code).toBe(0);
      expect(results(`by-${workers}`)).toBe(stdout);
    }
    expect(results('by-2')).toBe(results('by-1'));
    expect(results('by-4')).toBe(results('by-1'));
    expect(readFileSync(`${place.in('by-1')}/results.csv`, 'utf8')).toMatch(/^id,says,unit,mean/);
  });

  it('goes on after it was killed half-way, with the same result and no half file', async () => {
    const words = ['--replications', '60', '--workers', '2'];
    const dead = await frontdoor(['run', EXAMPLE, '--seed', '5', '--out', place.in('killed'), ...words], {
      killWhen: () => existsSync(`${place.in('killed')}/played/design-001/replication-0009.json`),
    });
    expect(dead.code).toBeNull();
    expect(existsSync(`${place.in('killed')}/results.json`)).toBe(false);
    const left = kept('killed').filter((name) => !name.startsWith('.')).length;
    // The other worker may still have been busy with one before the ninth.
    expect(left).toBeGreaterThanOrEqual(8);
    expect(left).toBeLessThan(60);
    const { code, stderr } = await run('killed', ...words);
    expect(code).toBe(0);
    expect(stderr).toContain(`Found ${left} replications`);
    await run('whole', ...words);
    expect(results('killed')).toBe(results('whole'));
    expect(kept('killed').filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('keeps what is done at Ctrl-C, says how to go on, and writes no results before the end', async () => {
    const words = ['--replications', '300'];
    const { code, stderr } = await frontdoor(['run', EXAMPLE, '--seed', '5', '--out', place.in('stopped'), ...words], {
      interruptWhen: () => existsSync(`${place.in('stopped')}/played/design-001/replication-0003.json`),
    });
    expect(code).toBe(130);
    expect(stderr).toMatch(/replications are kept in .*stopped\. The same command goes on from there\./);
    expect(existsSync(`${place.in('stopped')}/results.json`)).toBe(false);
  });

  it('plays a replication again that is cut short or gone, and more where more are asked for', async () => {
    cpSync(place.in('by-1'), place.in('mended'), { recursive: true });
    const files = `${place.in('mended')}/played/design-001`;
    writeFileSync(`${files}/replication-0002.json`, '{"replication":1,"outc');
    rmSync(`${files}/replication-0004.json`);
    await run('mended', '--replications', '6');
    expect(results('mended')).toBe(results('by-1'));
    const { stderr } = await run('mended', '--replications', '8');
    expect(stderr).toContain('(6 replications found)');
    expect(kept('mended')).toHaveLength(8);
  });

  it('refuses the folder of another experiment, or of something else, in words and without touching it', async () => {
    const cases = [
      [['run', EXAMPLE, '--seed', '6'], 'its seed is 5, not 6'],
      [['compare', EXAMPLE, EXAMPLE, '--seed', '5'], 'its command is run, not compare'],
      [['run', EXAMPLE, '--seed', '5', '--series', 'weekly'], 'its --series is not given, not weekly'],
      [['run', EXAMPLE, '--seed', '5', '--until', '2015-01-20'], 'has been changed since, or is another scenario'],
    ] as const;
    const before = results('by-1');
    for (const [words, says] of cases) {
      const { code, stderr } = await frontdoor([...words, '--out', place.in('by-1')]);
      expect({ code, said: stderr.includes(says) ? says : stderr }).toEqual({ code: 2, said: says });
    }
    expect(results('by-1')).toBe(before);
    writeFileSync(place.in('note.txt'), 'mine');
    const { code, stderr } = await frontdoor(['run', EXAMPLE, '--out', place.path]);
    expect(code).toBe(2);
    expect(stderr).toContain('holds something else');
  });

  it('keeps a comparison too', async () => {
    const words = ['compare', EXAMPLE, EXAMPLE, '--replications', '2', '--out', place.in('compared')];
    await frontdoor(words);
    const first = results('compared');
    const { stderr } = await frontdoor(words);
    expect(stderr).toContain('Found 4 replications');
    expect(results('compared')).toBe(first);
  });
});
