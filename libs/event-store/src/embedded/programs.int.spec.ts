import { execFileSync } from 'node:child_process';
import { cpSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findPrograms, linkLibraries } from './programs.js';

describe('the programs of PostgreSQL', () => {
  const place = mkdtempSync(join(tmpdir(), 'frontdoor programs '));
  const libraries = join(place, 'native', 'lib');
  afterAll(() => rmSync(place, { recursive: true }));

  it('run though no install script has linked their libraries', async () => {
    const { root } = await findPrograms(place);
    cpSync(dirname(root), place, { recursive: true, verbatimSymlinks: true });
    for (const name of readdirSync(libraries)) {
      if (lstatSync(join(libraries, name)).isSymbolicLink()) rmSync(join(libraries, name));
    }
    const version = () => execFileSync(join(place, 'native/bin/postgres'), ['--version'], { stdio: 'pipe' }).toString();
    expect(version).toThrow('error while loading shared libraries');
    await Promise.all([linkLibraries(place), linkLibraries(place), linkLibraries(place)]);
    expect(version()).toContain('(PostgreSQL) 18');
    await linkLibraries(place);
    expect(version()).toContain('(PostgreSQL) 18');
  });
});
