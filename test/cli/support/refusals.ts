import { frontdoor } from './frontdoor.js';

/** Holds commands to being refused as bad input, each in the words given, before anything is played or printed. */
export async function expectRefusals(
  cases: readonly (readonly [words: readonly string[], says: string])[],
): Promise<void> {
  for (const [words, says] of cases) {
    const { code, stdout, stderr } = await frontdoor(words);
    const said = stderr.includes(says) ? says : stderr;
    expect({ code, stdout, said }).toEqual({ code: 2, stdout: '', said: says });
    expect(stderr).not.toContain('Playing');
  }
}
