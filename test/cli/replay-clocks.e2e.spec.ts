import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import type { Tally } from '@frontdoor/standards';
import { EXAMPLE, folder, frontdoor } from './support/frontdoor.js';
import { expectRefusals } from './support/refusals.js';

interface ReplayJson {
  readonly logs: readonly {
    readonly findings: readonly string[];
    readonly deviations: readonly { readonly caseId: string; readonly kind: string; readonly words: string }[];
    readonly clocks?: {
      readonly countFrom: string | null;
      readonly standards: readonly Tally[];
      readonly missed: readonly { readonly caseId: string; readonly standard: string; readonly dueAt: string }[];
    };
  }[];
}

describe('frontdoor replay --clocks', () => {
  const place = folder();
  afterAll(() => place.remove());
  let lines: readonly string[] = [];
  /** The clocks as the run itself counted them. */
  let counted: readonly Tally[] = [];

  beforeAll(async () => {
    const { stdout } = await frontdoor(['run', EXAMPLE, '--replications', '1', '--log', place.in('log'), '--json']);
    ({ clocks: counted } = JSON.parse(stdout) as { readonly clocks: readonly Tally[] });
    lines = readFileSync(place.in('log/events.jsonl'), 'utf8').trimEnd().split('\n');
  });

  const replayed = async (name: string, ...words: string[]) => {
    const { code, stdout } = await frontdoor(['replay', place.in(name), '--json', ...words]);
    return { code, log: (JSON.parse(stdout) as ReplayJson).logs[0]! };
  };

  const changed = (name: string, from: RegExp, to: string, file = 'events.jsonl') => {
    cpSync(place.in('log'), place.in(name), { recursive: true });
    const text = readFileSync(place.in(`${name}/${file}`), 'utf8');
    writeFileSync(place.in(`${name}/${file}`), text.replace(from, to));
    return name;
  };

  it('counts from when the run counts, by its rule: they come to what the run says of them', async () => {
    const { code, log } = await replayed('log', '--clocks');
    expect(code).toBe(0);
    expect(log.clocks?.countFrom).toBe('2015-01-05T00:00:00.000Z');
    const { standards = [], missed = [] } = log.clocks ?? {};
    const byId = (tallies: readonly Tally[]) =>
      Object.fromEntries(
        tallies.map(({ standard, started, met, breached, overdue }) => [standard, { started, met, breached, overdue }]),
      );
    expect(counted.length).toBeGreaterThan(10);
    expect(byId(standards)).toEqual(byId(counted));
    expect(missed).toHaveLength(standards.reduce((sum, { breached, overdue }) => sum + breached + overdue, 0));
    const { stdout } = await frontdoor(['replay', place.in('log'), '--clocks']);
    expect(stdout.replaceAll('\n', ' ')).toContain(
      'Its run counts from 2015-01-05T00:00 on: those that stopped before are left out',
    );
  });

  it('refuses a moment to count from that is none of the log', async () => {
    const name = changed('later', /("countFrom": )"[^"]+"/, '$1"2016-01-05T00:00:00.000Z"', 'log.json');
    const { code, stdout, stderr } = await frontdoor(['replay', place.in(name), '--clocks']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/log\.json:\d+:\d+ `extra\.countFrom`: "2016-01-05T00:00:00\.000Z" is no moment of the log/);
  });

  it('prints how each standard was kept as a table for a spreadsheet, and notes what has no room in it', async () => {
    const { code, stdout, stderr } = await frontdoor(['replay', place.in('log'), '--clocks', '--csv']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [head = '', ...rows] = stdout.trimEnd().split('\n');
    expect(head).toBe(
      'log,count_from,standard,says,started,met,breached,share_in_time,running,overdue,excluded,cannot_tell',
    );
    const { log } = await replayed('log', '--clocks');
    expect(rows).toHaveLength(log.clocks?.standards.length ?? 0);
    const [first] = log.clocks?.standards ?? [];
    expect(rows[0]).toMatch(`/log,2015-01-05T00:00:00.000Z,${first?.standard},`);
    const short = changed('short-csv', /"to": "[^"]+"/, '"to": "2015-01-20T00:00:00.000Z"', 'log.json');
    expect((await frontdoor(['replay', place.in(short), '--clocks', '--csv'])).stderr).toContain('1 fault of the log');
    await expectRefusals([[['replay', place.in('log'), '--csv'], '--csv needs --clocks']]);
  });

  it('counts each clock of a log of before once, and says that its warm-up counts; lists each limit missed', async () => {
    const older = changed('older', /,\s*"countFrom": "[^"]+"/, '', 'log.json');
    const { code, log } = await replayed(older, '--clocks');
    expect(code).toBe(0);
    const { standards = [], missed = [], countFrom } = log.clocks ?? {};
    expect(countFrom).toBe(null);
    const referrals = lines.filter((line) => line.includes('"initial-response.referral-received"')).length;
    expect(standards.find(({ standard }) => standard === 'referral-decision-1-working-day')?.started).toBe(referrals);
    for (const { standard, started, met, breached, running, overdue, excluded, cannotTell } of standards) {
      expect([standard, met + breached + running + overdue + excluded + cannotTell]).toEqual([standard, started]);
      expect(missed.filter((clock) => clock.standard === standard)).toHaveLength(breached + overdue);
    }
    expect(missed.length).toBeGreaterThan(0);
    const { stdout } = await frontdoor(['replay', place.in(older), '--clocks']);
    expect(stdout.replaceAll('\n', ' ')).toContain('what stopped while the run warmed up is counted too');
    expect(stdout).toContain(`${missed[0]?.caseId}: `);
    expect(stdout).toContain('Limits missed:');
    expect(stdout).toMatch(/Standard +Started +Met/);
  });

  it('reads the clocks of the standards asked for alone, as it reads them among all', async () => {
    const wanted = ['referral-decision-1-working-day', 'section-47-15-working-days'];
    const { log } = await replayed('log', '--clocks', ...wanted.flatMap((id) => ['--standard', id]));
    const all = (await replayed('log', '--clocks')).log.clocks;
    const isWanted = ({ standard }: { readonly standard: string }) => wanted.includes(standard);
    expect(log.clocks?.standards).toEqual(all?.standards.filter(isWanted));
    expect(log.clocks?.missed).toEqual(all?.missed.filter(isWanted));
  });

  it('refuses standards that the log is not held to, all at once, with those it is', async () => {
    const words = ['replay', place.in('log'), '--clocks', '--standard', 'tea', '--standard', 'cake'];
    const { code, stdout, stderr } = await frontdoor(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('there is no standard of these: "tea", "cake" in rule set wt2015+worcestershire');
    expect(stderr).toContain('\n  section-47-15-working-days\n');
    await expectRefusals([[['replay', place.in('log'), '--standard', 'tea'], '--standard needs --clocks']]);
  });

  it('reads no clocks where none were asked for', async () =>
    expect((await replayed('log')).log.clocks).toBeUndefined());

  it('names a time that the calendar does not know, and goes on with the other cases', async () => {
    const name = changed('far', /"at":"20\d\d/, '"at":"2005');
    const { code, log } = await replayed(name, '--clocks');
    expect(code).toBe(3);
    expect(log.deviations).toMatchObject([{ kind: 'time', words: expect.stringContaining('2009 to 2031') }]);
    expect(log.findings).toContainEqual(expect.stringMatching(/^log\.json: from: 1 event is before it/));
    const { stdout } = await frontdoor(['replay', place.in(name), '--clocks']);
    expect(stdout).toMatch(/2005-.*\n {2}time: it is outside the years/);
    expect(stdout).toContain('The clocks of 1 case are not read');
  });

  it('reads on where the end that the manifest gives is outside the calendar', async () => {
    const name = changed('endless', /"to": "[^"]+"/, '"to": "2033-01-01T00:00:00.000Z"', 'log.json');
    const { code, stdout } = await frontdoor(['replay', place.in(name), '--clocks']);
    expect(code).toBe(3);
    expect(stdout).toMatch(/The clocks of \d+ cases? (is|are) not read/);
  });

  it('finds events after the end that its manifest gives', async () => {
    const name = changed('short', /"to": "[^"]+"/, '"to": "2014-12-20T00:00:00.000Z"', 'log.json');
    const { code, log } = await replayed(name);
    expect(code).toBe(3);
    expect(log.findings).toEqual([
      expect.stringMatching(/^log\.json: to: [\d,]+ events are not before it, 2014-12-20T00:00/),
    ]);
  });

  it('finds an event at the very end that its manifest gives: a run plays what is before it', async () => {
    const last = (JSON.parse(lines.at(-1) ?? '') as { readonly at: string }).at;
    const atEnd = lines.filter((line) => line.includes(`"at":"${last}"`)).length;
    const { code, log } = await replayed(changed('to-last', /"to": "[^"]+"/, `"to": "${last}"`, 'log.json'));
    expect(code).toBe(3);
    expect(log.findings).toEqual([expect.stringMatching(new RegExp(`^log\\.json: to: ${atEnd} events? (is|are) not`))]);
  });
});
