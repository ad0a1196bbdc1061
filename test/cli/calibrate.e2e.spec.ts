import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import { folder, frontdoor } from './support/frontdoor.js';

/** Each of these starts the program several times. Unit: milliseconds. */
jest.setTimeout(180_000);

interface CalibrateJson {
  readonly parameters: readonly { readonly path: string; readonly from: string; readonly to: string }[];
  readonly history: readonly { readonly loss: number }[];
  readonly check: { readonly figures: readonly { readonly id: string; readonly use: string }[] };
}

const FITTED = `extends: example-small.yaml

name: fitted
demand:
  contacts: { value: 1600 per year, assumption: A-116 } # a remark
published:
  referrals: { figure: 45, table: none, year: none, source: S-037 }
  assessments-completed: { figure: 50, table: none, year: none, source: S-037 }
`;
const CALIBRATION = `name: fitted
title: The small front door, fitted to figures of no real place
scenario: fitted.yaml
assumption: A-116
seed: 5
replications: 2
rounds: 2
check: { seed: 6, replications: 3 }
free:
  demand.contacts: { low: 1000 per year, high: 3000 per year, why: to be found }
targets:
  referrals: { tolerance: 3%, fit: yes }
  assessments-completed: { tolerance: 5%, fit: no }
`;

describe('frontdoor calibrate', () => {
  const place = folder();
  afterAll(() => place.remove());
  const file = place.in('fit.yaml');

  beforeAll(() => {
    place.copy('example-small', 'worcestershire-2014-15');
    writeFileSync(place.in('fitted.yaml'), FITTED);
    writeFileSync(file, CALIBRATION);
  });

  it('gives the same for one worker and two, and plays nothing again that is kept', async () => {
    const out = place.in('kept');
    const first = await frontdoor(['calibrate', file, '--json', '--workers', '1', '--out', out]);
    expect(first.code).toBe(0);
    const again = await frontdoor(['calibrate', file, '--json', '--workers', '2', '--out', out]);
    expect(again.stderr).toContain('they are not played again');
    expect(again.stdout).toBe(first.stdout);
    const { code, stdout } = await frontdoor(['calibrate', file, '--json', '--workers', '2']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: first.stdout });
    const { history, check, parameters } = JSON.parse(stdout) as CalibrateJson;
    expect(history.at(-1)!.loss).toBeLessThan(history[0]!.loss);
    expect(parameters).toMatchObject([{ path: 'demand.contacts', from: '1600 per year' }]);
    expect(check.figures.map(({ id, use }) => [id, use])).toEqual([
      ['referrals', 'fitted'],
      ['assessments-completed', 'kept out'],
    ]);
  });

  it('writes values into the scenario, what it did beside its file, and its own section of a page', async () => {
    const page = place.in('validation.md');
    writeFileSync(
      page,
      '# Validation\n\nWhat people wrote.\n\n<!-- calibration fitted -->old<!-- /calibration fitted -->\n',
    );
    const { code, stdout } = await frontdoor(['calibrate', file, '--write', '--page', page]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Parameter +Was +Fitted/);
    const [, written] = /contacts: \{ value: (.+), assumption: A-116 \} # a remark/.exec(
      readFileSync(place.in('fitted.yaml'), 'utf8'),
    )!;
    expect(written).not.toBe('1600 per year');
    expect(readFileSync(place.in('fitted.yaml'), 'utf8')).toBe(FITTED.replace('1600 per year', written!));
    expect(readFileSync(place.in('fit.fitted.yaml'), 'utf8')).toContain(`to: ${written}`);
    const text = readFileSync(page, 'utf8');
    expect(text).toMatch(/What people wrote.*Figures kept out, .*assessments-completed/s);
    expect(text).not.toContain('old');
    expect((await frontdoor(['validate', place.in('fitted.yaml')])).code).toBe(0);
    writeFileSync(place.in('fitted.yaml'), FITTED);
  });

  it('keeps what is played when it is interrupted, and goes on from there to the same end', async () => {
    const out = place.in('stopped');
    const played = () => existsSync(`${out}/played`) && readdirSync(`${out}/played`).length > 1;
    const stopped = await frontdoor(['calibrate', file, '--out', out], { interruptWhen: played });
    expect(stopped.code).toBe(130);
    expect(stopped.stderr).toContain('Stopping after the replications in play');
    const went = await frontdoor(['calibrate', file, '--json', '--out', out]);
    expect(went.stdout).toBe((await frontdoor(['calibrate', file, '--json'])).stdout);
  });

  it('asks for a calibration file where there is none', async () => {
    const { code, stderr } = await frontdoor(['calibrate', place.in('nope.yaml')]);
    expect(code).toBe(4);
    expect(stderr).toMatch(/cannot read the calibration .*nope\.yaml: there is no such file\./);
    expect(stderr).toContain('such as scenarios/calibration/worcestershire-2014-15.yaml');
  });

  it('names every fault of its file with its place, and plays nothing', async () => {
    writeFileSync(
      place.in('faulty.yaml'),
      CALIBRATION.replace('rounds: 2', 'rounds: two').replace('fit: no', 'fit: on'),
    );
    const { code, stdout, stderr } = await frontdoor(['calibrate', place.in('faulty.yaml')]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('There are 2 faults');
    expect(stderr).toMatch(/faulty\.yaml:7:9 .*`two`/);
  });
});
