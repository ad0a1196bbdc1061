import { existsSync, readFileSync } from 'node:fs';
import { EXAMPLE, folder, frontdoor } from './support/frontdoor.js';

interface SweepJson {
  readonly points: readonly { readonly set: readonly Record<string, unknown>[]; readonly hash: string }[];
  readonly tested: number;
  readonly measures: readonly {
    readonly id: string;
    readonly designs: readonly { readonly difference: { readonly same: boolean; readonly mean: number } | null }[];
  }[];
}

const CONTACTS = 'demand.contacts=1600 per year,4000 per year';
const widest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));

describe('frontdoor sweep', () => {
  const place = folder();
  afterAll(() => place.remove());

  it('plays the full grid, says what each value stands for, and gives the same for 1, 2 and 4 workers', async () => {
    const words = ['sweep', EXAMPLE, '--set', CONTACTS, '--set', 'staff.duty-manager.count=1..3..2'];
    const found = [];
    for (const workers of ['1', '2', '4']) {
      const out = ['--workers', workers, '--out', place.in(`by-${workers}`), '--replications', '4', '--json'];
      const { code, stdout } = await frontdoor([...words, ...out]);
      expect(code).toBe(0);
      expect(readFileSync(`${place.in(`by-${workers}`)}/results.json`, 'utf8')).toBe(stdout);
      found.push(stdout);
    }
    expect(new Set(found).size).toBe(1);
    const { points, measures } = JSON.parse(found[0]!) as SweepJson;
    expect(points.map(({ set }) => set.map(({ to }) => to).join())).toEqual(
      ['1600 per year', '4000 per year'].flatMap((contacts) => ['1', '3'].map((count) => `${contacts},${count}`)),
    );
    expect(points[3]!.set[0]).toEqual({
      path: 'demand.contacts',
      from: '1600 per year',
      to: '4000 per year',
      provenance: { assumption: 'A-116' },
    });
    const { designs } = measures.find(({ id }) => id === 'contacts')!;
    expect(designs.map(({ difference }) => difference?.same)).toEqual([true, true, false, false]);
    expect(designs[2]!.difference!.mean).toBeGreaterThan(0);
  });

  it('prints a table for each measure that it reaches, no wider than 80 columns, and rows as CSV', async () => {
    const words = ['sweep', EXAMPLE, '--set', CONTACTS, '--replications', '3', '--measure', 'contacts,icpcs'];
    const { stdout } = await frontdoor(words);
    expect(stdout).toContain('Set: demand.contacts, in the file 1600 per year (A-116)');
    expect(stdout).toMatch(/Set to +Mean +Difference ± 95% +Verdict/);
    expect(widest(stdout)).toBeLessThanOrEqual(80);
    const { stdout: rows } = await frontdoor([...words, '--csv']);
    expect(rows).toMatch(/^id,says,unit,demand\.contacts,as_it_is,mean,difference/);
  });

  it('refuses what cannot be set, with its place and a way out, before anything is played', async () => {
    const cases = [
      [['--set', 'staff.duty-manger.count=1'], 'Did you mean `staff.duty-manager.count`?'],
      [['--set', 'staff.duty-manager.count=1,NaN'], 'Write a number.'],
      [['--set', 'staff.duty-manager=1'], 'holds several values'],
      [
        ['--set', 'demand.channels.telephone.share=25%'],
        'with demand.channels.telephone.share=25%, the channels add up',
      ],
      [['--set', 'staff.duty-manager.count=3..1'], 'is no range'],
      [['--set', 'staff.duty-manager.count=1..9..0'], 'is no range'],
      [['--set', 'staff.duty-manager.count=1..900'], 'more than 200 values'],
      [
        ['--set', 'staff.duty-manager.count=1..30', '--set', 'staff.edt-social-worker.count=1..30'],
        'a grid of 900 points',
      ],
      [['--set', 'staff.duty-manager.count'], 'Write path=value'],
      [['--set', CONTACTS, '--measure', 'refrrals'], 'Did you mean `referrals`?'],
      [['--set', CONTACTS, '--replications', '0'], 'whole number from 2'],
      [['--set', CONTACTS, '--workers', '0'], 'whole number from 1'],
      [[], "required option '--set"],
    ] as const;
    for (const [words, says] of cases) {
      const { code, stdout, stderr } = await frontdoor(['sweep', EXAMPLE, '--out', place.in('none'), ...words]);
      expect({ code, stdout, said: stderr.includes(says) ? says : stderr }).toEqual({
        code: 2,
        stdout: '',
        said: says,
      });
    }
    expect(existsSync(place.in('none'))).toBe(false);
  });
});

describe('frontdoor sensitivity', () => {
  const words = ['sensitivity', EXAMPLE, '--assumption', 'A-116,A-410', '--replications', '3'];

  it('moves each number that rests on an assumption by a tenth, and says which it leaves out and why', async () => {
    const { code, stdout } = await frontdoor([...words, '--measure', 'contacts']);
    expect(code).toBe(0);
    expect(stdout).toContain('demand.contacts (A-116)');
    expect(stdout).toContain('at 1440 per year: ');
    expect(stdout).toContain('opening hours: officeHours.office.monday');
    expect(stdout).toContain('which days are played: period.warmUp');
    expect(widest(stdout)).toBeLessThanOrEqual(80);
    const { stdout: rows } = await frontdoor([...words, '--csv']);
    expect(rows).toContain('contacts,events,');
  });

  it('moves between the ends that are given, and finds what matters to a measure first', async () => {
    const sets = ['--set', 'demand.contacts=800 per year,3200 per year', '--set', 'place.population=10000,12000'];
    const { stdout } = await frontdoor(['sensitivity', EXAMPLE, ...sets, '--replications', '3', '--json']);
    const { measures } = JSON.parse(stdout) as {
      measures: readonly { id: string; effects: readonly { parameter: string; direction: string }[] }[];
    };
    const { effects } = measures.find(({ id }) => id === 'contacts')!;
    expect(effects).toMatchObject([
      { parameter: 'demand.contacts', direction: 'rises' },
      { parameter: 'place.population', direction: 'none' },
    ]);
  });

  it('refuses an assumption the scenario does not rest on, and a range without two ends', async () => {
    const unknown = await frontdoor(['sensitivity', EXAMPLE, '--assumption', 'A-999']);
    expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('rests on A-999') });
    const one = await frontdoor(['sensitivity', EXAMPLE, '--set', 'demand.contacts=800 per year']);
    expect(one).toMatchObject({ code: 2, stderr: expect.stringContaining('give a low and a high one') });
    const turned = await frontdoor(['sensitivity', EXAMPLE, '--set', 'demand.contacts=1800 per year,1400 per year']);
    expect(turned).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Give the lower one first') });
  });
});
