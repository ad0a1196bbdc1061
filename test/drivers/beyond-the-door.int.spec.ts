import type { CaseEvent } from '@frontdoor/cases';
import { type Scenario } from '@frontdoor/scenarios';
import { playOnce } from '@frontdoor/simulation';
import { ready, shipped } from '../support/shipped.js';

const scenario = shipped('example-small');
const { streams: _, ...withoutStreams } = scenario.demand;

const eventsOf = (played: Scenario): readonly CaseEvent[] => [...playOnce(ready(played).play, 1, 0).events()];
const all = eventsOf(scenario);
const alone = eventsOf({ ...scenario, demand: withoutStreams });

const HEALTH = /^(camhs|salt)\./;
const caseIdsOf = (events: readonly CaseEvent[], type: RegExp) =>
  new Set(events.filter((event) => type.test(event.type)).map(({ caseId }) => caseId));

describe('children sent straight to a service, in a run', () => {
  const sent = caseIdsOf(all, /\.referral-received$/);
  const sentAway = new Set([...sent].filter((child) => !caseIdsOf(all, /^front-door\./).has(child)));

  it('come, wait and are seen there, and never come to the front door', () => {
    const seen = all.filter(({ type }) => type === 'salt.child-seen' || type === 'camhs.choice-held');
    const types = new Set(all.filter(({ caseId }) => sentAway.has(caseId)).map(({ type }) => type.split('.')[0]));
    expect(sentAway.size).toBeGreaterThan(40);
    expect(seen.length).toBeGreaterThan(20);
    expect(types).toEqual(new Set(['camhs', 'salt']));
  });

  it('change nothing for the children of the front door, but where they wait for the same people', () => {
    const atTheDoor = (events: readonly CaseEvent[]) => events.filter(({ type }) => !HEALTH.test(type));
    expect(atTheDoor(all)).toEqual(atTheDoor(alone));
  });
});

describe('a scenario with fewer CHOICE appointments', () => {
  const slots = scenario.slots!;
  const fewer = eventsOf({
    ...scenario,
    slots: { ...slots, 'camhs-choice-slots': { ...slots['camhs-choice-slots']!, count: 1 } },
  });
  const count = (events: readonly CaseEvent[], type: string) => events.filter((event) => event.type === type).length;

  it('sees fewer children, and as many are sent', () => {
    expect(count(fewer, 'camhs.referral-received')).toBe(count(all, 'camhs.referral-received'));
    expect(count(fewer, 'camhs.choice-held')).toBeLessThan(count(all, 'camhs.choice-held') / 2);
  });
});
