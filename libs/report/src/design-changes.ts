import type { Scenario } from '@frontdoor/scenarios';

/** One thing that a design says otherwise than the front door as it is. */
export interface DesignChange {
  readonly path: string;
  readonly from: string;
  readonly to: string;
  /** The source or assumption of the new value, where it has one. */
  readonly id?: string;
}

/** What a design says otherwise: its policies first, then its numbers, in the order of the scenario. */
export function changesBetween(base: Scenario, design: Scenario): readonly DesignChange[] {
  return [
    ...settingsChanged({ policies: base.policies }, { policies: design.policies }),
    ...settingsChanged(
      { ruleSet: base.ruleSet, localRules: base.localRules, serviceHours: base.serviceHours },
      { ruleSet: design.ruleSet, localRules: design.localRules, serviceHours: design.serviceHours },
    ),
    ...numbersChanged(base, design),
  ];
}

function settingsChanged(base: object, design: object): readonly DesignChange[] {
  const [before, after] = [flat(base, ''), flat(design, '')];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((path) => {
    const [from, to] = [before.get(path) ?? 'as the service ships it', after.get(path) ?? 'as the service ships it'];
    return from === to ? [] : [{ path, from, to }];
  });
}

function flat(value: unknown, path: string): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map(value === undefined ? [] : [[path, plain(value)]]);
  if (Array.isArray(value))
    return new Map([
      [
        path,
        value
          .map((each) => JSON.stringify(each))
          .join(', ')
          .replaceAll('"', ''),
      ],
    ]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...flat(inner, path === '' ? key : `${path}.${key}`)]),
  );
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function numbersChanged(base: Scenario, design: Scenario): readonly DesignChange[] {
  const written = new Map(base.numbers.map(({ path, written: text }) => [path, text]));
  const kept = new Set(design.numbers.map(({ path }) => path));
  const isOfDesign = (path: string) => !path.startsWith('published.');
  const changed = design.numbers.flatMap(({ path, written: to, provenance }) => {
    const from = written.get(path) ?? 'not said';
    const id = 'source' in provenance ? provenance.source : provenance.assumption;
    return from === to || !isOfDesign(path) ? [] : [{ path, from, to, id }];
  });
  const gone = base.numbers.flatMap(({ path, written: from }) =>
    kept.has(path) || !isOfDesign(path) ? [] : [{ path, from, to: 'not said' }],
  );
  return [...changed, ...gone];
}
