import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EXAMPLE, folder, frontdoor } from './support/frontdoor.js';
import { expectRefusals } from './support/refusals.js';

interface BestJson {
  readonly outcome: string;
  readonly best: string | null;
  readonly designs: readonly { readonly design: string; readonly verdict: string; readonly replications: number }[];
}

const GRID = ['--set', 'demand.contacts=1600 per year,8000 per year', '--lowest', 'contacts', '--worth', '20'];

describe('frontdoor best', () => {
  it('finds the best of a grid that keeps within limits, with the same document for 1, 2 and 4 workers', async () => {
    const words = ['best', EXAMPLE, ...GRID, '--subject-to', 'contacts >= 300', '--json'];
    const found = [];
    for (const workers of ['1', '2', '4']) {
      const { code, stdout } = await frontdoor([...words, '--workers', workers]);
      expect(code).toBe(0);
      found.push(stdout);
    }
    expect(new Set(found).size).toBe(1);
    const { outcome, best, designs } = JSON.parse(found[0]!) as BestJson;
    expect({ outcome, best }).toEqual({ outcome: 'selected', best: 'demand.contacts=8000 per year' });
    expect(designs.map(({ verdict }) => verdict)).toEqual(['misses contacts >= 300', 'the best']);
  });

  it('says what it found in a table of at most 80 columns, and as CSV', async () => {
    const { stdout } = await frontdoor(['best', EXAMPLE, ...GRID]);
    expect(stdout).toContain('Best: as it is, after');
    expect(stdout).toContain('beaten by');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect((await frontdoor(['best', EXAMPLE, ...GRID, '--csv'])).stdout).toMatch(
      /^design,verdict,replications,contacts/,
    );
  });

  it('ends in words where no design will do, or where it cannot tell', async () => {
    const none = await frontdoor([
      'best',
      EXAMPLE,
      EXAMPLE,
      '--lowest',
      'icpcs',
      '--worth',
      '5',
      '--subject-to',
      'contacts >= 9000',
    ]);
    expect(none).toMatchObject({ code: 0, stdout: expect.stringContaining('No design meets what it must') });
    const alike = await frontdoor(['best', EXAMPLE, EXAMPLE, '--lowest', 'cin-open', '--worth', '2']);
    expect(alike.stdout).toMatch(/the same as/);
    expect(alike.stdout).not.toContain('beaten by');
    const few = ['best', EXAMPLE, '--set', 'demand.contacts=1700 per year', '--replications', '10'];
    const { stdout } = await frontdoor([...few, '--lowest', 'contacts', '--worth', '0.1']);
    expect(stdout).toContain('Not decided after 10 replications');
  });

  it('says of designs that come out equal that they are the same, and plays none twice that is the scenario itself', async () => {
    const words = ['best', EXAMPLE, '--set', 'staff.duty-manager.count=1..3', '--lowest', 'cin-open', '--worth', '2'];
    const { stdout } = await frontdoor([...words, '--replications', '20', '--csv']);
    const rows = stdout.trim().split('\n').slice(1);
    expect(rows.map((row) => row.split(',').slice(0, 2))).toEqual([
      ['as it is', 'the best'],
      ['staff.duty-manager.count=1', 'the same as it is'],
      ['staff.duty-manager.count=3', 'the same as it is'],
    ]);
    const limited = await frontdoor([...words, '--replications', '20', '--subject-to', 'referrals >= 20']);
    const said = limited.stdout.replaceAll(/\s+/g, ' ');
    expect(said).toContain('Not decided after 20 replications. Not judged yet by referrals >= 20: as it is;');
    expect(said).toContain('So far staff.duty-manager.count=1 is the same as it is;');
    expect(said).toContain('a wider ± after the limit, may decide');
  });

  it('refuses what cannot be chosen by', async () => {
    const two = ['best', EXAMPLE, EXAMPLE, '--worth', '1'];
    await expectRefusals([
      [
        [...two, '--lowest', 'icpcs', '--subject-to', 'icpcs >= 9', '--subject-to', 'icpcs <= 3'],
        'contradict each other',
      ],
      [[...two, '--lowest', 'icpcs', '--subject-to', 'icpcs is low'], 'Write a measure, >= or <='],
      [[...two, '--lowest', 'icpcs', '--subject-to', 'icpcs <= NaN'], 'Write a measure, >= or <='],
      [[...two, '--lowest', 'icpcs', '--subject-to', 'icpc <= 3'], 'Did you mean `icpcs`?'],
      [[...two, '--lowest', 'icpcz'], 'Did you mean `icpcs`?'],
      [two, 'Say what is best'],
      [['best', EXAMPLE, EXAMPLE, '--lowest', 'icpcs', '--worth', '0'], '--worth must be above 0'],
      [['best', EXAMPLE, EXAMPLE, '--lowest', 'icpcs', '--worth', 'NaN'], 'NaN is not a number'],
      [['best', EXAMPLE, EXAMPLE, '--lowest', 'icpcs', '--worth', '-2'], '-2 is below 0'],
      [['best', EXAMPLE, '--lowest', 'icpcs', '--worth', '1'], 'Name two scenarios or more'],
      [
        ['best', EXAMPLE, '--set', 'staff.duty-manager.count=2', '--lowest', 'icpcs', '--worth', '1'],
        'of one design there is nothing to choose',
      ],
    ]);
  });
});

