import { tell } from './fault.js';
import type { LogHeader } from './manifest.js';
import { checkManifestJson, compareTotals, headerFaults, makeManifest, manifestText } from './manifest.js';
import { header } from './support/events.js';

const TOTALS = { events: 9, cases: 3, hash: 'ab'.repeat(32) };
const text = manifestText(makeManifest(header(), TOTALS));

const faultsOf = (said: object): readonly string[] => {
  const checked = checkManifestJson({ ...(JSON.parse(text) as object), ...said });
  return checked.type === 'faulty' ? checked.faults.map(tell) : [];
};

describe('a manifest', () => {
  it('is read back as it was written', () =>
    expect(checkManifestJson(JSON.parse(text))).toEqual({ type: 'sound', value: makeManifest(header(), TOTALS) }));

  it('says to whoever finds it that nobody real is described', () =>
    expect(JSON.parse(text)).toMatchObject({
      schemaVersion: 1,
      synthetic: true,
      note: 'Synthetic children: nobody real is described.',
      from: '2014-04-01T00:00:00.000Z',
    }));

  it.each<readonly [string, object, string]>([
    ['a schema it does not read', { schemaVersion: 2 }, 'schemaVersion: 2 is not a version this program reads'],
    ['a log not said to be synthetic', { synthetic: false }, 'synthetic: false is not true'],
    ['a seed that is not whole', { seed: 0.5 }, 'seed: 0.5 is not a seed'],
    ['a period that ends before it begins', { to: '2014-03-31T00:00:00.000Z' }, 'to: "2014-03-31'],
    ['a hash that is cut', { hash: 'abc' }, 'hash: "abc" is not a SHA-256'],
    ['a scenario without its hash', { scenario: { name: 'as-is' } }, 'scenario: an object does not name a scenario'],
    ['a count below nothing', { cases: -1 }, 'cases: -1 is not a count'],
    ['a field it does not know', { runs: 3 }, 'runs: is not known; delete it or move it into extra'],
  ])('has a fault when it gives %s', (_, said, message) =>
    expect(faultsOf(said)).toEqual([expect.stringContaining(message)]),
  );

  it('shows every fault at once', () =>
    expect(faultsOf({ seed: null, events: 'many', to: undefined })).toHaveLength(3));

  it('differs from its events in each total that is not the same', () =>
    expect(compareTotals(TOTALS, { ...TOTALS, events: 8, hash: 'cd'.repeat(32) }).map(tell)).toEqual([
      'events: the manifest says 9, the events give 8',
      `hash: the manifest says ${'ab'.repeat(32)}, the events give ${'cd'.repeat(32)}`,
    ]));

  it.each<readonly [string, Partial<LogHeader>, string]>([
    ['a start that is no time', { from: Number.NaN }, 'from: NaN is not an instant'],
    ['a seed that is no number', { seed: Number.NaN }, 'seed: null is not a seed'],
    ['extra that JSON would lose', { extra: { share: Number.NaN } }, 'extra.share: NaN is no number'],
  ])('cannot be written with %s', (_, said, message) =>
    expect(headerFaults(header(said)).map(tell)).toEqual([expect.stringContaining(message)]),
  );
});
