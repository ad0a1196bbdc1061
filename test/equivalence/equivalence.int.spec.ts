import { type ServicePolicies, frontDoorServices } from '@frontdoor/services';
import { compilePathway, pathwayOf } from '@frontdoor/statechart';
import { type Comparison, compare, endsOf } from './equivalence.js';

/** `npm test` compares a slice; `npm run verify` sets this, and compares at length. */
const VERIFY = process.env['FRONTDOOR_VERIFY'] === '1';
const EXTENT = VERIFY ? { seed: 2, events: 34_000, places: 800 } : { seed: 1, events: 1_400, places: 40 };

/** Policies under which a machine moves as it does not under those it ships with. */
const DESIGNS: readonly (readonly [design: string, policies: ServicePolicies])[] = [
  ['as shipped', {}],
  [
    'as the review suggests',
    {
      'front-door': { firstContact: 'triage', accessCentre: 'unified' },
      'access-centre': { mash: 'in-place' },
      'early-help': { sendBack: 'not-allowed' },
      mash: { agencies: ['police', 'health'], signOff: false },
      assessment: { model: 'two-stage' },
      'section-47': { authorisation: 'none' },
      'strategy-discussion': { booklet: 'none', followUp: 'none' },
      'initial-response': { duty: 'intake-team', reReferralMonths: 3 },
      'edge-of-care': { children: 'followed' },
      'quality-assurance': { sampling: 'practice', feedback: 'given' },
      escalation: { raising: 'practice' },
      'management-oversight': { openEnquiries: 'counted' },
    },
  ],
  [
    'with as little as may be',
    {
      mash: { agencies: [], signOff: true },
      'strategy-discussion': { booklet: 'required', followUp: 'none' },
      'emergency-duty': { handOver: { amount: 1, unit: 'hours' } },
    },
  ],
];

const compiled = new Map(
  DESIGNS.map(([design, policies]) => [design, compilePathway(pathwayOf(frontDoorServices(policies)))]),
);
const rows = DESIGNS.flatMap(([design, policies]) =>
  frontDoorServices().flatMap(({ id }, service) =>
    Object.keys(policies).length === 0 || id in policies ? [[id, design, service] as const] : [],
  ),
);
const comparisons: Comparison[] = [];

describe('step() and tables', () => {
  it.each(rows)(
    'are one in %s, %s: on every way found, and on random ways from there',
    (_, design, service) => {
      const pathway = compiled.get(design)!;
      const comparison = compare(pathway, service, EXTENT);
      comparisons.push(comparison);
      expect(comparison.fault).toBeUndefined();
      expect(comparison.missed).toEqual([]);
      if (VERIFY) process.stdout.write(report(comparison, design, endsOf(pathway.tables[service]!)));
    },
    VERIFY ? 600_000 : undefined,
  );

  it('were given events enough, and took most of them', () => {
    const total = (part: 'events' | 'taken') => comparisons.reduce((sum, one) => sum + one[part], 0);
    expect(comparisons).toHaveLength(rows.length);
    expect(total('events')).toBeGreaterThanOrEqual(VERIFY ? 750_000 : 40_000);
    expect(total('taken')).toBeGreaterThan(total('events') / 2);
  });
});

/** Ends not reached are those whose guards contradict each other: tables keep what any answers could lead to. */
function report(
  { machine, events, taken, configurations, leaves, exhausted }: Comparison,
  design: string,
  ends: number,
) {
  const reached = `${configurations} configurations, ${leaves.length} of ${ends} ends of plans`;
  const left = exhausted ? 'every place' : 'not every place';
  return `${machine} ${design}: ${events} events, ${taken} taken, ${reached}, ${left} left by the survey\n`;
}
