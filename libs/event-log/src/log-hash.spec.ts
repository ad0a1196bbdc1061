import { createHash } from 'node:crypto';
import { LogHash, LogTally } from './log-hash.node.js';
import { toLine } from './jsonl.js';
import { logged, logOf } from './support/events.js';

/** The same hash, the plain way: all lines in one text. */
const hashOf = (lines: readonly string[]): string =>
  createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex');

describe('the hash of a log', () => {
  it('is the SHA-256 of its canonical lines, each with its line end', () => {
    const hash = new LogHash();
    for (const event of logOf(2000)) hash.add(event);
    expect(hash.hex()).toBe(hashOf([...logOf(2000)].map(toLine)));
  });

  it('of an empty log is the SHA-256 of nothing', () =>
    expect(new LogHash().hex()).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'));

  it('may be asked for before the log ends', () => {
    const hash = new LogHash();
    hash.add(logged());
    expect(hash.hex()).toBe(hashOf([toLine(logged())]));
    hash.add(logged({ version: 2 }));
    expect(hash.hex()).toBe(hashOf([toLine(logged()), toLine(logged({ version: 2 }))]));
  });

  it('does not depend on the order of an event’s facts, and does on the order of events', () => {
    const turned = logged({ data: { level: 3, channel: 'telephone' } });
    const hexOf = (...events: readonly (typeof turned)[]) => {
      const hash = new LogHash();
      for (const event of events) hash.add(event);
      return hash.hex();
    };
    const other = logged({ caseId: '42' });
    expect(hexOf(turned, other)).toBe(hexOf(logged(), other));
    expect(hexOf(other, turned)).not.toBe(hexOf(turned, other));
  });

  it('stands in the totals with the count of events and of cases', () => {
    const tally = new LogTally();
    for (const event of logOf(10, 3)) tally.add(event);
    expect(tally.totals()).toEqual({ events: 10, cases: 3, hash: hashOf([...logOf(10, 3)].map(toLine)) });
  });
});
