import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { EVERY_MEASURE } from '@frontdoor/simulation';
import { EXAMPLE, folder, frontdoor } from './support/frontdoor.js';

interface RunJson {
  readonly schemaVersion: number;
  readonly synthetic: boolean;
  readonly replications: number;
  readonly measures: readonly { readonly id: string; readonly replications: readonly number[] }[];
  readonly clocks: readonly { readonly standard: string; readonly kind: string }[];
  readonly logHashes: readonly string[];
}

describe('frontdoor run', () => {
  const place = folder();
  afterAll(() => place.remove());

  const inJson = async (...words: string[]) => {
    const { code, stdout } = await frontdoor(['run', EXAMPLE, '--json', ...words]);
    expect(code).toBe(0);
    return stdout;
  };

  it('gives every measure, a hash for each replication, and nothing but one JSON document on stdout', async () => {
    const found = JSON.parse(await inJson('--replications', '3')) as RunJson;
    expect(found).toMatchObject({ schemaVersion: 1, synthetic: true, replications: 3 });
    expect(found.measures.map(({ id }) => id)).toEqual(EVERY_MEASURE.map(({ id }) => id));
    expect(new Set(found.logHashes).size).toBe(3);
    expect(found.clocks.length).toBeGreaterThan(10);
    expect(found.clocks.every(({ kind }) => ['statutory', 'statistical', 'local'].includes(kind))).toBe(true);
  });

  it('refuses a series that would be shown nowhere', async () => {
    const { code, stdout, stderr } = await frontdoor(['run', EXAMPLE, '--series', 'weekly']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--series needs --json, --csv or --out');
  });

  it('gives the same document twice, and with one worker or two', async () => {
    const first = await inJson('--replications', '3', '--seed', '7');
    expect(await inJson('--replications', '3', '--seed', '7', '--workers', '1')).toBe(first);
    expect(await inJson('--replications', '3', '--seed', '7', '--workers', '2')).toBe(first);
    expect(await inJson('--replications', '3', '--seed', '8')).not.toBe(first);
  });

  it('prints a table no wider than 100 columns that says what is assumed, and keeps notes off stdout', async () => {
    const { stdout, stderr } = await frontdoor(['run', EXAMPLE, '--replications', '2']);
    expect(stdout).toContain('Contacts and referrals');
    expect(stdout).toContain('± is half the 95% interval of the mean');
    expect(stdout).toMatch(/children are synthetic.*assumption/s);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(stderr).toContain('Played 2 of 2');
    expect(stderr).not.toContain('\r');
  });

  it('prints a row for each measure as CSV', async () => {
    const { stdout } = await frontdoor(['run', EXAMPLE, '--replications', '2', '--csv']);
    const [head, ...rows] = stdout.trim().split('\n');
    expect(head).toContain('mean,half_width_95,published');
    expect(head).toContain('replication_1,replication_2');
    expect(rows.some((row) => row.startsWith('contacts,'))).toBe(true);
  });

  it('keeps one log a replication, with the hashes it prints', async () => {
    const logs = place.in('logs');
    const found = JSON.parse(await inJson('--replications', '2', '--log', logs)) as RunJson;
    expect(readdirSync(logs).toSorted()).toEqual(['replication-001', 'replication-002']);
    const hashes = ['replication-001', 'replication-002'].map(
      (name) => (JSON.parse(readFileSync(`${logs}/${name}/log.json`, 'utf8')) as { hash: string }).hash,
    );
    expect(hashes).toEqual(found.logHashes);
  });

  it('never writes over what is there', async () => {
    const { code, stdout, stderr } = await frontdoor(['run', EXAMPLE, '--log', place.path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('is there already');
  });

  it('keeps what is done when it is interrupted, and ends with 130', async () => {
    const { code, stdout, stderr } = await frontdoor(['run', EXAMPLE, '--replications', '400', '--json'], {
      onNote: (said, interrupt) => {
        if (said.includes('Playing') && !said.includes('Stopping')) setTimeout(interrupt, 1500);
      },
    });
    expect(code).toBe(130);
    const { replications, logHashes } = JSON.parse(stdout) as RunJson;
    expect(replications).toBeLessThan(400);
    expect(logHashes).toHaveLength(replications);
    expect(stderr).toContain(`${replications} of 400 replications`);
  });

  it('says where days that are no year are set beside figures of one', async () => {
    place.copy('worcestershire-2014-15', 'worcestershire-one-month');
    const figure = 'published:\n  referrals: { figure: 4087, table: C1, year: 2014-15, source: S-037 }\n';
    const months = `name: months\nextends: worcestershire-one-month.yaml\n${figure}`;
    writeFileSync(place.in('months.yaml'), months);
    const said = async (file: string) => {
      const { stdout } = await frontdoor(['run', place.in(file), '--replications', '2']);
      return stdout.replaceAll(/\s+/g, ' ');
    };
    expect(await said('months.yaml')).toContain('What was published is of a year and these days are not one');
    expect(await said('worcestershire-one-month.yaml')).not.toContain('Published');
  });

  it('says what is wrong with its words, in a sentence without a trace', async () => {
    const cases = [
      [['run', EXAMPLE, '--replications', '0'], 'whole number from 1'],
      [['rnu'], 'Did you mean run?'],
      [['run', EXAMPLE, '--sead', '1'], 'Did you mean --seed?'],
      [['run', EXAMPLE, '--json', '--csv'], 'cannot be used with'],
    ] as const;
    for (const [words, says] of cases) {
      const { code, stdout, stderr } = await frontdoor(words);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(says);
      expect(stderr).not.toMatch(/^\s+at /m);
    }
  });
});
