import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { LoggedEvent } from './envelope.js';
import { PlacedFault } from './fault.js';
import { toLine } from './jsonl.js';
import { LogUnreadable } from './log-errors.js';
import { readLog } from './read-log.node.js';
import { readManifest } from './read-manifest.node.js';
import { freshDirectory } from './support/directory.js';
import { header, logged, logOf } from './support/events.js';
import { writeLog } from './write-log.node.js';

const lines = (events: number): readonly string[] => [...logOf(events)].map(toLine);

async function read(directory: string): Promise<readonly (LoggedEvent | PlacedFault)[]> {
  const all: (LoggedEvent | PlacedFault)[] = [];
  for await (const item of readLog(directory)) all.push(item instanceof PlacedFault ? item : item.event);
  return all;
}

describe('reading a log', () => {
  const inside = freshDirectory();

  /** Puts bytes where a log's events stand, and reads them. */
  const readBytes = async (bytes: string | Buffer) => {
    await mkdir(inside('log'));
    await writeFile(inside('log/events.jsonl'), bytes);
    return read(inside('log'));
  };
  const faultsIn = async (bytes: string | Buffer) =>
    (await readBytes(bytes)).filter((item) => item instanceof PlacedFault).map(String);

  it('gives back the events that were written, over many chunks', async () => {
    await writeLog(inside('log'), header(), logOf(20_000));
    expect(await read(inside('log'))).toEqual([...logOf(20_000)]);
  });

  it('gives back characters of every width', async () => {
    const event = logged({ data: { note: 'é€😀'.repeat(400_000) } });
    await writeLog(inside('log'), header(), [event, logged({ version: 2 })]);
    expect(await read(inside('log'))).toEqual([event, logged({ version: 2 })]);
  });

  it('gives nothing for an empty file', async () => expect(await readBytes('')).toEqual([]));

  it('takes the line ends and the byte order mark of Windows', async () =>
    expect(await readBytes(`\ufeff${lines(3).join('\r\n')}\r\n`)).toEqual([...logOf(3)]));

  it('takes a last line that is whole though nothing ends it', async () =>
    expect(await readBytes(lines(3).join('\n'))).toEqual([...logOf(3)]));

  it('says that the file is not whole when the last line is cut', async () =>
    expect(await faultsIn(lines(3).join('\n').slice(0, -9))).toEqual([
      'events.jsonl:3: the file ends inside this line, so the event is not whole; write or copy the file again',
    ]));

  it('gives the sound events between faults, and the faults with their lines', async () => {
    const [first = '', second = '', third = ''] = lines(3);
    const all = await readBytes(`${first}\n\n${second}\nnot json\n${third}\n`);
    expect(all.map((item) => (item instanceof PlacedFault ? item.line : item.id))).toEqual([
      'case-0/1',
      2,
      'case-1/1',
      4,
      'case-2/1',
    ]);
  });

  it('finds the one line that is not UTF-8', async () => {
    const [first = '', second = '', third = ''] = lines(3);
    const bytes = Buffer.concat([Buffer.from(`${first}\n${second}`), Buffer.from([0xff]), Buffer.from(`\n${third}\n`)]);
    expect(await faultsIn(bytes)).toEqual(['events.jsonl:2: this line is not UTF-8; save it as UTF-8']);
  });

  it('does not blame the event after a line that is not UTF-8', async () => {
    const [first = '', second = ''] = [...logOf(2, 1)].map(toLine);
    const spoilt = Buffer.from(second.replace('telephone', 'tele#phone'));
    spoilt[spoilt.indexOf('#')] = 0xff;
    const third = toLine([...logOf(3, 1)][2]!);
    const bytes = Buffer.concat([Buffer.from(`${first}\n`), spoilt, Buffer.from(`\n${third}\n`)]);
    expect((await readBytes(bytes)).map((item) => (item instanceof PlacedFault ? String(item) : item.id))).toEqual([
      'case-0/1',
      'events.jsonl:2: this line is not UTF-8; save it as UTF-8',
      'case-0/3',
    ]);
  });

  it('gives an event that is out of its place after the fault that says so, with its line', async () => {
    const [first = '', second = '', third = ''] = [...logOf(3, 1)].map(toLine);
    await mkdir(inside('log'));
    await writeFile(inside('log/events.jsonl'), `${first}\n${third}\n${second}\n`);
    const said: unknown[] = [];
    for await (const item of readLog(inside('log')))
      said.push(item instanceof PlacedFault ? item.line : [item.event.id, item.line]);
    expect(said).toEqual([['case-0/1', 1], 2, ['case-0/3', 2], 3, 3, ['case-0/2', 3]]);
  });

  it('lists fifty faults and says how many more there are', async () => {
    const faults = await faultsIn('x\n'.repeat(1000));
    expect(faults).toHaveLength(51);
    expect(faults[50]).toBe(
      'events.jsonl:51: from here on there are 950 more faults; correct those above and read it again',
    );
  });

  it('says where the unlisted faults begin when one line has more than may be listed', async () => {
    const faults = await faultsIn(`${'x\n'.repeat(48)}{}\n${lines(1)[0]}\n`);
    expect(faults[50]).toMatch(/^events\.jsonl:49: from here on there are 5 more faults/);
  });
});

