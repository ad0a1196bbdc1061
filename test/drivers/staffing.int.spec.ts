import { Replay } from '@frontdoor/audit';
import { calendarOf, civil, dayOf, startOfDay, weekdayOf } from '@frontdoor/calendar';
import type { CaseEvent, Instant } from '@frontdoor/cases';
import type { Scenario, StaffGroup, TaskTime } from '@frontdoor/scenarios';
import { Dice, Run, type WorkHappening, playOnce, vocabularyOf } from '@frontdoor/simulation';
import { ready, shipped } from '../support/shipped.js';

const scenario = shipped('example-staffing');
const { play } = ready(scenario);
const log = playOnce(play, 1, 0);
const events: readonly CaseEvent[] = [...log.events()];
const office = calendarOf(scenario.officeHours['office']);

/** When something happened to the tasks of a kind in the run. */
function happenings(task: string, which: WorkHappening): readonly Instant[] {
  const times: Instant[] = [];
  const dice = new Dice(1, 0);
  const isIt = (number: number) => play.compiled.pathway.tasks[number]?.id === task;
  const note = (what: WorkHappening, at: Instant, _case: number, number: number) => {
    if (what === which && isIt(number)) times.push(at);
  };
  new Run(play, play.contacts(dice), dice, { work: { note } }).toEnd();
  return times;
}

const countsBy = <T>(all: readonly T[], keyOf: (each: T) => number): readonly number[] => {
  const counts = new Map<number, number>();
  for (const each of all) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  return [...counts.values()];
};

type Staff = Partial<Record<keyof StaffGroup, unknown>>;
const withStaff = (role: string, change: (group: StaffGroup) => Staff): Scenario => ({
  ...scenario,
  staff: Object.fromEntries(
    Object.entries(scenario.staff).map(([name, group]) => [
      name,
      name.startsWith(role) ? (change(group) as unknown as StaffGroup) : group,
    ]),
  ),
});
const without = (role: string, ...fields: readonly (keyof StaffGroup)[]) =>
  withStaff(role, (group) =>
    Object.fromEntries(Object.entries(group).filter(([field]) => !fields.includes(field as never))),
  );
const withTask = (task: string, ...fields: readonly (keyof TaskTime)[]): Scenario => {
  const left = Object.entries(scenario.tasks[task] ?? {}).filter(([field]) => !fields.includes(field as never));
  return { ...scenario, tasks: { ...scenario.tasks, [task]: Object.fromEntries(left) as unknown as TaskTime } };
};
const likeOthers = (field: 'pace' | 'errors', value: number) =>
  withStaff('social-worker', (group) => ({
    ...group,
    people: group.people?.map((people) => ({ ...people, [field]: value })),
  }));
const withoutLoad = (curve: 'pace' | 'errors') =>
  withStaff('social-worker', (group) => ({ ...group, load: { ...group.load, [curve]: undefined } }));

const asWritten = [0, 1, 2, 3].map((month) => [...playOnce(play, 1, month).events()]);

describe('what a scenario says of its staff', () => {
  it.each([
    ['shifts', without('customer-adviser', 'people')],
    ['part of a post', without('access-centre-social-worker', 'people')],
    ['leave', without('social-worker', 'leave')],
    ['sickness', without('social-worker', 'sickness')],
    ['a grade of faster and slower people', likeOthers('pace', 1)],
    ['a grade that misjudges', likeOthers('errors', 0)],
    ['load on pace', withoutLoad('pace')],
    ['load on errors', withoutLoad('errors')],
    ['a rota', without('duty-manager', 'rota')],
    ['work finished after closing', without('access-centre-early-help', 'atClosing')],
    ['work handed over at closing', without('access-centre-social-worker', 'atClosing')],
    ['what handing over costs', without('access-centre-social-worker', 'handOver')],
    ['work put down for what is red', without('social-worker', 'yieldsToRed')],
    ['work finished before leave', without('social-worker', 'whenAway')],
    ['a grade that a task needs', withTask('assessment.see-child', 'grade')],
    ['slots of each week', withTask('conference.hold', 'slot')],
    ['slots of each month', withTask('early-help.support', 'slot')],
    ['patience', withTask('early-help.consider', 'patience', 'givesUp')],
  ])('plays otherwise without %s', (_, other) => {
    // What is seldom needed shows in one of a few months.
    const months = (from: Scenario) => [0, 1, 2, 3].map((month) => [...playOnce(ready(from).play, 1, month).events()]);
    expect(months(other)).not.toEqual(asWritten);
  });

  it('makes a log that replays without a deviation in every case, also where somebody gives up', () => {
    const { play: anew, door } = ready(scenario);
    const replay = new Replay(door, anew.compiled);
    const cases = [...playOnce(anew, 1, 0).byCase()];
    expect(cases.length).toBeGreaterThan(100);
    expect(cases.flatMap((each) => replay.deviationOf(each, anew.ends) ?? [])).toEqual([]);
  });

  it('has those on a late shift at work when the office is closed, and nobody later', () => {
    const recorded = events.filter(({ type }) => type === 'front-door.contact-recorded');
    const late = recorded.filter(({ at }) => !office.isOpen(at - 1));
    const evenings = calendarOf(scenario.officeHours['evenings']);
    expect(late.length).toBeGreaterThan(0);
    expect(late.filter(({ at }) => !evenings.isOpen(at - 1))).toEqual([]);
  });

  it('has somebody stay after closing to finish, where they do', () => {
    const screened = events.filter(({ type }) => type === 'access-centre.screened');
    const after = screened.filter(({ at }) => !office.isOpen(at - 1));
    expect(new Set(after.map(({ by }) => by))).toEqual(new Set(['person/access-centre-early-help']));
  });

  it('hands work over at closing, and to others when somebody is needed for what is red', () => {
    const putDown = happenings('access-centre.screen-by-social-care-team', 'put-down');
    expect(putDown.filter((at) => !office.isOpen(at)).length).toBeGreaterThan(0);
  });

  it('begins no more conferences in a week than there are slots', () => {
    // Brothers and sisters are spoken of in one conference, at one moment.
    const begun = [...new Set(happenings('conference.hold', 'taken-up'))];
    const monday = (at: Instant) => dayOf(at) - weekdayOf(dayOf(at));
    expect(begun.length).toBeGreaterThan(2);
    expect(Math.max(...countsBy(begun, monday))).toBe(1);
  });

  it('gives places out on the first Tuesday of the month, and no more than there are', () => {
    const days = events.filter(({ type }) => type === 'early-help.support-started').map(({ at }) => dayOf(at));
    expect(days.filter((day) => weekdayOf(day) !== 1 || civil(day).dayOfMonth > 7)).toEqual([]);
    expect(Math.max(...countsBy(days, startOfDay))).toBe(8);
  });

  it('has requests withdrawn that nobody has considered in time', () => {
    const withdrawn = events.filter(({ type, by }) => type === 'early-help.considered' && by === 'outside/family');
    expect(withdrawn.length).toBeGreaterThan(0);
    expect(withdrawn.filter(({ data }) => data['accepted'] !== false)).toEqual([]);
  });

  it('cannot have anybody give up what no service would let them end', () => {
    const { tasks } = vocabularyOf(play.compiled.pathway);
    expect(tasks['early-help.support']).toMatchObject({ givesUp: [], roles: ['early-help-place/<district>'] });
    expect(tasks['early-help.consider']).toMatchObject({ givesUp: ['accept', 'send-back'] });
  });
});
