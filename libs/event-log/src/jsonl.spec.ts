import { canonicalEvent } from './canonical.js';
import { LineReader, toLine } from './jsonl.js';
import { logged, START } from './support/events.js';

/** Reads lines one after the other and gives, for each, the event's id or its faults. */
const readAll = (...lines: readonly string[]): readonly unknown[] => {
  const reader = new LineReader('events.jsonl');
  return lines.map((line) => {
    const read = reader.read(line);
    return 'id' in read ? read.id : read.map(String);
  });
};

const line = (version: number, said: object = {}): string => toLine(logged({ version, ...said }));

describe('reading the lines of a log', () => {
  it('gives back each event', () => {
    const reader = new LineReader('events.jsonl');
    expect(reader.read(canonicalEvent(logged()))).toEqual(logged());
  });

  it('takes lines that end as Windows ends them', () => expect(readAll(`${line(1)}\r`)).toEqual(['41/1']));

  it('says at which line there is no JSON, and reads on', () =>
    expect(readAll(line(1), '{"at":', line(2))).toEqual([
      '41/1',
      ['events.jsonl:2: this line ends before its event is whole; write or copy the log again'],
      '41/2',
    ]));

  it('says of a blank line that it may be deleted', () =>
    expect(readAll('', ' \r')).toEqual([
      ['events.jsonl:1: this line is blank; each line holds one event, so delete it'],
      ['events.jsonl:2: this line is blank; each line holds one event, so delete it'],
    ]));

  it('says of a last line that is cut that the file is not whole', () =>
    expect(new LineReader('events.jsonl').read(line(1).slice(0, 50), true)).toEqual([
      expect.objectContaining({
        line: 1,
        message: 'the file ends inside this line, so the event is not whole; write or copy the file again',
      }),
    ]));

  it('takes a whole last line that nothing ends', () =>
    expect(new LineReader('events.jsonl').read(line(1), true)).toEqual(logged()));

  it('gives all faults of a line, each with the place', () =>
    expect(readAll('{}')).toEqual([
      expect.arrayContaining([
        expect.stringMatching(/^events\.jsonl:1: at: is missing; write UTC/),
        expect.stringMatching(/^events\.jsonl:1: version: is missing; write a whole number/),
      ]),
    ]));

  it('finds a version that is missing', () =>
    expect(readAll(line(1), line(3))[1]).toEqual([
      'events.jsonl:2: version: 3 comes after version 1 in case 41, where 2 is next; ' +
        'put the lines in order and restore what is missing',
    ]));

  it('finds a case that does not begin with version 1', () =>
    expect(readAll(line(2))[0]).toEqual([expect.stringContaining('2 comes first in case 41, where 1 is next')]));

  it('finds a version that is there twice, and does not blame the next one', () =>
    expect(readAll(line(1), line(1), line(2))).toEqual(['41/1', [expect.stringContaining('where 2 is next')], '41/2']));

  it('finds time going back within a case', () =>
    expect(readAll(line(1), line(2, { at: START - 60_000 }))[1]).toEqual([
      'events.jsonl:2: at: 2014-04-01T08:29:00.000Z is before 2014-04-01T08:30:00.000Z, ' +
        'the event before it in case 41; correct one of them',
    ]));

  it('lets other cases stand in between, at whatever time', () =>
    expect(readAll(line(1), line(1, { caseId: '42', id: '42/1', at: 0 }), line(2))).toEqual(['41/1', '42/1', '41/2']));

  it('does not call a version missing whose line is there but faulty', () =>
    expect(readAll(line(1), line(2).replace('outside/school', 'school'), line(3))).toEqual([
      '41/1',
      [expect.stringContaining('events.jsonl:2: by: "school" is not an actor')],
      '41/3',
    ]));

  it('refuses a line nested a hundred thousand levels deep', () => {
    const deep = line(1).replace('"telephone"', '['.repeat(100_000) + ']'.repeat(100_000));
    expect(String(readAll(deep))).toContain('levels deep; flatten it');
  });
});
