import { EXAMPLE, frontdoor } from './support/frontdoor.js';

interface ExplainJson {
  readonly synthetic: boolean;
  readonly standards: readonly { readonly standard: string; readonly all: { readonly clocks: number } }[];
}

interface CaseJson {
  readonly clocks: readonly {
    readonly startedAt: string;
    readonly countedTo: string;
    readonly explained: readonly string[];
    readonly segments: readonly { readonly ms: number; readonly kind: string }[];
  }[];
}

const widest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));

/** A case that has a clock, whichever it is. */
async function someCase(): Promise<string> {
  const { stderr } = await frontdoor(['explain', EXAMPLE, '--case', 'nobody']);
  return /cases that have one: ([^,.]+)/.exec(stderr)![1]!;
}

describe('frontdoor explain', () => {
  it('says of every standard what its clocks went to, in 80 columns', async () => {
    const { code, stdout } = await frontdoor(['explain', EXAMPLE]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Went to +All, mean/);
    expect(stdout).toContain('out of hours of');
    expect(widest(stdout)).toBeLessThanOrEqual(80);
    const json = JSON.parse((await frontdoor(['explain', EXAMPLE, '--json'])).stdout) as ExplainJson;
    expect(json).toMatchObject({ schemaVersion: 1, synthetic: true, seed: 1, replication: 1 });
    expect(json.standards.length).toBeGreaterThan(10);
  });

  it('names the cases whose late clocks ran longest, to be asked for next', async () => {
    const { stdout } = await frontdoor(['explain', EXAMPLE, '--breached']);
    const id = /Longest of the late: (\S+) \(/.exec(stdout)?.[1] ?? 'none';
    const ofCase = await frontdoor(['explain', EXAMPLE, '--case', id, '--breached']);
    expect({ code: ofCase.code, stderr: ofCase.stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('says of one case why each verdict is so and where its time went, to the millisecond', async () => {
    const id = await someCase();
    const { stdout } = await frontdoor(['explain', EXAMPLE, '--case', id]);
    expect(stdout).toContain('The rule: ');
    expect(stdout).toContain('in all');
    expect(widest(stdout)).toBeLessThanOrEqual(80);
    const { clocks } = JSON.parse((await frontdoor(['explain', EXAMPLE, '--case', id, '--json'])).stdout) as CaseJson;
    for (const { startedAt, countedTo, segments } of clocks) {
      const sum = segments.reduce((total, { ms }) => total + ms, 0);
      expect(sum).toBe(Date.parse(countedTo) - Date.parse(startedAt));
    }
  });

  it('prints a row for each cause, and for each stretch of a case, as CSV', async () => {
    const { stdout } = await frontdoor(['explain', EXAMPLE, '--csv']);
    expect(stdout).toMatch(/^standard,of,clocks,kind,whom,timer,mean_ms,mean_amount\n/);
    const ofCase = await frontdoor(['explain', EXAMPLE, '--csv', '--case', await someCase()]);
    expect(ofCase.stdout).toMatch(/^case,standard,verdict,from,to,ms,amount,unit,kind,whom,task,timer\n/);
  });

  it('names the standards there are, and cases that have a clock, when asked for one there is not', async () => {
    const standard = await frontdoor(['explain', EXAMPLE, '--standard', 'nothing']);
    expect({ code: standard.code, stdout: standard.stdout }).toEqual({ code: 2, stdout: '' });
    expect(standard.stderr).toContain('there is no standard "nothing"');
    const other = await frontdoor(['explain', EXAMPLE, '--case', 'nobody']);
    expect(other.code).toBe(2);
    expect(other.stderr).toContain(
      'case nobody has no clock in the days that count of this replication; cases that have one: ',
    );
  });
});
