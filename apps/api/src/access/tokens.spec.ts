import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostIn, isLoopback } from './loopback.js';
import { TokensNotValid, tokensOf } from './tokens.js';

describe('a file of tokens', () => {
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor tokens '));
  const path = join(folder, 'tokens.json');

  afterAll(() => rmSync(folder, { recursive: true }));

  const faultsOf = (text: string): string => {
    writeFileSync(path, text);
    try {
      tokensOf(path);
    } catch (error) {
      if (error instanceof TokensNotValid) return error.message;
    }
    return '';
  };

  it('is refused with every fault at once, and how it should look', () => {
    const said = faultsOf(JSON.stringify({ tokens: [{ subject: 'A B', roles: ['king'], sha256: 'plain', more: 1 }] }));
    for (const words of ['tokens.0.subject', 'tokens.0.roles.0', 'tokens.0.sha256', 'more', 'training-room'])
      expect(said).toContain(words);
  });

  it('is refused when it is no JSON, not there, empty, or states a token twice', () => {
    const one = { subject: 'one', roles: ['admin'], sha256: 'a'.repeat(64) };
    expect(faultsOf('{')).toContain('it is not JSON');
    expect(faultsOf(JSON.stringify({ tokens: [] }))).toContain('tokens');
    expect(faultsOf(JSON.stringify({ tokens: [one, { ...one, subject: 'two' }] }))).toContain('stated twice');
    expect(() => tokensOf(join(folder, 'none.json'))).toThrow(/ENOENT/);
  });
});

it.each([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['localhost', true],
  ['[::1]', true],
  ['0.0.0.0', false],
  ['127.0.0.1.evil.example', false],
  ['10.0.0.1', false],
  ['', false],
])('%s is reached from this machine alone: %s', (host, expected) => {
  expect(isLoopback(hostIn(`${host}:3000`))).toBe(expected);
});
