import { addMonths, dayFrom } from '@frontdoor/calendar';
import type { Decision, Scenario } from '@frontdoor/scenarios';
import { type Outcome, playAndRead, readingOf } from '@frontdoor/simulation';
import { ruleSetFor } from '@frontdoor/standards';
import { ready, shipped } from '../support/shipped.js';

const small = shipped('example-small');
const ruleSet = ruleSetFor('worcestershire+elsewhere');
const ENQUIRY = 'section-47-15-working-days';

const WORKERS = { name: 'alike', count: 2, hours: 'office', week: 1, pace: 1, errors: 0 } as const;

/** Enquiries wait, because each team has 2 social workers for them, who may have 4 in hand each. */
const staff: Scenario['staff'] = Object.fromEntries(
  Object.entries(small.staff).map(([role, group]) =>
    role.startsWith('social-worker/') ? [role, { ...group, count: 2, caseload: 4, people: [WORKERS] }] : [role, group],
  ),
);
const from = dayFrom(2014, 4, 1);
const period = { warmUpFrom: addMonths(from, -6), from, to: addMonths(from, 12) - 1 };

/** Every delay is raised, and whoever answers acts. */
const always = (choice: string): Decision => {
  const shares = { [choice]: 1 };
  const by = { 1: shares, 2: shares, 3: shares, 4: shares, danger: shares };
  return { first: by, later: by };
};
const decisions = {
  ...small.decisions,
  'escalation.raise': always('raise'),
  'escalation.answer-as-team-manager': always('act'),
};

/** Three years of the same dice under policies. */
function years(policies: Scenario['policies']): readonly Outcome[] {
  const scenario: Scenario = { ...small, policies: { ...small.policies, ...policies }, staff, decisions, period };
  const { play } = ready(scenario);
  return [0, 1, 2].map((year) => playAndRead(play, readingOf(scenario, ruleSet), 1, year).outcome);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const late = (outcomes: readonly Outcome[]) =>
  sum(outcomes.map(({ measures }) => measures['s47-open-and-overdue'] ?? 0));
const reported = (outcomes: readonly Outcome[]) =>
  sum(outcomes.map(({ measures }) => measures['s47-open-as-reported'] ?? 0));
const longest = (outcomes: readonly Outcome[]) =>
  Math.max(...outcomes.flatMap(({ clocks }) => clocks.find(({ standard }) => standard === ENQUIRY)?.amounts ?? []));

describe('enquiries that are open too long', () => {
  const asItWas = years({});

  it('are many, and managers are shown none, where only completed ones are counted', () => {
    expect(late(asItWas)).toBeGreaterThan(10);
    expect(reported(asItWas)).toBe(0);
  });

  it('are known to managers where open ones are counted, and are fewer and none so long', () => {
    const counted = years({ 'management-oversight': { openEnquiries: 'counted' } });
    expect(reported(counted)).toBeGreaterThan(0);
    expect(late(counted)).toBeLessThan(late(asItWas));
    expect(longest(counted)).toBeLessThan(longest(asItWas));
  });

  it('are fewer where delays are raised and somebody acts', () => {
    const raised = years({ escalation: { raising: 'practice' } });
    expect(late(raised)).toBeLessThan(late(asItWas));
    expect(reported(raised)).toBe(0);
  });
});
