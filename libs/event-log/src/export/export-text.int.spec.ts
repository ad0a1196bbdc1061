import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { LoggedEvent } from '../envelope.js';
import { freshDirectory } from '../support/directory.js';
import { logged, logOf } from '../support/events.js';
import { about, outlineOf } from '../support/exports.js';
import { byCase } from './by-case.node.js';
import { exportAs } from './export-as.js';
import { exportText } from './export-text.node.js';
import { writeInPieces } from './write-in-pieces.node.js';

async function* given(events: Iterable<LoggedEvent>): AsyncGenerator<LoggedEvent> {
  yield* events;
}

describe('events case by case', () => {
  const inside = freshDirectory();
  const sorted = (events: readonly LoggedEvent[]) => byCase(given(events), outlineOf(events).cases, inside('.'));

  async function sortedAll(events: readonly LoggedEvent[]): Promise<readonly LoggedEvent[]> {
    const all: LoggedEvent[] = [];
    for await (const event of sorted(events)) all.push(event);
    return all;
  }

  it('are each case whole and in its order, the cases in order of their first event, over many bins', async () => {
    const events = [...logOf(50_000, 7_000)];
    const first = (caseId: string) => Number(caseId.slice('case-'.length));
    const expected = events.toSorted((one, other) => first(one.caseId) - first(other.caseId));
    expect(await sortedAll(events)).toEqual(expected);
  });

  it('take a case longer than a bin, and facts of every kind', async () => {
    const events = [...logOf(20_000, 1), logged({ caseId: 'é', data: { note: 'a\n"b"\u2028', list: [1, null] } })];
    expect(await sortedAll(events)).toEqual(events);
  });

  it('leave nothing behind, read to the end or not', async () => {
    const events = [...logOf(40_000)];
    for await (const event of sorted(events)) if (event.version > 1) break;
    await sortedAll(events);
    expect(await readdir(inside('.'))).toEqual([]);
  });
});

describe('the text of an export', () => {
  it('comes in pieces, and each event is counted', async () => {
    const events = [...logOf(5_000)];
    const outline = outlineOf(events);
    const pieces: string[] = [];
    let met = 0;
    const order = { made: exportAs('csv', about(), outline), outline, events: given(events), onEvent: () => met++ };
    for await (const piece of exportText(order)) pieces.push(piece);
    expect(pieces.length).toBeGreaterThan(3);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(70_000);
    expect(pieces.join('').split('\r\n')).toHaveLength(5_002);
    expect(met).toBe(5_000);
  });
});

describe('a file written whole', () => {
  const inside = freshDirectory();

  async function* broken(): AsyncGenerator<string> {
    yield 'half';
    throw new Error('the log was altered');
  }

  it('holds all its text', async () => {
    await writeInPieces(
      inside('file'),
      (async function* () {
        yield* ['one ', 'two'];
      })(),
    );
    expect(await readFile(inside('file'), 'utf8')).toBe('one two');
    expect(await readdir(inside('.'))).toEqual(['file']);
  });

  it('is not there at all where its text ends with an error, and what was there stays', async () => {
    await expect(writeInPieces(inside('file'), broken())).rejects.toThrow('the log was altered');
    expect(await readdir(inside('.'))).toEqual([]);
    await writeFile(inside('file'), 'earlier');
    await expect(writeInPieces(inside('file'), broken())).rejects.toThrow('the log was altered');
    expect(await readFile(inside('file'), 'utf8')).toBe('earlier');
  });
});
