import { addMonths, dayFrom } from '@frontdoor/calendar';
import { Replay } from '@frontdoor/audit';
import type { CaseEvent } from '@frontdoor/cases';
import type { Scenario } from '@frontdoor/scenarios';
import { type Outcome, playAndRead, playOnce, readingOf } from '@frontdoor/simulation';
import { ruleSetFor } from '@frontdoor/standards';
import { Walk, retrace } from '@frontdoor/walkthrough';
import { ready, shipped } from '../support/shipped.js';

const small = shipped('example-small');
const ruleSet = ruleSetFor('worcestershire');
const from = dayFrom(2014, 4, 1);
const period = { warmUpFrom: addMonths(from, -12), from, to: addMonths(from, 12) - 1 };

const under = (policies: Scenario['policies']): Scenario => ({
  ...small,
  policies: { ...small.policies, ...policies },
  period,
});

function year(policies: Scenario['policies']): { readonly outcome: Outcome; readonly events: readonly CaseEvent[] } {
  const scenario = under(policies);
  const { log, outcome } = playAndRead(ready(scenario).play, readingOf(scenario, ruleSet), 1, 0, { keepsLog: true });
  return { outcome, events: [...log.events()] };
}

const of = (events: readonly CaseEvent[], type: string) => events.filter((event) => event.type === type);

describe('children on the edge of care', () => {
  const { outcome, events } = year({ 'edge-of-care': { children: 'followed' } });
  const { measures } = outcome;

  it('are counted in care from the start of care to its end', () => {
    const [started, ceased] = ['looked-after.started', 'looked-after.ceased'].map((type) => of(events, type).length);
    expect(started).toBeGreaterThan(20);
    expect(measures['looked-after']).toBe(started! - ceased!);
    expect(measures['looked-after-started']).toBeLessThan(started!);
  });

  it('cost what the placements they are in cost', () => {
    const placed = new Map(of(events, 'looked-after.placed').map(({ caseId, data }) => [caseId, data['costPerWeek']]));
    const inCare = new Map<string, boolean>();
    for (const { type, caseId } of events)
      if (/^looked-after[.](started|ceased)$/.test(type)) inCare.set(caseId, type.endsWith('started'));
    const costs = [...placed].flatMap(([caseId, cost]) => (inCare.get(caseId) ? [Number(cost)] : []));
    expect(measures['placements-cost-per-week']).toBe(costs.reduce((sum, cost) => sum + cost, 0));
    expect(costs.length).toBeGreaterThan(10);
  });

  it('wait for no panel in an emergency, and for a panel otherwise', () => {
    const waits = of(events, 'edge-of-care.care-agreed').map(({ caseId, at, data }) => ({
      route: data['route'],
      asked: events.findLast(
        (event) => event.caseId === caseId && event.at <= at && event.type === 'edge-of-care.panel-requested',
      ),
    }));
    expect(waits.filter(({ route, asked }) => route === 'panel' && !asked)).toEqual([]);
    expect(waits.map(({ route }) => route)).toEqual(expect.arrayContaining(['panel', 'emergency']));
  });

  it('keep their cases open, and are not in the measures of a scenario that follows none', () => {
    const without = year({}).outcome.measures;
    expect(measures['cin-open']!).toBeGreaterThan(without['cin-open']!);
    expect(Object.keys(without)).not.toContain('looked-after');
  });
});

describe('cases that are audited', () => {
  const feedback = (policy: Scenario['policies']['quality-assurance']) => {
    const { events } = year({ 'quality-assurance': { sampling: 'practice', ...policy } });
    return [of(events, 'quality-assurance.audited').length, of(events, 'quality-assurance.feedback-given').length];
  };

  it('tell those who decide only where feedback is given, and later where it takes longer', () => {
    const [audited, none] = feedback({ feedback: 'none' });
    const [, given] = feedback({ feedback: 'given' });
    const [, soon] = feedback({ feedback: 'given', dissemination: { amount: 10, unit: 'working-days' } });
    expect(audited).toBeGreaterThan(5);
    expect(none).toBe(0);
    expect(given).toBeGreaterThan(0);
    expect(soon).toBeGreaterThan(given!);
  });
});

describe('a year with all of it', () => {
  const { play, door } = ready(
    under({
      'edge-of-care': { children: 'followed' },
      'quality-assurance': { sampling: 'practice', feedback: 'given' },
      escalation: { raising: 'practice' },
      'management-oversight': { openEnquiries: 'counted' },
    }),
  );
  const cases: readonly (readonly CaseEvent[])[] = [...playOnce(play, 1, 0).byCase()];

  it('replays without a deviation in any case', () => {
    const replay = new Replay(door, play.compiled);
    expect(cases.flatMap((events) => replay.deviationOf(events, play.ends) ?? [])).toEqual([]);
  });

  it('is written alike by a walk, for every child in care', () => {
    const inCare = cases.filter((events) => of(events, 'looked-after.started').length > 0);
    expect(inCare.length).toBeGreaterThan(20);
    for (const events of inCare) {
      const walk = retrace(new Walk(door, events[0]!.caseId, play.begins), events);
      walk.passTo(play.ends - 1);
      expect(walk.events).toEqual(events);
    }
  });
});
