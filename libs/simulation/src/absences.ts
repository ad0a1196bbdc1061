import { type Day, addWorkingDays, isWorkingDay, startOfDay } from '@frontdoor/calendar';
import type { Sickness } from '@frontdoor/scenarios';
import type { Days } from './arrivals.js';
import type { Dice } from './dice.js';
import type { StaffChange } from './staff-change.js';
import { type Sampler, samplerOf } from './sampler.js';

/** Working days in a block of leave. */
const BLOCK_DAYS = 5;

/** How the people of a group are away. */
export interface Absence {
  /** Unit: working days a year. */
  readonly leave: number;
  readonly sickness: Sickness | undefined;
}

/** Days away, from the first to before the second. */
type Spell = readonly [from: Day, to: Day];

/**
 * When the people of a group are away: leave in blocks of a working week, spread over the year; sickness in spells, with
 * exponential gaps. Keyed by person, so that one more colleague, or another design, changes nobody's illness.
 *
 * Source: assumptions A-626 (leave in whole weeks) and A-627 (spells).
 */
export function absencesOf(name: string, group: number, people: number, absence: Absence, days: Days, dice: Dice) {
  const changes: StaffChange[] = [];
  const illness = absence.sickness && illnessBy(absence.sickness);
  for (let person = 0; person < people; person++) {
    const spells = [
      ...leaveOf(name, person, absence.leave, days, dice),
      ...(illness ? illnessOf(name, person, illness, days, dice) : []),
    ];
    for (const [from, to] of united(spells)) {
      changes.push({ at: startOfDay(from), group, by: -1, to: 0 });
      if (to < days.to) changes.push({ at: startOfDay(to), group, by: 1, to: 0 });
    }
  }
  return changes;
}

/** One block in each equal part of the year, begun on a day drawn within it. */
function leaveOf(name: string, person: number, leave: number, days: Days, dice: Dice): readonly Spell[] {
  const blocksPerYear = leave / BLOCK_DAYS;
  if (blocksPerYear <= 0) return [];
  const purpose = dice.purpose(`staff/${name}/leave`);
  const part = 365.25 / blocksPerYear;
  const spells: Spell[] = [];
  for (let block = 0; days.from + block * part < days.to; block++) {
    const room = Math.max(0, part - 7);
    const from = Math.floor(days.from + block * part + dice.uniform(purpose, person, block) * room);
    spells.push([from, addWorkingDays(isWorkingDay(from) ? from - 1 : from, BLOCK_DAYS) + 1]);
  }
  return spells.filter(([from]) => from < days.to);
}

/** How people fall ill: how long a spell lasts, and how long they are well between two, on average. Unit: days. */
interface Illness {
  readonly lasts: Sampler;
  readonly meanGap: number;
}

function illnessBy({ share, spell }: Sickness): Illness | undefined {
  const lasts = wholeDays(samplerOf(spell));
  return share <= 0 ? undefined : { lasts, meanGap: (meanOf(lasts) * (1 - share)) / share };
}

function illnessOf(name: string, person: number, { lasts, meanGap }: Illness, days: Days, dice: Dice) {
  const [gap, length] = [dice.purpose(`staff/${name}/well`), dice.purpose(`staff/${name}/ill`)];
  const spells: Spell[] = [];
  let day: number = days.from;
  for (let spell = 0; ; spell++) {
    day += -Math.log(dice.uniform(gap, person, spell)) * meanGap;
    if (day >= days.to) return spells;
    const ill = lasts(dice.uniform(length, person, spell));
    spells.push([Math.floor(day), Math.floor(day) + ill]);
    day += ill;
  }
}

/** A spell lasts whole days, and at least one. */
const wholeDays =
  (sampler: Sampler): Sampler =>
  (u) =>
    Math.max(1, Math.round(sampler(u)));

/** The mean of a distribution, by its quantiles at even steps. */
function meanOf(sampler: Sampler): number {
  const steps = 2000;
  let sum = 0;
  for (let step = 0; step < steps; step++) sum += sampler((step + 0.5) / steps);
  return sum / steps;
}

/** Spells that overlap or touch are one: nobody is away twice at once. */
function united(spells: readonly Spell[]): readonly Spell[] {
  const whole: [Day, Day][] = [];
  for (const [from, to] of spells.toSorted((a, b) => a[0] - b[0])) {
    const last = whole.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else whole.push([from, to]);
  }
  return whole;
}
