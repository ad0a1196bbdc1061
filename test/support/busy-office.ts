import { DAY_MS, HOUR_MS, MINUTE_MS, dayOf } from '@frontdoor/calendar';
import type { Decision, StaffGroup } from '@frontdoor/scenarios';
import { type Gravity, Dice } from '@frontdoor/simulation';
import { poolsOf } from '../../libs/simulation/src/staffing.js';
import { type Coming, type Kind, OFFICE, type Office, fixed, london } from './office.js';

const BEGINS = london('2014-03-03 00:00');
const WEEKS = 12;
const ENDS = london('2014-05-26 00:00');
const LEVELS = ['1', '2', '3', '4', 'danger'] as const;

const DUTY: StaffGroup = { count: 1, hours: 'office', caseload: null, rota: ['worker', 'other'], yieldsToRed: true };
const OTHER: StaffGroup = { count: 3, hours: 'office', caseload: null, atClosing: 'finish', whenAway: 'finish' };
const WORKER: StaffGroup = {
  count: 6,
  hours: 'office',
  caseload: 8,
  people: [
    { name: 'senior', count: 2, hours: 'office', week: 1, pace: 1.2, errors: 0.02, cases: 1 },
    { name: 'part-time', count: 1, hours: 'office', week: 0.6, pace: 1, errors: 0.05, cases: 1 },
    { name: 'junior', count: 3, hours: 'office', week: 1, pace: 0.7, errors: 0.2, cases: 1 },
  ],
  leave: 28,
  sickness: { share: 0.06, spell: { kind: 'lognormal', median: 2, p90: 10, unit: 'days' } },
  atClosing: 'hand-over',
  whenAway: 'hand-over',
  handOver: 20 * MINUTE_MS,
  yieldsToRed: true,
  load: {
    pace: [
      [3, 1],
      [8, 0.6],
    ],
    errors: [
      [3, 0],
      [8, 0.3],
    ],
  },
};

const choices: Decision['first'] = {
  1: { more: 0.1, less: 0.9 },
  2: { more: 0.3, less: 0.7 },
  3: { more: 0.5, less: 0.5 },
  4: { more: 0.8, less: 0.2 },
  danger: { more: 1, less: 0 },
};
const days = (to: number) => ({ kind: 'uniform', from: 0, to, unit: 'days' }) as const;
const hours = (mean: number) => ({ kind: 'exponential', mean: mean * HOUR_MS, unit: 'working-ms' }) as const;

const kinds: Readonly<Record<string, Kind>> = {
  assess: { who: ['worker'], takes: hours(6), priority: 2, choices: { first: choices, later: choices } },
  sign: { who: ['worker'], takes: hours(1), priority: 1, way: { grade: 'senior' } },
  red: { who: ['worker'], takes: hours(2), priority: 0 },
  meet: { who: ['other', 'worker'], takes: hours(1), way: { arranged: { first: days(9), later: days(30) } } },
  call: { who: ['duty'], takes: hours(1), priority: 0 },
  offer: {
    who: ['other'],
    takes: hours(20),
    way: { patience: fixed(HOUR_MS), givesUp: 'gone' },
    choices: { taken: 1, gone: 0 },
  },
  confer: { who: ['worker', 'other', 'worker'], takes: hours(2), way: { slot: 'session' } },
  panel: { who: ['other'], takes: hours(0.5), way: { slot: 'panel' } },
  hold: { who: ['worker'], takes: { kind: 'fixed', value: 15, unit: 'working-days' }, way: { by: 'elapsed' } },
};

/** An office in which everything happens that can happen to people and their work, for twelve weeks. */
export function busyOffice(): Office {
  const given = {
    session: { count: 2, every: 'week', hours: 'office' },
    panel: { count: 3, every: { week: 1, weekday: 1 }, hours: 'office' },
  } as const;
  const staff = { worker: WORKER, other: OTHER, duty: DUTY };
  return {
    kinds,
    staff: poolsOf(
      { staff, places: {}, slots: given, serviceHours: {}, officeHours: { office: OFFICE.hours } },
      () => OFFICE,
      { from: dayOf(BEGINS), to: dayOf(ENDS) },
    ),
    comes: comings(),
    begins: BEGINS,
    ends: ENDS,
  };
}

function comings(): readonly Coming[] {
  const dice = new Dice(7, 0);
  const [when, what, how] = [dice.purpose('when'), dice.purpose('what'), dice.purpose('how')];
  const names = Object.keys(kinds);
  const pick = <T>(from: readonly T[], u: number): T => from[Math.floor(u * from.length)] as T;
  return Array.from({ length: 700 }, (_, place): Coming => ({
    kind: pick(names, dice.uniform(what, place)),
    at: BEGINS + Math.floor(dice.uniform(when, place) * WEEKS * 7 * DAY_MS),
    gravity: pick<Gravity>(LEVELS, dice.uniform(how, place)),
  })).toSorted((a, b) => a.at - b.at);
}
