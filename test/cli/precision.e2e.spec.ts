import { EXAMPLE, frontdoor } from './support/frontdoor.js';

interface PreciseJson {
  readonly replications: number;
  readonly precision: {
    readonly asked: { readonly counts: number; readonly shares: number };
    readonly met: boolean;
    readonly replications: number;
    readonly heldUpBy: string | null;
  } | null;
  readonly measures: readonly {
    readonly id: string;
    readonly mean: number;
    readonly replications: readonly number[];
    readonly spread: { readonly n: number; readonly nextYear: { readonly low: number; readonly high: number } };
  }[];
  readonly logHashes: readonly string[];
}

describe('frontdoor run --precision', () => {
  const inJson = async (...words: string[]) => {
    const { code, stdout, stderr } = await frontdoor(['run', EXAMPLE, '--json', ...words]);
    expect(code).toBe(0);
    return { stdout, stderr, found: JSON.parse(stdout) as PreciseJson };
  };

  it('stops when the headlines are known that well, and says how many it took and what held it up', async () => {
    const { found, stderr } = await inJson('--precision', '40%');
    const { precision, replications } = found;
    expect(precision).toMatchObject({ asked: { counts: 0.4, shares: 0.16 }, met: true, replications });
    expect(replications).toBeLessThan(200);
    expect(found.logHashes).toHaveLength(replications);
    expect(stderr).toContain(`${replications} replications were needed`);
    expect(stderr.replaceAll('\n', ' ')).toContain(`[${precision?.heldUpBy}]`);
  });

  it('stops at the same replication with one worker, two or five', async () => {
    const { stdout } = await inJson('--precision', '0.4', '--workers', '1');
    expect((await inJson('--precision', '40%', '--workers', '2')).stdout).toBe(stdout);
    expect((await inJson('--precision', '40%', '--workers', '5')).stdout).toBe(stdout);
  });

  it('says at the most replications allowed that it is not that precise', async () => {
    const { found, stderr } = await inJson('--precision', '--replications', '9');
    expect(found.precision).toMatchObject({ asked: { counts: 0.05, shares: 0.02 }, met: false, replications: 9 });
    expect(stderr).toContain('After 9 replications');
    expect(stderr).toContain('not shown');
  });

  it('says without one that none was asked for, and keeps single years apart from the mean', async () => {
    const { found } = await inJson('--replications', '3');
    expect(found.precision).toBeNull();
    const { mean, spread } = found.measures.find(({ id }) => id === 'contacts')!;
    expect(spread).toMatchObject({ n: 3, middle: null });
    expect(spread.nextYear.low).toBeLessThan(mean);
    expect(spread.nextYear.high).toBeGreaterThan(mean);
  });

  it('refuses what it cannot do, in a sentence', async () => {
    const cases = [
      [['run', EXAMPLE, '--precision', '90%'], 'Write a share from 0.1% to 50%'],
      [['run', '--precision', EXAMPLE], 'Write a share'],
      [['run', EXAMPLE, '--precision', '--replications', '7'], '--replications of 8 or more'],
      [['run', EXAMPLE, '--precision', '--log', 'nowhere'], 'cannot be used with'],
    ] as const;
    for (const [words, says] of cases) {
      const { code, stdout, stderr } = await frontdoor(words);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(says);
    }
  });
});
