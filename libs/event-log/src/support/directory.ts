import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A directory of its own for each test of a spec, gone after it. */
export function freshDirectory(): (name: string) => string {
  let directory = '';
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'event-log-'));
  });
  afterEach(() => rm(directory, { recursive: true }));
  return (name) => join(directory, name);
}