describe('frontdoor warm-up, and a run by periods', () => {
  const place = folder();
  afterAll(() => place.remove());

  it('tells to run longer where there are too few weeks, and finds a warm-up where there are enough', async () => {
    const short = await frontdoor(['warm-up', EXAMPLE, '--replications', '2']);
    expect(short).toMatchObject({ code: 0, stdout: expect.stringContaining('Run longer: 8 weeks are too few') });
    for (const name of ['example-small', 'worcestershire-2014-15']) {
      writeFileSync(place.in(`${name}.yaml`), readScenario(name));
    }
    const lines = ['extends: example-small.yaml', 'name: year', 'period: { from: 2014-01-06, to: 2016-12-31 }', ''];
    writeFileSync(place.in('year.yaml'), lines.join('\n'));
    const { stdout } = await frontdoor(['warm-up', place.in('year.yaml'), '--replications', '3', '--json']);
    const { series, played } = JSON.parse(stdout) as {
      played: { weeks: number };
      series: readonly { id: string; outcome: string; averaged: readonly number[] }[];
    };
    expect(played.weeks).toBeGreaterThan(50);
    expect(series.find(({ id }) => id === 'contacts')).toMatchObject({ outcome: 'settled' });
    expect(series[0]!.averaged).toHaveLength(played.weeks);
  });

  it('counts week by week or by month, adding up to the measures', async () => {
    const { stdout } = await frontdoor(['run', EXAMPLE, '--replications', '2', '--series', 'weekly', '--json']);
    const { series, measures } = JSON.parse(stdout) as {
      series: readonly { id: string; periods: readonly { from: string; mean: number }[] }[];
      measures: readonly { id: string; mean: number; percentiles: { p5: number | null; p50: number } }[];
    };
    const of = <T extends { id: string }>(all: readonly T[], id: string) => all.find((each) => each.id === id)!;
    for (const id of ['contacts', 'referrals', 'icpcs']) {
      const sum = of(series, id).periods.reduce((total, { mean }) => total + mean, 0);
      expect(sum).toBeCloseTo(of(measures, id).mean, 9);
    }
    for (const id of ['cin-open', 'cp-plans-open', 'early-help-waiting']) {
      expect(of(series, id).periods.at(-1)!.mean).toBeCloseTo(of(measures, id).mean, 9);
    }
    expect(of(measures, 'contacts').percentiles.p5).toBeNull();
    const { stdout: rows } = await frontdoor(['run', EXAMPLE, '--replications', '2', '--series', 'monthly', '--csv']);
    expect(rows).toContain('series/contacts,"Contacts received, 2015-01-05 to 2015-01-31"');
  });

  it('plays to an earlier last day, and refuses one outside', async () => {
    const { stdout } = await frontdoor(['run', EXAMPLE, '--replications', '1', '--until', '2015-01-12', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ days: { from: '2015-01-05', to: '2015-01-12' } });
    for (const [until, says] of [
      ['2015-03-01', 'outside the days of example-small, which are 2015-01-05 to 2015-02-04'],
      ['2015-01-04', 'outside the days'],
      ['soon', 'is not a date'],
    ] as const) {
      const { code, stderr } = await frontdoor(['run', EXAMPLE, '--until', until]);
      expect({ code, said: stderr.includes(says) }).toEqual({ code: 2, said: true });
    }
  });
});

function readScenario(name: string): string {
  return readFileSync(resolve(`scenarios/${name}.yaml`), 'utf8');
}
