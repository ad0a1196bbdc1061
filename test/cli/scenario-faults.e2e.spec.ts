import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { EXAMPLE, folder, frontdoor } from './support/frontdoor.js';

describe('a broken scenario', () => {
  const place = folder();
  afterAll(() => place.remove());
  const base = readFileSync(resolve('scenarios/worcestershire-2014-15.yaml'), 'utf8');
  writeFileSync(place.in('base.yaml'), base);

  const refused = async (name: string, text: string) => {
    const path = place.in(name);
    writeFileSync(path, text);
    const before = readdirSync(place.path).toSorted();
    const ended = await frontdoor(['run', path, '--log', place.in('log')]);
    expect(readdirSync(place.path).toSorted()).toEqual(before);
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code: 2, stdout: '' });
    expect(ended.stderr).not.toMatch(/^\s+at /m);
    expect((await frontdoor(['validate', path])).code).toBe(2);
    return ended.stderr;
  };

  it('that extends a file of another folder says where it may lie', async () => {
    const says = await refused('elsewhere.yaml', `extends: ${resolve(EXAMPLE)}\nname: elsewhere\n`);
    expect(says).toContain('it is outside');
    expect(says).toContain('put it into the folder of what it extends');
  });

  it('has every fault named with its place: wrong unit, unknown name, share over 1', async () => {
    const says = await refused(
      'faulty.yaml',
      [
        'extends: base.yaml',
        'name: faulty',
        'colour: blue',
        'period:',
        '  warmUp: { value: 4 parsecs, assumption: A-601 }',
        'demand:',
        '  repeat:',
        '    known: { value: 130%, assumption: A-101 }',
        'ruleSet: wt2051',
      ].join('\n'),
    );
    for (const line of [3, 5, 8, 9]) expect(says).toContain(`faulty.yaml:${line}:`);
    expect(says).toContain('Nothing was written');
  });

  it('that extends itself is refused at the line that does', async () => {
    writeFileSync(place.in('other.yaml'), 'extends: round.yaml\nname: other\n');
    expect(await refused('round.yaml', 'extends: other.yaml\nname: round\n')).toMatch(/extends itself/);
  });

  it('of ten megabytes of aliases is refused before it fills the memory', async () => {
    const anchors = Array.from(
      { length: 200 },
      (_, n) =>
        `a${n}: &a${n} [${Array(20)
          .fill(n ? `*a${n - 1}` : 'x')
          .join(', ')}]`,
    );
    const bomb = `${anchors.join('\n')}\nb: [${'*a199, '.repeat(1_400_000)}x]\n`;
    expect(bomb.length).toBeGreaterThan(9_000_000);
    expect(await refused('aliases.yaml', bomb)).toContain('aliases.yaml');
  });

  it('that is not there is an unreadable file', async () => {
    const { code, stdout, stderr } = await frontdoor(['run', place.in('nobody.yaml')]);
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(stderr).toContain('there is no such file');
  });

  it('is what the shipped ones are not', async () => {
    const { code, stdout } = await frontdoor(['validate', EXAMPLE]);
    expect(code).toBe(0);
    expect(stdout).toContain('is a sound scenario');
    expect(existsSync(place.in('log'))).toBe(false);
  });
});
