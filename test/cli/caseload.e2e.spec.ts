import { readFileSync, writeFileSync } from 'node:fs';
import { EXAMPLE, folder, frontdoor } from './support/frontdoor.js';

describe('frontdoor caseload', () => {
  const kept = folder();
  const file = kept.in('january.caseload');
  afterAll(() => kept.remove());
  const run = (...words: readonly string[]) => frontdoor(['run', EXAMPLE, '--from', file, ...words]);

  it('says who is open, and runs that begin with it are the same again and for any number of workers', async () => {
    const made = await frontdoor(['caseload', EXAMPLE, '--out', file]);
    expect([made.code, made.stdout]).toEqual([0, expect.stringMatching(/2015-01-05 \(synthetic/)]);
    expect(made.stdout).toMatch(/^ {2}\d+ children with an open episode of need$/m);
    const [one, two] = [
      await run('--replications', '3', '--json', '--workers', '1'),
      await run('--replications', '3', '--json', '--workers', '2'),
    ];
    expect([one.code, two.stdout]).toEqual([0, one.stdout]);
    expect(JSON.parse(one.stdout)).toMatchObject({ beganWith: { caseload: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    const { stdout: table } = await run('--replications', '2');
    expect(table.replaceAll(/\n\s*/g, ' ')).toMatch(
      /Begun with the caseload of \S+january\.caseload \(SHA-256 [0-9a-f]{12}…\)/,
    );
    const empty = await frontdoor(['run', EXAMPLE, '--replications', '3', '--json']);
    expect(one.stdout).not.toBe(empty.stdout);
  });

  it('refuses a file that is there, a day that is not to be had, and a scenario of other services, in words', async () => {
    const refusals = [
      await frontdoor(['caseload', EXAMPLE, '--out', file]),
      await frontdoor(['caseload', EXAMPLE, '--out', kept.in('other'), '--on', '2015-02-30']),
      await frontdoor(['caseload', EXAMPLE, '--out', kept.in('other'), '--on', '2016-01-01']),
      await frontdoor(['run', 'scenarios/redesigns/booklet-binned.yaml', '--from', file]),
    ];
    expect(refusals.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    expect(refusals.map(({ stderr }) => stderr)).toEqual([
      expect.stringMatching(/is there already/),
      expect.stringMatching(/is not a date/),
      expect.stringMatching(/is not between the first day/),
      expect.stringMatching(/work another way/),
    ]);
  });

  it('says what is wrong with a file that holds none', async () => {
    const broken = kept.in('broken');
    writeFileSync(broken, readFileSync(file).subarray(0, 1000));
    const [nowhere, half] = [
      await frontdoor(['run', EXAMPLE, '--from', kept.in('nowhere')]),
      await frontdoor(['run', EXAMPLE, '--from', broken]),
    ];
    expect([nowhere.code, half.code]).toEqual([4, 4]);
    expect([nowhere.stderr, half.stderr]).toEqual([
      expect.stringMatching(/there is no such file/),
      expect.stringMatching(/it is no caseload/),
    ]);
  });
});
