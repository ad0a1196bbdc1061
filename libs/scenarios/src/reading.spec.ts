import fc from 'fast-check';
import { dayFrom } from '@frontdoor/calendar';
import { filesOf, VALID, faultsIn, scenarioIn, validBut } from './support/files.js';
import { VOCABULARY } from './support/vocabulary.js';
import { ScenarioNotValid } from './fault.js';
import { readScenario, scenarioFrom } from './read-scenario.js';

const says = (text: string, besides?: Record<string, string>): string[] =>
  faultsIn(text, besides).map(({ file, line, column, says }) => `${file}:${line}:${column} ${says}`);

describe('a scenario read', () => {
  const scenario = scenarioIn(VALID);

  it('has its days, with the warm-up before them', () =>
    expect(scenario.period).toEqual({
      warmUpFrom: dayFrom(2012, 4, 1),
      from: dayFrom(2014, 4, 1),
      to: dayFrom(2015, 3, 31),
    }));

  it('has twelve months from January with a mean of 1', () => {
    expect(scenario.demand.byMonth[7]).toBeCloseTo(0.83, 10);
    expect(scenario.demand.byMonth.reduce((sum, index) => sum + index, 0)).toBeCloseTo(12, 10);
  });

  it('has 168 hours of the week for each channel, as shares of one whole', () => {
    const hours = scenario.demand.byHourOfWeek['telephone'] ?? [];
    expect(hours).toHaveLength(168);
    expect(hours[9]).toBeCloseTo(0.24 * 0.12, 10);
    expect(hours.reduce((sum, hour) => sum + hour, 0)).toBeCloseTo(1, 10);
  });

  it('has police sources by police notification only, and others by the rest', () => {
    expect(scenario.demand.sources['police-notification']).toEqual({ '6': 1 });
    expect(scenario.demand.sources['telephone']?.['6']).toBeUndefined();
    expect(scenario.demand.sources['telephone']?.['2A']).toBeCloseTo(507 / (4087 - 1041), 10);
  });

  it('has roles of teams and districts written out', () => {
    expect(scenario.staff['social-worker/team-3']).toEqual({ count: 27, hours: 'office', caseload: 25 });
    expect(scenario.places['early-help-place/east']).toBe(130);
  });

  it('lets what is said of one team go before what is said of all', () =>
    expect(
      scenarioIn('extends: base.yaml\nstaff:\n  social-worker/team-3: { count: 9, hours: office, assumption: A-220 }\n')
        .staff['social-worker/team-3'],
    ).toEqual({ count: 9, hours: 'office', caseload: null }));

  it('has shares for every level, and for the first time', () => {
    expect(scenario.decisions['early-help.consider']?.later['3']).toEqual({ accept: 0.85, 'send-back': 0.15 });
    expect(scenario.decisions['conference.review']?.first['4']['continue']).toBe(0.73);
    expect(scenario.decisions['conference.review']?.later.danger['continue']).toBe(0.4);
  });

  it('counts contacts a working day into a year of 253', () =>
    expect(scenarioIn(validBut('16000 per year', '57 per working day')).demand.contactsPerYear).toBe(57 * 253));

  it('keeps where every number comes from, as it is written', () => {
    expect(scenario.numbers.find(({ path }) => path === 'demand.contacts')).toMatchObject({
      written: '16000 per year',
      provenance: { assumption: 'A-101' },
    });
    const bins = scenario.numbers.filter(({ path }) => path.startsWith('tasks.assessment.assess.'));
    expect(bins.map(({ provenance }) => provenance)).toContainEqual({ source: 'S-038' });
    expect(bins.map(({ provenance }) => provenance)).toContainEqual({ assumption: 'A-602' });
  });
});

