import fc from 'fast-check';
import { DAY_MS, dayFrom, dayOf, isWorkingDay, startOfDay } from '@frontdoor/calendar';
import type { Distribution } from '@frontdoor/scenarios';
import { absencesOf } from './absences.js';
import { Dice } from './dice.js';

const days = { from: dayFrom(2014, 4, 1), to: dayFrom(2018, 4, 1) };
const years = (days.to - days.from) / 365.25;
const dice = new Dice(1, 0);
const daysLong = (median: number, p90: number): Distribution => ({ kind: 'lognormal', median, p90, unit: 'days' });
const share = (part: number, spell: Distribution) => ({ leave: 0, sickness: { share: part, spell } });

/** The days on which so many people are away, person by person. */
function daysAway(people: number, absence: Parameters<typeof absencesOf>[3]): readonly number[] {
  const changes = absencesOf('worker', 0, people, absence, days, dice);
  return changes.flatMap(({ at, by }, row) => {
    if (by > 0) return [];
    const back = changes[row + 1];
    const until = back && back.by > 0 ? dayOf(back.at) : days.to;
    return Array.from({ length: until - dayOf(at) }, (_, place) => dayOf(at) + place);
  });
}

describe('absences', () => {
  it.each([
    ['a day or two', 0.05, { kind: 'exponential', mean: 2, unit: 'days' } as const],
    ['one day', 0.03, { kind: 'fixed', value: 1, unit: 'days' } as const],
    ['half a day, which is a day', 0.03, { kind: 'fixed', value: 0.3, unit: 'days' } as const],
    ['a week and sometimes a month', 0.045, daysLong(4, 25)],
    ['months', 0.1, daysLong(60, 120)],
  ])('through illness of %s come to the share of days that is stated', (_, part, spell) => {
    const people = 600;
    const away = daysAway(people, share(part, spell)).length / (people * (days.to - days.from));
    // Within 5% of it: four standard errors where spells are as unequal as here.
    expect(away / part).toBeGreaterThan(0.95);
    expect(away / part).toBeLessThan(1.05);
  });

  it.each([5, 25, 28, 33])('for leave come to %d working days a year', (leave) => {
    const people = 300;
    const away = daysAway(people, { leave, sickness: undefined }).filter((day) => isWorkingDay(day));
    expect(away.length / (people * years) / leave).toBeGreaterThan(0.97);
    expect(away.length / (people * years) / leave).toBeLessThan(1.03);
  });

  it('for leave are whole working weeks', () => {
    const [first, back] = absencesOf('worker', 0, 1, { leave: 5, sickness: undefined }, days, dice);
    const between = Array.from({ length: dayOf(back!.at) - dayOf(first!.at) }, (_, day) => dayOf(first!.at) + day);
    expect(between.filter((day) => isWorkingDay(day)).length).toBe(5);
  });

  it('are nobody’s twice at once, and begin and end at the beginning of days of the run', () => {
    fc.assert(
      fc.property(
        fc.record({
          leave: fc.nat(60),
          part: fc.double({ min: 0, max: 1, noNaN: true }),
          seed: fc.nat(),
          group: fc.nat(9),
        }),
        ({ leave, part, seed, group }) => {
          const absence = { ...share(part, daysLong(3, 30)), leave };
          const changes = absencesOf('worker', group, 1, absence, days, new Dice(seed, 0));
          for (const [row, change] of changes.entries()) {
            expect(change).toEqual({ at: startOfDay(dayOf(change.at)), group, by: row % 2 === 0 ? -1 : 1, to: 0 });
            expect(change.at).toBeGreaterThan(changes[row - 1]?.at ?? startOfDay(days.from) - DAY_MS);
            expect(change.at).toBeLessThan(startOfDay(days.to));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are the same of each person whoever else there is', () => {
    const absence = { ...share(0.05, daysLong(4, 20)), leave: 28 };
    const three = absencesOf('worker', 2, 3, absence, days, dice);
    expect(absencesOf('worker', 2, 4, absence, days, dice).slice(0, three.length)).toEqual(three);
  });

  it('differ from person to person, from role to role and from replication to replication', () => {
    const absence = share(0.05, daysLong(4, 20));
    const of = (name: string, replication: number) =>
      JSON.stringify(absencesOf(name, 0, 1, absence, days, new Dice(1, replication)));
    const two = absencesOf('worker', 0, 2, absence, days, dice);
    const half = two.findIndex(({ at }, row) => at < (two[row - 1]?.at ?? 0));
    expect(two.slice(0, half)).not.toEqual(two.slice(half));
    expect(new Set([of('worker', 0), of('other', 0), of('worker', 1)]).size).toBe(3);
  });

  it('are none of those who are never away', () => {
    expect(absencesOf('worker', 0, 9, { leave: 0, sickness: undefined }, days, dice)).toEqual([]);
    expect(absencesOf('worker', 0, 9, share(0, daysLong(4, 20)), days, dice)).toEqual([]);
  });
});
