import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import type { LoggedEvent } from '@frontdoor/event-log';
import { DOMParser } from 'linkedom';
import { rowsOf } from './support/csv.js';
import { EXAMPLE, folder, frontdoor } from './support/frontdoor.js';
import { expectRefusals } from './support/refusals.js';

type Line = Omit<LoggedEvent, 'at'> & { readonly at: string };

/** What every format must give back of an event: its facts as far as these are flat. */
interface Told {
  readonly id: string;
  readonly version: string;
  readonly caseId: string;
  readonly type: string;
  readonly at: string;
  readonly by: string;
  readonly team: string | undefined;
  readonly level: string | undefined;
}

const said = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);

const toldByLog = ({ id, version, caseId, type, at, by, data }: Line): Told => {
  const { level } = (data['concern'] ?? {}) as { readonly level?: number };
  return { id, version: String(version), caseId, type, at, by, team: said(data['team']), level: said(level) };
};

const toldByCsv = (row: Readonly<Record<string, string>>): Told => ({
  id: row['event_id'] ?? '',
  version: row['version'] ?? '',
  caseId: row['case_id'] ?? '',
  type: row['activity'] ?? '',
  at: row['timestamp'] ?? '',
  by: row['resource'] ?? '',
  team: row['data.team'],
  level: row['data.concern.level'],
});

function* toldByXes(text: string): Generator<Told> {
  const document = new DOMParser().parseFromString(text, 'text/xml');
  for (const trace of document.querySelectorAll('trace')) {
    const valueOf = (of: typeof trace, key: string): string | undefined =>
      [...of.children].find((child) => child.getAttribute('key') === key)?.getAttribute('value') ?? undefined;
    for (const event of trace.querySelectorAll('event')) {
      yield {
        id: valueOf(event, 'eventId') ?? '',
        version: valueOf(event, 'version') ?? '',
        caseId: valueOf(trace, 'concept:name') ?? '',
        type: valueOf(event, 'concept:name') ?? '',
        at: valueOf(event, 'time:timestamp') ?? '',
        by: valueOf(event, 'org:resource') ?? '',
        team: valueOf(event, 'data.team'),
        level: valueOf(event, 'data.concern.level'),
      };
    }
  }
}

interface Ocel {
  readonly about: Readonly<Record<string, unknown>>;
  readonly objects: readonly {
    readonly id: string;
    readonly type: string;
    readonly relationships: readonly Related[];
  }[];
  readonly events: readonly {
    readonly id: string;
    readonly type: string;
    readonly time: string;
    readonly attributes: readonly { readonly name: string; readonly value: string }[];
    readonly relationships: readonly Related[];
  }[];
}
type Related = { readonly objectId: string; readonly qualifier: string };

const toldByOcel = ({ id, type, time, attributes, relationships }: Ocel['events'][number]): Told => {
  const valueOf = (wanted: string) => attributes.find(({ name }) => name === wanted)?.value;
  const related = (as: string) => relationships.find(({ qualifier }) => qualifier === as)?.objectId ?? '';
  const [team, level] = [valueOf('data.team'), valueOf('data.concern.level')];
  return {
    id,
    version: valueOf('version') ?? '',
    caseId: related('about'),
    type,
    at: time,
    by: related('by'),
    team,
    level,
  };
};

