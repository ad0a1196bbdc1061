import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { EXAMPLE, folder, frontdoor } from './support/frontdoor.js';

describe('frontdoor replay of what cannot be read', () => {
  const place = folder();
  afterAll(() => place.remove());

  beforeAll(async () => {
    await frontdoor(['run', EXAMPLE, '--replications', '1', '--log', place.in('log')]);
  });

  /** A copy of the log, a file of it changed. */
  const changed = (name: string, file: string, change: (text: string) => string) => {
    cpSync(place.in('log'), place.in(name), { recursive: true });
    writeFileSync(place.in(`${name}/${file}`), change(readFileSync(place.in(`${name}/${file}`), 'utf8')));
    return place.in(name);
  };

  const numbered = (text: string, replication: number) =>
    text.replace('"replication": 0', `"replication": ${replication}`);

  it('finds a log in the folder of another replication than it says it is', async () => {
    changed('moved/replication-001', 'log.json', (text) => text);
    changed('moved/replication-002', 'log.json', (text) => numbered(text, 2));
    const { code, stdout } = await frontdoor(['replay', place.in('moved')]);
    expect(code).toBe(3);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'The log itself: log.json: replication: the manifest says 2, which is that of replication-003, and it lies in replication-002',
    );
    expect(stdout.match(/The log itself/g)).toHaveLength(1);
  });

  it('says of a line that is no JSON where it goes wrong', async () => {
    const { code, stdout } = await frontdoor([
      'replay',
      changed('no-json', 'events.jsonl', (text) => `${text}{"at": yesterday}\n`),
    ]);
    expect(code).toBe(3);
    expect(stdout).toMatch(/events\.jsonl:\d+: this is not JSON from column 8 on; each line holds one event/);
  });

  it('says of a file and of nothing at all that a directory is wanted', async () => {
    const file = await frontdoor(['replay', EXAMPLE]);
    expect(file).toMatchObject({ code: 4, stdout: '' });
    expect(file.stderr).toBe(`cannot read ${EXAMPLE}: a log is a directory and this is a file; give the directory.\n`);
    const nothing = await frontdoor(['replay', place.in('nowhere')]);
    expect(nothing.code).toBe(4);
    expect(nothing.stderr).toMatch(/nowhere: there is no such file; give the directory of a written log\.\n$/);
  });

  it('says of a manifest that is cut off what became of it', async () => {
    const { code, stderr } = await frontdoor(['replay', changed('cut', 'log.json', (text) => text.slice(0, 900))]);
    expect(code).toBe(4);
    expect(stderr).toMatch(/cut\/log\.json: it ends before it is whole; write or copy the log again\.\n$/);
  });

  it('writes out what would steer the terminal, wherever in the log it stands', async () => {
    const steering = changed(
      'steering',
      'events.jsonl',
      (text) => `${text.replace('front-door.contact-received', 'front-door.contact\\u001b[2J')}{"at\\u0000":1}\n`,
    );
    const named = changed('named', 'log.json', (text) => text.replace('"example-small"', '"a\\u001b[2J\\nb"'));
    const { code, stdout } = await frontdoor(['replay', steering, '--clocks']);
    expect(code).toBe(3);
    expect(stdout).toContain('front-door.contact\\u001b[2J');
    expect(stdout).toContain('\\u0000');
    expect((await frontdoor(['replay', named])).stdout).toContain('named (a\\u001b[2J\\u000ab):');
    expect(/(?!\n)\p{Cc}/u.test(stdout)).toBe(false);
  });

  it('replays the logs of a folder that can be read, and says of each other one why it is not', async () => {
    for (const number of [2, 3, 4])
      changed(`logs/replication-00${number}`, 'log.json', (text) => numbered(text, number - 1));
    changed('logs/replication-003', 'log.json', (text) => text.slice(0, 900));
    const { code, stdout, stderr } = await frontdoor(['replay', place.in('logs')]);
    expect({ code, stderr }).toEqual({ code: 4, stderr: '' });
    expect(stdout.match(/no deviations in 225 cases/g)).toHaveLength(2);
    expect(stdout).toMatch(/Only 2 logs were read of \S+logs\. Not read:\n/);
    const said = stdout.replaceAll(/\s+/g, ' ');
    expect(said).toMatch(/there is no \S+replication-001, though there is a replication-002: copy the logs/);
    expect(said).toMatch(/cannot read \S+replication-003\/log\.json: it ends before it is whole/);
    const { logs, notRead } = JSON.parse((await frontdoor(['replay', place.in('logs'), '--json'])).stdout) as {
      readonly logs: readonly { readonly directory: string }[];
      readonly notRead: readonly { readonly directory: string; readonly words: string }[];
    };
    expect(logs.map(({ directory }) => directory)).toEqual([2, 4].map((n) => place.in(`logs/replication-00${n}`)));
    expect(notRead.map(({ directory }) => directory)).toEqual([1, 3].map((n) => place.in(`logs/replication-00${n}`)));
  });
});