describe('a log that cannot be read', () => {
  const inside = freshDirectory();

  it('is told by its path and the reason when it is not there', async () => {
    const reading = read(inside('log'));
    await expect(reading).rejects.toBeInstanceOf(LogUnreadable);
    await expect(reading).rejects.toMatchObject({ path: inside('log/events.jsonl'), cause: { code: 'ENOENT' } });
    await expect(reading).rejects.toThrow('there is no such file; give the directory of a written log');
  });

  it('is told by what to give when a file was given', async () => {
    await writeFile(inside('events.jsonl'), '');
    await expect(read(inside('events.jsonl'))).rejects.toThrow('this is a file; give the directory');
  });

  it('is told to be unpacked when it is compressed', async () => {
    await mkdir(inside('log'));
    await writeFile(inside('log/events.jsonl'), gzipSync(lines(3).join('\n')));
    await expect(read(inside('log'))).rejects.toThrow('it is compressed; unpack it with gunzip');
  });

  it('is given up when a line never ends, and says which', async () => {
    await mkdir(inside('log'));
    const endless = Buffer.alloc(20 * 1_048_576, 'x');
    await writeFile(inside('log/events.jsonl'), Buffer.concat([Buffer.from(`${lines(3).join('\n')}\n`), endless]));
    await expect(read(inside('log'))).rejects.toThrow('line 4 is longer than 16777216 bytes');
  });

  it('has a manifest whose faults are all told', async () => {
    await mkdir(inside('log'));
    await writeFile(inside('log/log.json'), '{"schemaVersion":2}');
    await expect(readManifest(inside('log'))).rejects.toThrow(/schemaVersion: 2 is not.*; .*hash: is missing/);
  });

  it.each([
    ['{"schemaVersion": 1,', 'log.json: it ends before it is whole; write or copy the log again'],
    ['', 'log.json: it is empty; write or copy the log again'],
    [Buffer.from([0x22, 0xff, 0x22]), 'log.json: it is not UTF-8; save it as UTF-8'],
  ])('says in our words what is wrong with a manifest of %j', async (text, words) => {
    await mkdir(inside('log'));
    await writeFile(inside('log/log.json'), text);
    await expect(readManifest(inside('log'))).rejects.toThrow(words);
    await expect(readManifest(inside('log'))).rejects.toBeInstanceOf(LogUnreadable);
  });

  it('has no fault in the byte order mark of Windows', async () => {
    const { hash } = await writeLog(inside('log'), header(), logOf(3));
    await writeFile(inside('log/log.json'), `\ufeff${await readFile(inside('log/log.json'), 'utf8')}`);
    expect(await readManifest(inside('log'))).toMatchObject({ hash });
  });
});
