import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KeptCaseload, readCaseload, writeCaseload } from '@frontdoor/experiments';

describe('a caseload in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read as it was written: columns of every number, also of moments that never come, maps and sets', () => {
    const state = {
      closes: Float64Array.of(1_420_416_000_000, Infinity, -Infinity, NaN, 0.1),
      kinds: Int8Array.of(-1, 0, 127),
      facts: new Map([['level', new Set([1, 4])]]),
    };
    const kept = { schemaVersion: 4, synthetic: true, caseload: { at: 1, state } } as unknown as KeptCaseload;
    const file = join(folder, 'january.caseload');
    writeCaseload(file, kept);
    expect(readCaseload(file)).toEqual(kept);
  });
});
