import { calendarOf } from '@frontdoor/calendar';
import { type CaseEvent, kindOf } from '@frontdoor/cases';
import { frontDoorServices } from '@frontdoor/services';
import { Dice, playOf, playOnce } from '@frontdoor/simulation';
import { pathwayOf } from '@frontdoor/statechart';
import { samplerOf } from '../../libs/simulation/src/sampler.js';
import { ready, shipped } from '../support/shipped.js';

const scenario = shipped('example-small');
const { play } = ready(scenario);
const events: readonly CaseEvent[] = [...playOnce(play, 1, 0).events()];

describe('a run', () => {
  it('goes forward in time from its first day to before the day after its last', () => {
    for (const [index, event] of events.entries())
      expect(event.at).toBeGreaterThanOrEqual(events[index - 1]?.at ?? play.begins);
    expect(events.at(-1)!.at).toBeLessThan(play.ends);
  });

  it('has nobody decide anything outside their working hours', () => {
    const hours = new Map(Object.entries(scenario.officeHours).map(([name, week]) => [name, calendarOf(week)]));
    for (const { at, by, type } of events.filter((event) => kindOf(event.by) === 'person')) {
      const role = by.slice('person/'.length);
      const calendar = hours.get(scenario.staff[role]?.hours ?? 'office')!;
      // Work may end at the closing minute itself.
      if (!calendar.isOpen(at) && !calendar.isOpen(at - 1))
        throw new Error(`${type} by ${by} at ${new Date(at).toISOString()}`);
    }
  });

  it('keeps no task waiting for people who are free, also one that opens while others are being given out', () => {
    const office = calendarOf(scenario.officeHours['office']);
    const dice = new Dice(1, 0);
    const { caseIds, luck } = play.contacts(dice);
    const time = samplerOf(scenario.tasks['assessment.see-child']!.time);
    const openings = new Map<string, { count: number; at: number }>();
    const paces = (scenario.staff['social-worker/team-1']?.people ?? []).map(({ pace }) => pace);
    // A team of 27 with a tenth of the children always has somebody free: the child is seen in the time the dice give.
    for (const { type, caseId, at } of events) {
      const { count, at: startedAt } = openings.get(caseId) ?? { count: 0, at: 0 };
      if (type === 'assessment.started') openings.set(caseId, { count: count + 1, at });
      if (type !== 'assessment.child-seen') continue;
      const draw = dice.uniform(dice.purpose('assessment.see-child/time'), luck[caseIds.indexOf(caseId)]!, count - 1);
      const ends = paces.map((pace) => office.addWorkingMs(startedAt, Math.round(time(draw) / pace)));
      expect(ends).toContain(at);
    }
    expect(openings.size).toBeGreaterThan(10);
  });

  it('holds no conference on a weekend or a bank holiday', () => {
    const office = calendarOf();
    const held = events.filter(({ type }) => type === 'conference.held');
    expect(held.length).toBeGreaterThan(0);
    expect(held.filter(({ at }) => !office.isOpen(at) && !office.isOpen(at - 1))).toEqual([]);
  });

  it('gives every child the same luck at the door in another design', () => {
    const triage = ready({
      ...scenario,
      policies: { ...scenario.policies, 'strategy-discussion': { booklet: 'none' } },
    });
    const received = (all: Iterable<CaseEvent>) =>
      [...all].filter(({ type }) => type === 'front-door.contact-received');
    expect(received(playOnce(triage.play, 1, 0).events())).toEqual(received(events));
  });

  it('leaves what a change does not touch exactly as it was', () => {
    const unbound = ready({
      ...scenario,
      policies: { ...scenario.policies, 'strategy-discussion': { booklet: 'none' } },
    });
    const screened = (all: Iterable<CaseEvent>) =>
      [...all].filter(({ type }) => type === 'access-centre.screened').slice(0, 50);
    expect(screened(playOnce(unbound.play, 1, 0).events())).toEqual(screened(events));
  });

  it('names the role when a design needs somebody whom the scenario does not staff', () => {
    const staff = Object.fromEntries(Object.entries(scenario.staff).filter(([role]) => role !== 'conference-chair'));
    const pathway = pathwayOf(frontDoorServices(scenario.policies));
    expect(() => playOnce(playOf({ ...scenario, staff }, pathway), 1, 0)).toThrow(
      /no staff are given for the role conference-chair/,
    );
  });
});

describe('the contacts of a run', () => {
  const contacts = play.contacts(new Dice(1, 0));
  const rows = [...contacts.at.keys()];

  it('come in order of time', () => {
    expect(rows.every((row) => row === 0 || contacts.at[row]! >= contacts.at[row - 1]!)).toBe(true);
  });

  it('speak of brothers and sisters at the same moment, in one family and one district', () => {
    const first = rows.find((row) => contacts.at[row] === contacts.at[row + 1])!;
    const [one, other] = [contacts.facts(first), contacts.facts(first + 1)];
    expect(one['familyId']).toBe(other['familyId']);
    expect(one['district']).toBe(other['district']);
    expect(contacts.caseNumber[first]).not.toBe(contacts.caseNumber[first + 1]);
  });

  it('come by telephone only while somebody answers: later they are out of hours', () => {
    const office = calendarOf(scenario.officeHours[scenario.demand.outOfHours.hours]);
    const openAt = (channel: string) =>
      rows.filter((row) => contacts.facts(row)['channel'] === channel).map((row) => office.isOpen(contacts.at[row]!));
    expect(new Set(openAt('telephone'))).toEqual(new Set([true]));
    expect(new Set(openAt('out-of-hours'))).toEqual(new Set([false]));
  });

  it('speak again of some children met before', () => {
    expect(new Set(contacts.caseNumber).size).toBeLessThan(rows.length);
  });
});
