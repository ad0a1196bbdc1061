import { parseHTML } from 'linkedom';
import { type Measured, compareDesigns, sumUp } from '@frontdoor/simulation';
import type { ReportFacts } from './facts.js';
import { changesPart } from './part-changes.js';

const years = (measures: Measured) =>
  [0, 1, 2].map((year) => ({ measures: { ...measures, referrals: (measures.referrals ?? 0) + year }, clocks: [] }));
const base = years({ referrals: 4000, 'early-help-wait-days-median': 0.1 });
const other = years({ referrals: 3000, 'early-help-wait-days-median': 3.2 });
const design = (title: string, played: typeof base) => ({
  scenario: { title, name: title, period: { from: 0, to: 364, warmUpFrom: 0 }, numbers: [], policies: {} },
  measures: sumUp(played).measures,
});
const facts = {
  replications: 3,
  designs: [design('Anyshire, as it is', base), design('Anyshire, with a hub', other)],
  comparison: compareDesigns(base, [other]),
} as unknown as ReportFacts;

describe('the picture of what changes', () => {
  const { document } = parseHTML(`<main>${changesPart(facts).body.text}</main>`);

  it('leaves out what changes so much that nothing else could be seen, and says so', () => {
    const picture = document.querySelector('#changes-chart, figure')!.textContent;
    expect(picture).toContain('Referrals');
    expect(picture).not.toContain('Wait for early help');
    expect(document.querySelector('.note')!.textContent).toContain('more than 300%: Wait for early help');
    expect(document.querySelector('table')!.textContent).toContain('+3.1 days');
  });
});
