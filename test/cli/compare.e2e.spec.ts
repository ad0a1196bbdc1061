import { writeFileSync } from 'node:fs';
import { EXAMPLE, folder, frontdoor } from './support/frontdoor.js';

interface CompareJson {
  readonly schemaVersion: number;
  readonly synthetic: boolean;
  readonly base: { readonly name: string };
  readonly designs: readonly { readonly name: string }[];
  readonly replications: number;
  readonly tested: number;
  readonly measures: readonly {
    readonly id: string;
    readonly base: { readonly mean: number | null };
    readonly designs: readonly {
      readonly difference: { readonly mean: number; readonly same: boolean; readonly verdict: string } | null;
    }[];
  }[];
}

describe('frontdoor compare', () => {
  const place = folder();
  afterAll(() => place.remove());
  place.copy('example-small', 'worcestershire-2014-15');
  const design = (name: string, ...lines: string[]) => {
    writeFileSync(place.in(`${name}.yaml`), ['extends: example-small.yaml', `name: ${name}`, ...lines, ''].join('\n'));
    return place.in(`${name}.yaml`);
  };
  const binned = design('binned', 'title: Without booklet', 'policies: { strategy-discussion: { booklet: none } }');

  const inJson = async (...words: string[]) => {
    const { code, stdout } = await frontdoor(['compare', EXAMPLE, '--json', ...words]);
    expect(code).toBe(0);
    return stdout;
  };

  it('finds a scenario exactly the same as itself in every measure', async () => {
    const { measures } = JSON.parse(await inJson(EXAMPLE, '--replications', '3')) as CompareJson;
    const verdicts = measures.flatMap(({ designs }) =>
      designs.flatMap(({ difference }) => (difference ? [difference.verdict] : [])),
    );
    expect(new Set(verdicts)).toEqual(new Set(['exactly the same']));
    const { stdout } = await frontdoor(['compare', EXAMPLE, EXAMPLE, '--replications', '2']);
    expect(stdout).toContain('exactly the same');
    expect(stdout).not.toMatch(/higher by|lower by/);
  });

  it('refuses two that differ and have one name', async () => {
    const other = place.in('twin.yaml');
    writeFileSync(other, 'extends: example-small.yaml\nname: binned\ntitle: Twin\n');
    const { code, stdout, stderr } = await frontdoor(['compare', EXAMPLE, binned, other]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('twin.yaml are both named binned, and nothing could tell them apart');
  });

  it('says of a design that gives work to nobody whom it is left to, and says nothing of others', async () => {
    const nobody = design(
      'nobody',
      'title: Nobody answers',
      'staff: { customer-adviser: { count: 0, assumption: A-220 } }',
    );
    const { code, stderr } = await frontdoor(['compare', EXAMPLE, nobody, '--replications', '2', '--json']);
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /In nobody there is work for roles .* customer-adviser \(up to \d+ tasks wait at the end\)\. It waits/,
    );
    expect(stderr).not.toContain('In example-small there is work');
  });

  it('gives the same document with one worker or two, and shows what the change does and does not reach', async () => {
    const words = [binned, '--replications', '30', '--seed', '3'];
    const first = await inJson(...words, '--workers', '1');
    expect(await inJson(...words, '--workers', '2')).toBe(first);
    const found = JSON.parse(first) as CompareJson;
    expect(found).toMatchObject({
      schemaVersion: 1,
      synthetic: true,
      replications: 30,
      base: { name: 'example-small' },
    });
    expect(found.designs).toMatchObject([{ name: 'binned', title: 'Without booklet' }]);
    const of = (id: string) => found.measures.find((measure) => measure.id === id)?.designs[0]?.difference;
    expect(of('cost-per-year')).toMatchObject({ mean: 0, same: true });
    expect(of('s47-enquiries')).toMatchObject({ same: false, shown: true });
    expect(of('s47-enquiries')?.mean).toBeGreaterThan(0);
  });

  it('prints a table for each design, no wider than 100 columns, and says what its words mean', async () => {
    const { code, stdout, stderr } = await frontdoor(['compare', EXAMPLE, binned, EXAMPLE, '--replications', '2']);
    expect(code).toBe(0);
    expect(stdout.match(/^Design: /gm)).toHaveLength(2);
    expect(stdout).toContain('Without booklet (binned)');
    expect(stdout).toContain('2 replications of every design');
    expect(stdout).toContain('± is half the 95% interval');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(stderr).toContain('Played 2 of 2 of each');
  });

  it('prints a row for each measure of each design as CSV', async () => {
    const { stdout } = await frontdoor(['compare', EXAMPLE, binned, EXAMPLE, '--replications', '2', '--csv']);
    const [head, ...rows] = stdout.trim().split('\n');
    expect(head).toMatch(/^id,says,unit,design,base_mean,.*verdict$/);
    expect(rows.filter((row) => row.startsWith('contacts,'))).toHaveLength(2);
  });

  it('names the faults of every scenario with their places, those of one they share once', async () => {
    const faulty = design('faulty', 'colour: blue');
    const other = design('other', 'ruleSet: wt2051');
    const { code, stdout, stderr } = await frontdoor(['compare', EXAMPLE, faulty, other, faulty]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('faulty.yaml:3:');
    expect(stderr).toContain('other.yaml:3:');
    expect(stderr).toContain('There are 2 faults. Nothing was written.');
  });

  it('refuses scenarios that count other days, and a base alone', async () => {
    const later = design('later', 'period: { to: 2015-02-11 }');
    const { code, stderr } = await frontdoor(['compare', EXAMPLE, later]);
    expect(code).toBe(2);
    expect(stderr).toContain('later counts 2015-01-05 to 2015-02-11');
    expect((await frontdoor(['compare', EXAMPLE])).code).toBe(2);
  });

  it('keeps the whole pairs that are done when it is interrupted, and ends with 130', async () => {
    const { code, stdout, stderr } = await frontdoor(
      ['compare', EXAMPLE, binned, '--replications', '400', '--json', '--workers', '2'],
      { onNote: (said, interrupt) => void (!said.includes('Stopping') && setTimeout(interrupt, 2000)) },
    );
    expect(code).toBe(130);
    const { replications } = JSON.parse(stdout) as CompareJson;
    expect(replications).toBeLessThan(400);
    expect(stderr).toContain(`${replications} of 400 replications of each`);
  });
});
