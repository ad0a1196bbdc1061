import { type Measured, compareDesigns, sumUp } from '@frontdoor/simulation';
import { changesBetween } from './design-changes.js';
import { type ReportFacts, shortNames } from './facts.js';
import { headlinesOf } from './headlines.js';

const outcomes = (measured: readonly Measured[]) => measured.map((measures) => ({ measures, clocks: [] }));
const years = (change: (year: number) => Measured) => outcomes([0, 1, 2, 3, 4, 5].map(change));

const base = years((year) => ({
  's47-enquiries': 1000 + year,
  referrals: 4000 + year,
  icpcs: 600 + year,
  'cost-per-year': 11e6,
}));
const other = years((year) => ({
  's47-enquiries': 1110 + year + (year % 2) * 20,
  referrals: 4000 + year,
  icpcs: 600 + year + (year % 2 === 0 ? 5 : -5),
  'cost-per-year': 11.42e6,
}));

const design = (title: string, played: typeof base) => ({
  scenario: { title, name: title, period: { from: 0, to: 364, warmUpFrom: 0 }, numbers: [], policies: {} },
  measures: sumUp(played).measures,
});
const facts = {
  designs: [design('Anyshire, as it is', base), design('Anyshire, with a hub', other)],
  comparison: compareDesigns(base, [other]),
} as unknown as ReportFacts;

describe('headlines', () => {
  const [headlines] = headlinesOf(facts);

  it('say what is shown to differ: how much, how sure, from what to what, and what a single year may bring', () => {
    expect(headlines!.changes).toEqual([
      'About 120 more section 47 enquiries a year (between 109 and 131): 1,123 instead of 1,003. A single year is likely to lie between 1,090 and 1,155.',
      'The cost a year rises by £420,000: £11,420,000 instead of £11,000,000.',
    ]);
  });

  it('say apart what is not shown to differ and what is exactly the same', () => {
    expect(headlines!.rest).toEqual([
      'No difference is shown in: Initial conferences.',
      'Exactly the same, as the change does not reach it: Referrals.',
    ]);
  });

  it('are of nothing where there is nothing to compare', () =>
    expect(headlinesOf({ ...facts, designs: [facts.designs[0]] })).toEqual([]));
});

describe('the names of designs', () => {
  it('leave out what all titles begin with, and nothing else', () => {
    expect(shortNames(facts.designs)).toEqual(['As it is', 'With a hub']);
    expect(shortNames([facts.designs[0]])).toEqual(['Anyshire, as it is']);
    const titled = (...titles: string[]) => shortNames(titles.map((title) => design(title, base)) as never);
    expect(titled('Anyshire', 'Anyshire, with a hub')).toEqual(['As it is', 'With a hub']);
    expect(titled('Anyshire', 'Otherplace, with a hub')).toEqual(['Anyshire', 'Otherplace, with a hub']);
  });
});

describe('what a design changes', () => {
  const scenario = (over: object) => ({
    ...facts.designs[0].scenario,
    ruleSet: 'wt2015',
    localRules: [],
    serviceHours: {},
    ...over,
  });
  const number = (path: string, written: string) => ({ path, written, provenance: { assumption: 'A-101' } });

  it('is its policies and numbers that differ, and not what was published', () => {
    const before = scenario({
      policies: { mash: { agencies: ['police'] } },
      numbers: [number('staff.count', '3'), number('places.x', '1'), number('published.referrals', '4087')],
    });
    const after = scenario({
      policies: { mash: { agencies: ['police', 'health'], signOff: true } },
      numbers: [number('staff.count', '4')],
    });
    expect(changesBetween(before as never, after as never)).toEqual([
      { path: 'policies.mash.agencies', from: 'police', to: 'police, health' },
      { path: 'policies.mash.signOff', from: 'as the service ships it', to: 'true' },
      { path: 'staff.count', from: '3', to: '4', id: 'A-101' },
      { path: 'places.x', from: '1', to: 'not said' },
    ]);
  });
});
