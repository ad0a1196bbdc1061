import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { tell } from './fault.js';
import { toLine } from './jsonl.js';
import type { LoggedEvent } from './envelope.js';
import { LogInTheWay, LogNotValid } from './log-errors.js';
import { checkManifest } from './read-log.node.js';
import { readManifest } from './read-manifest.node.js';
import { freshDirectory } from './support/directory.js';
import { header, logged, logOf } from './support/events.js';
import { writeLog } from './write-log.node.js';

describe('writing a log', () => {
  const inside = freshDirectory();

  it('writes the canonical lines, and a manifest with their count and hash', async () => {
    const manifest = await writeLog(inside('log'), header(), logOf(10));
    const text = await readFile(inside('log/events.jsonl'), 'utf8');
    expect(text).toBe([...logOf(10)].map((event) => `${toLine(event)}\n`).join(''));
    expect(manifest).toMatchObject({ events: 10, cases: 3, hash: createHash('sha256').update(text).digest('hex') });
    expect(await readManifest(inside('log'))).toEqual(manifest);
    expect(await checkManifest(inside('log'))).toEqual([]);
  });

  it('writes the same bytes for the same events', async () => {
    await writeLog(inside('one'), header(), logOf(500));
    await writeLog(inside('two'), header(), logOf(500));
    for (const file of ['events.jsonl', 'log.json']) {
      expect(await readFile(inside(`one/${file}`))).toEqual(await readFile(inside(`two/${file}`)));
    }
  });

  it('writes an empty log', async () => {
    expect(await writeLog(inside('log'), header(), [])).toMatchObject({ events: 0, cases: 0 });
    expect(await checkManifest(inside('log'))).toEqual([]);
  });

  it('makes the directories on the way', async () => {
    await writeLog(inside('runs/7/log'), header(), logOf(1));
    expect(await readdir(inside('runs/7'))).toEqual(['log']);
  });

  it('takes events no faster than it writes them', async () => {
    let given = 0;
    let furthestAhead = 0;
    function* watched(): Generator<LoggedEvent> {
      for (const event of logOf(5_000)) {
        yield event;
        given += toLine(event).length + 1;
        const [part = ''] = readdirSync(inside('.'));
        furthestAhead = Math.max(furthestAhead, given - statSync(inside(`${part}/events.jsonl`)).size);
      }
    }
    await writeLog(inside('log'), header(), watched());
    expect(given).toBeGreaterThan(500_000);
    expect(furthestAhead).toBeLessThan(100_000);
  });

  it('takes events from a source that must be waited for', async () => {
    async function* slowly(): AsyncGenerator<LoggedEvent> {
      yield* logOf(2_000);
    }
    expect((await writeLog(inside('log'), header(), slowly())).events).toBe(2_000);
    expect(await checkManifest(inside('log'))).toEqual([]);
  });

  it('leaves nothing when the events stop with an error', async () => {
    function* broken(): Generator<LoggedEvent> {
      yield* logOf(20_000);
      throw new Error('the run was cancelled');
    }
    await expect(writeLog(inside('log'), header(), broken())).rejects.toThrow('the run was cancelled');
    expect(await readdir(inside('.'))).toEqual([]);
  });

  it('leaves nothing when an event is out of its order', async () => {
    const events = [logged(), logged({ version: 3 })];
    await expect(writeLog(inside('log'), header(), events)).rejects.toThrow(LogNotValid);
    expect(await readdir(inside('.'))).toEqual([]);
  });

  it('takes no event when the header has a fault', async () => {
    const events = logOf(1);
    await expect(writeLog(inside('log'), header({ seed: 0.5 }), events)).rejects.toThrow('seed: 0.5 is not a seed');
    expect(events.next().done).toBe(false);
  });
});

describe('a place that is taken', () => {
  const inside = freshDirectory();
  const write = (options = {}) => writeLog(inside('log'), header(), logOf(5), options);

  it('is no trouble when it is an empty directory', async () => {
    await mkdir(inside('log'));
    expect((await write()).events).toBe(5);
  });

  it('keeps its earlier log unless it is to be replaced', async () => {
    const earlier = await writeLog(inside('log'), header({ seed: 1 }), logOf(3));
    await expect(write()).rejects.toThrow('an earlier log is there; ask for it to be replaced');
    expect(await readManifest(inside('log'))).toEqual(earlier);
  });

  it('holds only the new log after a replacement', async () => {
    await writeLog(inside('log'), header({ seed: 1 }), logOf(3));
    const manifest = await write({ replace: true });
    expect(await readManifest(inside('log'))).toEqual(manifest);
    expect(await readdir(inside('.'))).toEqual(['log']);
  });

  it('keeps its earlier log when the new one fails', async () => {
    const earlier = await write();
    const failing = writeLog(inside('log'), header(), [logged({ version: 2 })], { replace: true });
    await expect(failing).rejects.toThrow(LogNotValid);
    expect(await readManifest(inside('log'))).toEqual(earlier);
    expect(await readdir(inside('.'))).toEqual(['log']);
  });

  it.each(['notes.txt', 'events.jsonl', 'log.json'])('is never taken from someone else’s %s', async (name) => {
    await mkdir(inside('log'));
    await writeFile(inside(`log/${name}`), '{}');
    const writing = write({ replace: true });
    await expect(writing).rejects.toBeInstanceOf(LogInTheWay);
    await expect(writing).rejects.toMatchObject({ holds: 'something-else' });
    expect(await readFile(inside(`log/${name}`), 'utf8')).toBe('{}');
  });

  it('is never taken from notes kept beside an earlier log', async () => {
    await write();
    await writeFile(inside('log/notes.txt'), 'ours');
    await expect(write({ replace: true })).rejects.toThrow('it holds notes.txt; choose another place');
  });

  it('is never taken from a file', async () => {
    await writeFile(inside('log'), 'a file');
    await expect(write({ replace: true })).rejects.toThrow('a file is there or on the way there');
    expect(await readFile(inside('log'), 'utf8')).toBe('a file');
  });

  it('is looked at again when the log is whole, in case someone else was quicker', async () => {
    async function* slowly(): AsyncGenerator<LoggedEvent> {
      yield* logOf(2);
      await mkdir(inside('log'));
      await writeFile(inside('log/notes.txt'), 'quicker');
    }
    await expect(writeLog(inside('log'), header(), slowly())).rejects.toThrow('it holds notes.txt');
    expect(await readdir(inside('.'))).toEqual(['log']);
  });
});

describe('checking a manifest', () => {
  const inside = freshDirectory();

  it('finds that an event was changed, and one taken away', async () => {
    await writeLog(inside('log'), header(), logOf(9));
    const lines = (await readFile(inside('log/events.jsonl'), 'utf8')).split('\n');
    await writeFile(
      inside('log/events.jsonl'),
      [lines[0]?.replace('telephone', 'letter'), ...lines.slice(1)].join('\n'),
    );
    expect((await checkManifest(inside('log'))).map(({ field }) => field)).toEqual(['hash']);

    await writeFile(inside('log/events.jsonl'), lines.slice(0, -2).join('\n'));
    const findings = await checkManifest(inside('log'));
    expect(findings.map(tell)).toContain('events: the manifest says 9, the events give 8');
  });

  it('finds that the events have faults', async () => {
    await writeLog(inside('log'), header(), logOf(3));
    await writeFile(inside('log/events.jsonl'), 'spoilt\n'.repeat(70));
    expect((await checkManifest(inside('log'))).map(tell)[0]).toBe(
      'events: events.jsonl has 70 faults; read it to see them',
    );
  });
});
