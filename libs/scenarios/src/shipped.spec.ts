import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { renderFault } from './fault.js';
import { scenarioJsonSchema } from './json-schema.js';
import { scenarioFiles } from './node.js';
import { readCalibration } from './read-calibration.js';
import { readScenario } from './read-scenario.js';
import { settingsFaults } from './settings-faults.js';
import { SETTINGS } from './settings.schema.js';
import { BEYOND_THE_DOOR } from './support/vocabulary-beyond-the-door.js';

const FOLDER = fileURLToPath(new URL('../../../scenarios/', import.meta.url));
const DOCS = fileURLToPath(new URL('../../../docs/', import.meta.url));
const YAML = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
const isOfCalibration = (file: string) => /^calibration[\\/]/.test(file);
const SHIPPED = YAML.filter((file) => !isOfCalibration(file));
const CALIBRATIONS = YAML.filter((file) => isOfCalibration(file) && !file.endsWith('.fitted.yaml'));
const idsIn = (file: string): string[] =>
  [...readFileSync(DOCS + file, 'utf8').matchAll(/^### ([SA]-\d{3})/gm)].map(([, id]) => id ?? '');
const WITH_IDS = { ...BEYOND_THE_DOOR, sources: idsIn('sources.md'), assumptions: idsIn('assumptions.md') };

describe('the scenarios we ship', () => {
  it.each(SHIPPED)('%s is valid, and cites only what docs/ lists', (file) => {
    const read = readScenario(FOLDER + file, scenarioFiles(), WITH_IDS);
    expect('faults' in read ? read.faults.map(renderFault) : []).toEqual([]);
  });

  it.each(SHIPPED)('%s has no number that rests on nothing docs/ lists', (file) => {
    const read = readScenario(FOLDER + file, scenarioFiles(), BEYOND_THE_DOOR);
    const numbers = 'scenario' in read ? read.scenario.numbers : [];
    const known = new Set([...WITH_IDS.sources, ...WITH_IDS.assumptions]);
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers.filter(({ provenance }) => !known.has(Object.values(provenance).join()))).toEqual([]);
  });

  it.each(SHIPPED)('%s tells editors where its schema is', (file) =>
    expect(readFileSync(FOLDER + file, 'utf8')).toMatch(
      /^# yaml-language-server: \$schema=\.\.?\/scenario\.schema\.json\n/,
    ),
  );

  it.each(SHIPPED)('%s has settings that can be kept beside a log', (file) => {
    const read = readScenario(FOLDER + file, scenarioFiles(), BEYOND_THE_DOOR);
    const kept =
      'scenario' in read ? Object.entries(read.scenario).filter(([key]) => Object.hasOwn(SETTINGS, key)) : [];
    const text = JSON.stringify({ extra: Object.fromEntries(kept) }, null, 2);
    const faults = settingsFaults({ path: 'log.json', text }, 'extra', BEYOND_THE_DOOR);
    expect(faults.map(renderFault)).toEqual([]);
  });

  it.each(SHIPPED)('%s is held against figures of a year only where it is of one', (file) => {
    const read = readScenario(FOLDER + file, scenarioFiles(), BEYOND_THE_DOOR);
    const { period = { from: 0, to: 0 }, published = {} } = 'scenario' in read ? read.scenario : {};
    const isOfYear = period.to + 1 - period.from === 365;
    expect([isOfYear, Object.keys(published).length > 0]).not.toEqual([false, true]);
  });

  it.each(SHIPPED)('%s is plain JSON once read', (file) => {
    const read = readScenario(FOLDER + file, scenarioFiles(), BEYOND_THE_DOOR);
    expect(JSON.parse(JSON.stringify(read))).toEqual(read);
  });
});

describe('the calibrations we ship', () => {
  it.each(CALIBRATIONS)('%s is valid, and cites only what docs/ lists', (file) => {
    const read = readCalibration(FOLDER + file, scenarioFiles(), WITH_IDS);
    expect('faults' in read ? read.faults.map(renderFault) : []).toEqual([]);
  });

  it('are of the reference case and of a second place', () =>
    expect(CALIBRATIONS.map((file) => file.replace(/.*[\\/]/, '')).toSorted()).toEqual([
      'england-like-2014-15.yaml',
      'worcestershire-2014-15.yaml',
    ]));
});

describe('scenario.schema.json', () => {
  const path = `${FOLDER}scenario.schema.json`;

  if (process.env['SCENARIO_SCHEMA'] === 'accept') {
    writeFileSync(path, `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
  }

  it('is what the schema in code says (to write it again: SCENARIO_SCHEMA=accept npm run jest -- libs/scenarios)', () =>
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(scenarioJsonSchema()))));

  it('explains every field', () => expect(unexplained(scenarioJsonSchema(), '')).toEqual([]));
});

/** The paths of fields without a description. */
function unexplained(schema: unknown, path: string): string[] {
  if (typeof schema !== 'object' || schema === null || !('properties' in schema)) return [];
  return Object.entries(schema.properties as Record<string, { description?: string; $ref?: string }>).flatMap(
    ([key, field]) => [
      ...(field.description === undefined && field.$ref === undefined ? [`${path}.${key}`] : []),
      ...unexplained(field, `${path}.${key}`),
    ],
  );
}
