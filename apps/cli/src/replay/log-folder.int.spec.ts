import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { logsIn } from './log-folder.js';

describe('the logs of a directory', () => {
  let place = '';
  beforeEach(() => (place = mkdtempSync(join(tmpdir(), 'logs-'))));
  afterEach(() => rmSync(place, { recursive: true }));

  const holding = (...numbers: readonly string[]) => {
    numbers.forEach((number) => mkdirSync(join(place, `replication-${number}`)));
    return logsIn(place);
  };

  it('are the log that it is itself', () => {
    writeFileSync(join(place, 'log.json'), '{}');
    expect(logsIn(place)).toEqual({ isOfMany: false, logs: [place], gaps: [] });
  });

  it('are those of its replications, by their numbers', () => {
    const { logs, gaps } = holding('1000', '101', '001', '002');
    expect(logs.map((log) => basename(log))).toEqual([
      'replication-001',
      'replication-002',
      'replication-101',
      'replication-1000',
    ]);
    expect(gaps).toHaveLength(2);
  });

  it('have no gap where they run from the first on', () => expect(holding('001', '002', '003').gaps).toEqual([]));

  it('have a gap where one is missing, at the beginning too, and say which', () => {
    const { gaps } = holding('002', '006');
    expect(gaps.map(({ directory }) => basename(directory))).toEqual(['replication-001', 'replication-003']);
    expect(gaps.map(({ words }) => words.replaceAll(place, '…'))).toEqual([
      'there is no …/replication-001, though there is a replication-002: copy the logs again, all of them, or run them again.',
      'there is no …/replication-003, nor any up to replication-005, though there is a replication-006: copy the logs again, all of them, or run them again.',
    ]);
  });

  it('are told to be none where there are neither', () => expect(() => logsIn(place)).toThrow('holds no log'));
});
