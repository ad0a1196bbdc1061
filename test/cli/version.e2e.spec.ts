import { readFileSync } from 'node:fs';
import { frontdoor } from './support/frontdoor.js';

describe('frontdoor --version', () => {
  it('prints the version of package.json and nothing else', async () => {
    const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await frontdoor(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});