describe('frontdoor export', () => {
  const place = folder();
  afterAll(() => place.remove());
  let events: readonly Line[] = [];

  beforeAll(async () => {
    await frontdoor(['run', EXAMPLE, '--replications', '1', '--log', place.in('log')]);
    const text = readFileSync(place.in('log/events.jsonl'), 'utf8').trimEnd();
    events = text.split('\n').map((line) => JSON.parse(line) as Line);
  });

  const exported = async (format: string, ...words: string[]) => {
    const { code, stdout, stderr } = await frontdoor(['export', place.in('log'), '--format', format, ...words]);
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(/^[\d,]+ events of \d+ synthetic children/),
    });
    return stdout;
  };

  it('gives every event as a row of CSV, in the order of the log, each said to be synthetic', async () => {
    const rows = rowsOf(await exported('csv'));
    expect(rows.map(toldByCsv)).toEqual(events.map(toldByLog));
    expect(new Set(rows.map((row) => row['synthetic']))).toEqual(new Set(['true']));
  });

  it('gives every event in the trace of its child in XES, in the order of the case', async () => {
    const cases = [...new Set(events.map(({ caseId }) => caseId))];
    const byCase = cases.flatMap((wanted) => events.filter(({ caseId }) => caseId === wanted));
    expect([...toldByXes(await exported('xes'))]).toEqual(byCase.map(toldByLog));
  });

  it('gives every event in OCEL with the objects it is about, and siblings with their family', async () => {
    const { about, objects, events: found } = JSON.parse(await exported('ocel')) as Ocel;
    expect(found.map(toldByOcel)).toEqual(events.map(toldByLog));
    expect(about).toMatchObject({ synthetic: true, scenario: 'example-small', seed: 1, logEvents: events.length });
    const ids = new Set(objects.map(({ id }) => id));
    expect(ids.size).toBe(objects.length);
    const related = [...objects, ...found].flatMap(({ relationships }) => relationships);
    expect(related.filter(({ objectId }) => !ids.has(objectId))).toEqual([]);
    const siblings = objects.filter(({ id, type }) => type === 'child' && /^child-\d+-\d+$/.test(id));
    expect(siblings.length).toBeGreaterThan(0);
    for (const { id, relationships } of siblings) {
      const family = id.replace(/^child-(\d+)-\d+$/, 'family-$1');
      expect(relationships).toEqual(relationships.length === 0 ? [] : [{ objectId: family, qualifier: 'belongs to' }]);
    }
  });

  it('gives only the days asked for, the last among them', async () => {
    const rows = rowsOf(await exported('csv', '--from', '2015-01-05', '--to', '2015-01-06'));
    const wanted = events.filter(({ at }) => at >= '2015-01-05T00:00:00.000Z' && at < '2015-01-07T00:00:00.000Z');
    expect(wanted.length).toBeGreaterThan(50);
    expect(rows.map(toldByCsv)).toEqual(wanted.map(toldByLog));
  });

  it('writes the same to a file as it prints, and nothing beside it', async () => {
    for (const format of ['csv', 'xes', 'ocel']) {
      const printed = await exported(format);
      expect(await exported(format, '--out', place.in(`out.${format}`))).toBe('');
      expect(readFileSync(place.in(`out.${format}`), 'utf8')).toBe(printed);
    }
    expect(readdirSync(place.path).filter((name) => name.includes('part'))).toEqual([]);
  });

  it('refuses what it cannot do, with a way out, and writes nothing', async () => {
    cpSync(place.in('log'), place.in('many/replication-001'), { recursive: true });
    const log = place.in('log');
    writeFileSync(place.in('there.csv'), 'mine');
    await expectRefusals([
      [['export', log], "required option '--format <format>' not specified"],
      [['export', log, '--format', 'xml'], 'Allowed choices are csv, xes, ocel.'],
      [
        ['export', place.in('many'), '--format', 'csv'],
        `name one of them, such as ${place.in('many/replication-001')}.`,
      ],
      [['export', log, '--format', 'csv', '--out', place.in('there.csv')], 'it is there already. Name another file'],
      [['export', log, '--format', 'csv', '--out', place.in('no/file.csv')], `there is no folder ${place.in('no')}.`],
      [['export', log, '--format', 'csv', '--from', '2015-02-30'], '--from 2015-02-30 is not a date: write a day from'],
      [
        ['export', log, '--format', 'csv', '--to', '2016-01-01'],
        'is no day of this log: write a day from 2014-12-08 to 2015-02-04.',
      ],
      [
        ['export', log, '--format', 'csv', '--from', '2015-01-09', '--to', '2015-01-08'],
        'write the earlier day at --from',
      ],
    ]);
    expect(readFileSync(place.in('there.csv'), 'utf8')).toBe('mine');
    expect((await frontdoor(['export', place.path, '--format', 'csv'])).code).toBe(4);
    expect((await frontdoor(['export', place.in('nowhere'), '--format', 'csv'])).code).toBe(4);
  });

  it('refuses a log with faults as replay finds them, all of them with their places', async () => {
    cpSync(place.in('log'), place.in('faulty'), { recursive: true });
    const text = readFileSync(place.in('faulty/events.jsonl'), 'utf8');
    writeFileSync(place.in('faulty/events.jsonl'), text.replace('outside/', 'inside/').replace(/\n[^\n]+\n$/, '\n'));
    const { stdout: replayed } = await frontdoor(['replay', place.in('faulty'), '--json']);
    const { logs } = JSON.parse(replayed) as { readonly logs: readonly { readonly findings: readonly string[] }[] };
    const findings = logs[0]?.findings ?? [];
    expect(findings[0]).toMatch(/^events\.jsonl:1: by: "inside\//);
    const { code, stdout, stderr } = await frontdoor([
      'export',
      place.in('faulty'),
      '--format',
      'csv',
      '--out',
      place.in('no.csv'),
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(
      `${findings.join('\n')}\n\nThere are ${findings.length} findings in ${place.in('faulty')}`,
    );
    expect(readdirSync(place.path)).not.toContain('no.csv');
  });
});
