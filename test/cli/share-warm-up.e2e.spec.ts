import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { EXAMPLE, folder, frontdoor } from './support/frontdoor.js';
import { expectRefusals } from './support/refusals.js';

interface Shared {
  readonly replications: number;
  readonly sharedWarmUp?: number;
  readonly logHashes: readonly string[];
  readonly measures: readonly {
    readonly id: string;
    readonly mean: number;
    readonly replications: readonly number[];
    readonly spread: { readonly n: number } | null;
    readonly designs?: readonly { readonly difference: { readonly pairs: number; readonly same: boolean } | null }[];
  }[];
}

const SHARED = ['--share-warm-up', '4'];
const parsed = (text: string) => JSON.parse(text) as Shared;

describe('warm-ups that replications share', () => {
  const place = folder();
  afterAll(() => place.remove());
  for (const file of ['example-small', 'worcestershire-2014-15']) {
    copyFileSync(`scenarios/${file}.yaml`, place.in(`${file}.yaml`));
  }
  const design = (name: string, change: string) => {
    writeFileSync(place.in(`${name}.yaml`), `extends: example-small.yaml\nname: ${name}\ntitle: Changed\n${change}\n`);
    return place.in(`${name}.yaml`);
  };
  const run = (...words: readonly string[]) => frontdoor(['run', EXAMPLE, '--seed', '5', ...SHARED, ...words]);
  const results = (name: string) => readFileSync(`${place.in(name)}/results.json`, 'utf8');
  const kept = (name: string) => `${place.in(name)}/played/design-001`;

  it('give the same for 1 and 2 workers, and an interval of warm-ups beside the spread of single years', async () => {
    const [one, two] = [
      await run('--replications', '12', '--json', '--workers', '1'),
      await run('--replications', '12', '--json', '--workers', '2'),
    ];
    expect([one.code, two.stdout]).toEqual([0, one.stdout]);
    const found = parsed(one.stdout);
    expect(found).toMatchObject({ replications: 12, sharedWarmUp: 4 });
    const { mean, spread, replications } = found.measures.find(({ id }) => id === 'contacts')!;
    expect([replications.length, spread?.n]).toEqual([12, 12]);
    expect(mean).toBeCloseTo(replications.reduce((sum, each) => sum + each, 0) / 12, 9);
    expect(new Set(found.logHashes).size).toBe(12);
  });

  it('are those that `caseload` keeps of the first of a group, for the years that `run --from` plays', async () => {
    const file = place.in('second.caseload');
    await frontdoor(['caseload', EXAMPLE, '--seed', '5', '--replication', '5', '--out', file]);
    const from = await frontdoor(['run', EXAMPLE, '--seed', '5', '--from', file, '--replications', '8', '--json']);
    const shared = parsed((await run('--replications', '8', '--json')).stdout);
    const [own, begun] = [shared.logHashes, parsed(from.stdout).logHashes];
    expect(own.slice(4)).toEqual(begun.slice(4));
    expect(own.slice(0, 4).filter((hash) => begun.includes(hash))).toEqual([]);
  });

  it('are played again where an experiment was killed within a group, with the same result', async () => {
    const words = ['--replications', '24', '--workers', '2', '--out'];
    const dead = await frontdoor(['run', EXAMPLE, '--seed', '5', ...SHARED, ...words, place.in('killed')], {
      killWhen: () => existsSync(`${kept('killed')}/replication-0010.json`),
    });
    expect(dead.code).toBeNull();
    const left = readdirSync(kept('killed')).filter((name) => !name.startsWith('.')).length;
    expect(left).toBeLessThan(24);
    expect((await run(...words, place.in('killed'))).stderr).toContain(`(${left} replications found)`);
    await run(...words, place.in('whole'));
    expect(results('killed')).toBe(results('whole'));
  });

  it('leave out the groups that are not whole when interrupted', async () => {
    const { code, stdout, stderr } = await frontdoor(
      ['run', EXAMPLE, ...SHARED, '--replications', '400', '--json', '--workers', '2', '--out', place.in('stopped')],
      { interruptWhen: () => existsSync(`${kept('stopped')}/replication-0014.json`) },
    );
    expect(code).toBe(130);
    const { replications } = parsed(stdout);
    expect([replications % 4, replications < 400]).toEqual([0, true]);
    expect(replications).toBeGreaterThanOrEqual(8);
    expect(stderr).toContain(`${replications} of 400 replications`);
  });

  it('are each design its own in a comparison, paired group by group, the same for any workers', async () => {
    const other = design('other', 'policies: { strategy-discussion: { booklet: none } }');
    const compare = (...words: readonly string[]) =>
      frontdoor(['compare', EXAMPLE, EXAMPLE, other, ...SHARED, '--replications', '12', ...words]);
    const [one, two] = [await compare('--json', '--workers', '1'), await compare('--json', '--workers', '2')];
    expect([one.code, two.stdout]).toEqual([0, one.stdout]);
    const { sharedWarmUp, measures } = parsed(one.stdout);
    const [same, changed] = measures.find(({ id }) => id === 's47-enquiries')!.designs!;
    expect(sharedWarmUp).toBe(4);
    expect([same?.difference, changed?.difference]).toMatchObject([
      { pairs: 3, same: true },
      { pairs: 3, same: false },
    ]);
  });

  it('are said in tables and spreadsheets', async () => {
    const set = ['sweep', EXAMPLE, '--set', 'demand.contacts=1600 per year,4000 per year', '--replications', '8'];
    const says = 'Each 4 runs begin with one warm-up; intervals count 2 warm-ups, not 8 runs.';
    for (const words of [
      ['run', EXAMPLE, '--replications', '8'],
      ['compare', EXAMPLE, EXAMPLE, '--replications', '8'],
      set,
    ]) {
      const [table, csv] = [await frontdoor([...words, ...SHARED]), await frontdoor([...words, ...SHARED, '--csv'])];
      expect(table.stdout.replaceAll(/\n {2}/g, ' ')).toContain(says);
      const [head = '', row = ''] = csv.stdout.split('\n').map((line) => line.replaceAll(/"[^"]*"/g, '').split(','));
      expect(row[head.indexOf('shared_warm_up')]).toBe('4');
    }
  });

  it('are refused, before anything is played, with what they do not go with and a way out', async () => {
    const bare = design('bare', 'period: { warmUp: { value: 0 weeks, assumption: A-116 } }');
    const shared = ['run', EXAMPLE, ...SHARED];
    await expectRefusals([
      [['run', EXAMPLE, '--share-warm-up', '1'], 'Write a whole number from 2'],
      [[...shared, '--replications', '10'], 'leaves a last warm-up with 2 of 4: ask for 8 or 12 replications'],
      [[...shared, '--replications', '4'], 'is fewer than two warm-ups, and an interval counts warm-ups: ask for 8'],
      [['compare', EXAMPLE, EXAMPLE, '--share-warm-up', '20'], 'ask for 40 replications or more'],
      [['run', bare, ...SHARED, '--replications', '8'], 'bare has no warm-up to share'],
      [[...shared, '--from', place.in('nowhere')], 'does not go with --from'],
      [[...shared, '--precision'], 'does not go with --precision'],
      [[...shared, '--log', place.in('log')], 'does not go with --log'],
      [[...shared, '--from', place.in('nowhere'), '--precision'], 'does not go with --precision'],
      [
        [...shared, '--seed', '5', '--replications', '8', '--out', place.in('whole'), '--share-warm-up', '2'],
        'its --share-warm-up is 4, not 2',
      ],
    ]);
  });
});
