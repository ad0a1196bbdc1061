import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { EXAMPLE, folder, frontdoor } from './support/frontdoor.js';

interface Line {
  readonly at: string;
  readonly by: string;
  readonly caseId: string;
  readonly id: string;
  readonly type: string;
  readonly version: number;
}

describe('frontdoor replay', () => {
  const place = folder();
  afterAll(() => place.remove());
  let lines: readonly string[] = [];
  const parsed = (line: string) => JSON.parse(line) as Line;

  beforeAll(async () => {
    await frontdoor(['run', EXAMPLE, '--replications', '1', '--log', place.in('log')]);
    lines = readFileSync(place.in('log/events.jsonl'), 'utf8').trimEnd().split('\n');
  });

  const changed = async (name: string, change: (lines: string[]) => void) => {
    cpSync(place.in('log'), place.in(name), { recursive: true });
    const copy = [...lines];
    change(copy);
    writeFileSync(place.in(`${name}/events.jsonl`), `${copy.join('\n')}\n`);
    const ended = await frontdoor(['replay', place.in(name)]);
    expect(ended.code).toBe(3);
    return ended.stdout;
  };
  /** Where in the file an event of a type first stands. */
  const first = (type: string) => lines.findIndex((line) => parsed(line).type === type);

  it('finds no deviation in a log as a run left it', async () => {
    const { code, stdout } = await frontdoor(['replay', place.in('log')]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/no deviations in [\d,]+ cases/);
  });

  it('names the first illegal event, its state and what was allowed when an event is removed', async () => {
    const at = first('access-centre.screened');
    const { caseId } = parsed(lines[at]!);
    const said = await changed('removed', (copy) => copy.splice(at, 1));
    expect(said).toContain('deviations in 1 of');
    expect(said).toContain(`case ${caseId}, event ${parsed(lines[at]!).version}`);
    expect(said).toMatch(/state: access-centre is in "screening/);
    expect(said).toMatch(/allowed there: .*access-centre\.screened/s);
    expect(said).toContain('events.jsonl:');
    expect(said).toContain('log.json: events');
  });

  it('names it when an event is moved', async () => {
    const at = first('front-door.contact-recorded');
    const { caseId } = parsed(lines[at]!);
    const said = await changed('moved', (copy) => {
      const [line = ''] = copy.splice(at, 1);
      copy.push(line);
    });
    expect(said).toContain(`case ${caseId}, event 2`);
    expect(said).toMatch(/state: front-door is in "recording"/);
    expect(said).toMatch(/allowed there: .*front-door\.contact-recorded/s);
  });

  it('names it when an event is invented', async () => {
    const at = first('front-door.contact-recorded');
    const { caseId, version, at: time } = parsed(lines[at]!);
    const invented = {
      at: time,
      by: 'person/conference-chair',
      caseId,
      data: { outcome: 'plan' },
      id: `${caseId}/${version}`,
      type: 'conference.held',
      version,
    };
    const said = await changed('invented', (copy) => copy.splice(at, 0, JSON.stringify(invented)));
    expect(said).toContain(`case ${caseId}, event ${version}`);
    expect(said).toContain('conference.held by person/conference-chair');
    expect(said).toContain('allowed there:');
  });

  it('prints what it found as JSON', async () => {
    const { code, stdout } = await frontdoor(['replay', place.in('removed'), '--json']);
    const { logs } = JSON.parse(stdout) as {
      logs: { deviations: { state: string; allowed: string[] }[]; findings: string[] }[];
    };
    expect(code).toBe(3);
    expect(logs[0]?.deviations).toHaveLength(1);
    expect(logs[0]?.deviations[0]?.allowed).toContain('access-centre.screened');
    expect(logs[0]?.findings.length).toBeGreaterThan(0);
  });

  it('says what is no log, and what is none of ours', async () => {
    expect((await frontdoor(['replay', place.path])).code).toBe(4);
    cpSync(place.in('log'), place.in('foreign'), { recursive: true });
    const { extra: _, ...manifest } = JSON.parse(readFileSync(place.in('log/log.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    writeFileSync(place.in('foreign/log.json'), JSON.stringify(manifest));
    const { code, stderr } = await frontdoor(['replay', place.in('foreign')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/foreign\/log\.json has no "extra" that says .* give a log that frontdoor run --log has/);
  });

  it('names all that a manifest says and nobody knows, with the place and what there is, and replays nothing', async () => {
    cpSync(place.in('log'), place.in('unknown'), { recursive: true });
    const text = readFileSync(place.in('log/log.json'), 'utf8')
      .replace('"wt2015"', '"wt2051"')
      .replace('"worcestershire"', '"worcester"')
      .replace('"mash": "office"', '"mash": "nights"')
      .replace('"sendBack"', '"sendsBack"')
      .replace('"seed": 1', '"seed": "one"')
      .replace(/("countFrom": )"[^"]+"/, '$1"soon"');
    writeFileSync(place.in('unknown/log.json'), text);
    const { code, stdout, stderr } = await frontdoor(['replay', place.in('unknown'), '--clocks']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const line = (words: string) => text.split('\n').findIndex((each) => each.includes(words)) + 1;
    expect(stderr).toContain(`log.json:${line('sendsBack')}:9 \`extra.policies.early-help\` has no \`sendsBack\``);
    expect(stderr).toContain(`log.json:${line('nights')}:15 there is no opening hours \`nights\``);
    expect(stderr).toContain(`log.json:${line('wt2051')}:16 there is no rule set \`wt2051\``);
    expect(stderr).toContain(`log.json:${line('"worcester"')}:7 there is no local rule set \`worcester\``);
    expect(stderr).toContain(`log.json:${line('"one"')}:11 \`seed\`: "one" is not a seed`);
    expect(stderr).toContain(`log.json:${line('soon')}:18 \`extra.countFrom\`: "soon" is no moment of the log`);
    expect(stderr).toContain('There are 6 faults.');
  });
});