describe('a scenario that extends another', () => {
  it('is merged into its maps, and replaces its lists', () => {
    const scenario = scenarioIn(
      'extends: base.yaml\nname: other\nlocalRules: [luton]\nplaces:\n  early-help-place/east: { value: 9, assumption: A-501 }\n',
    );
    expect([scenario.name, scenario.localRules]).toEqual(['other', ['luton']]);
    expect([scenario.places['early-help-place/east'], scenario.places['early-help-place/west']]).toEqual([9, 130]);
  });

  it('is called by its own file where it gives no words of its own', () => {
    const base = scenarioIn('extends: base.yaml\nname: base\ntitle: The base\n');
    const { name, title, description } = scenarioIn('extends: b.yaml\n', {
      'b.yaml': 'extends: base.yaml\nname: base\ntitle: The base\ndescription: All of it.\n',
    });
    expect([base.name, base.title]).toEqual(['base', 'The base']);
    expect([name, title]).toEqual(['a', 'The base, changed by a.yaml']);
    expect(description).toMatch(/^The base, with what a\.yaml says in place of it/);
  });

  it('has words of a length that is allowed, however long those of its base are', () => {
    const { title } = scenarioIn('extends: b.yaml\n', {
      'b.yaml': `extends: base.yaml\nname: base\ntitle: ${'long '.repeat(39)}\n`,
    });
    expect(title).toMatch(/^long .{175}…, changed by a\.yaml$/);
  });

  it('takes away what it leaves empty', () =>
    expect(scenarioIn('extends: base.yaml\npublished:\n').published).toEqual({}));

  it('must source its own numbers: a base cannot vouch for them', () =>
    expect(says('extends: base.yaml\ndemand:\n  contacts: 20000 per year\n')).toEqual([
      'a.yaml:3:13 `20000 per year` comes from nowhere',
    ]));

  it('may not extend itself, even through another', () =>
    expect(says('extends: b.yaml\n', { 'b.yaml': 'extends: a.yaml\n' })).toEqual([
      'b.yaml:1:10 the scenario extends itself: a.yaml extends b.yaml extends a.yaml',
    ]));

  it('may not extend a file that is not there', () =>
    expect(says('extends: c.yaml\n')).toEqual([
      'a.yaml:1:10 the scenario file c.yaml cannot be read: there is no such file',
    ]));

  it('may not stand on a tower of files', () => {
    const tower = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`${n}.yaml`, `extends: ${n + 1}.yaml\n`]));
    expect(says('extends: 0.yaml\n', tower)).toEqual(['6.yaml:1:10 the scenario extends more than 8 files in a row']);
  });

  it('puts a fault of its base in the base', () =>
    expect(says('extends: b.yaml\n', { 'b.yaml': validBut('wt2015', 'wt2051') })[0]).toMatch(
      /^b\.yaml:\d+:10 there is no rule/,
    ));
});

describe('text that is no scenario', () => {
  it.each([
    ['a tab', 'name: x\nplace:\n\tname: y\n', /^a\.yaml:3:1 not valid YAML: tabs are not allowed/],
    ['a key twice', 'name: x\nname: y\n', /^a\.yaml:2:1 not valid YAML: map keys must be unique/],
    ['bad indentation', 'place:\n    name: x\n  population: 5\n', /^a\.yaml:3:1 not valid YAML/],
    ['an open quotation mark', 'name: "x\n', /^a\.yaml:\d+:\d+ not valid YAML: missing closing/],
    ['a tag', 'name: !!js/function x\n', /^a\.yaml:1:7 not valid YAML: unresolved tag/],
    ['a key that is not a name', '__proto__: { name: x }\n', /^a\.yaml:1:1 `__proto__` cannot be a key/],
    ['two documents', 'name: x\n---\nname: y\n', /^a\.yaml:2:1 not valid YAML/],
    ['a list', '- name\n', /^a\.yaml:1:1 a scenario is a map of keys/],
    ['nothing', '', /^a\.yaml:1:1 a scenario is a map of keys/],
    ['brackets 100,000 deep', `a: ${'['.repeat(100_000)}`, /^a\.yaml:1:\d+ /],
    ['brackets 20 deep', `a: ${'['.repeat(20)}${']'.repeat(20)}`, /more than 16 deep$/],
    ['a file too large', `# ${'x'.repeat(300_000)}`, /^a\.yaml:1:1 the file has 300002 characters/],
    ['an alias of itself', 'a: &a [*a]\n', /^a\.yaml:1:\d+ /],
  ])('%s is placed', (_, text, fault) => expect(says(text)[0]).toMatch(fault));

  it('that repeats itself by aliases is refused before it grows', () => {
    const bomb = Array.from(
      { length: 12 },
      (_, n) =>
        `a${n}: &a${n} [${
          n === 0
            ? 'x'
            : Array(9)
                .fill(`*a${n - 1}`)
                .join(', ')
        }]`,
    );
    expect(says(bomb.join('\n')).join('\n')).toMatch(/by more than 100 aliases/);
  });

  it('is thrown, whole, to those who want a scenario or nothing', () =>
    expect(() => scenarioFrom('a.yaml', filesOf({ 'a.yaml': 'name: 5\n' }), VOCABULARY)).toThrow(ScenarioNotValid));
});

describe('any text at all', () => {
  const read = (text: string) => readScenario('a.yaml', filesOf({ 'a.yaml': text }), VOCABULARY);
  const piece = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom(
      '\n',
      '  ',
      ': ',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '&a ',
      '*a',
      '!x ',
      '"',
      "'",
      '%',
      '-1',
      '1e999',
      '.nan',
      '\t',
      'null',
      '~',
    ),
  );

  it('in place of any part of a scenario gives a scenario or placed faults, and throws nothing', () =>
    fc.assert(
      fc.property(fc.nat(VALID.length), fc.nat(30), piece, (from, length, put) => {
        const text = VALID.slice(0, from) + put + VALID.slice(from + length);
        const result = read(text);
        if ('scenario' in result) return;
        expect(result.faults.length).toBeGreaterThan(0);
        for (const { line, column, says, wayOut } of result.faults) {
          expect([line > 0, column > 0, says !== '', wayOut !== '']).toEqual([true, true, true, true]);
        }
      }),
      { numRuns: 150 },
    ));

  it('alone does too', () =>
    fc.assert(
      fc.property(fc.array(piece), (pieces) => void read(pieces.join(''))),
      { numRuns: 300 },
    ));
});
