import { assign, setup } from 'xstate';
import { HOUR_MS, MINUTE_MS } from '@frontdoor/calendar';
import type { Facts } from '@frontdoor/cases';
import { Dice, type Pool, Run, type WorkHappening } from '@frontdoor/simulation';
import { AT_REST, type FactsSchema, type Priority, type Service, start } from '@frontdoor/statechart';
import { fixed, london, people } from '../support/office.js';
import { playOfModel } from '../support/queue-model.js';
import { contactsAt } from '../support/rates.js';

const MORNING = london('2014-01-07 09:00');
const after = (minutes: number) => MORNING + minutes * MINUTE_MS;
const anything: FactsSchema = { safeParse: () => ({ success: true }) };

/** A desk at which a piece of work may be prompted half an hour after it came. */
function desk(rises: boolean): Service {
  const machine = setup({
    types: { context: {} as { prompted: boolean }, events: {} as { type: string; data: Facts } },
    guards: { isLate: ({ event }) => event.data['late'] === true },
    actions: {
      heed: assign({ prompted: true }),
      startTimer: start('prompt', 'desk.prompted', { amount: 30, unit: 'minutes' }),
    },
  }).createMachine({
    id: 'desk',
    context: { prompted: false },
    initial: 'ready',
    on: { 'desk.prompted': { actions: 'heed' } },
    states: {
      ready: {
        tags: AT_REST,
        on: { 'desk.came': [{ guard: 'isLate', target: 'open', actions: 'startTimer' }, { target: 'open' }] },
      },
      open: { meta: { task: 'desk.serve' }, on: { 'desk.served': 'ready' } },
    },
  });
  const priority = ({ prompted }: { prompted: boolean }): Priority => (prompted ? 0 : 2);
  const offers = [{ choice: 'serve', says: 'Serve', type: 'desk.served', data: {} }];
  const task = { says: 'Serve', who: ['clerk'], priority, offers, ...(rises ? { rises } : {}) } as const;
  const takes = Object.fromEntries(['came', 'served', 'prompted'].map((what) => [`desk.${what}`, anything]));
  return { id: 'desk', says: 'A desk', machine, tasks: { 'desk.serve': task }, takes, tells: {} };
}

/** What one clerk takes up, and when: an hour of each of three pieces that come a minute apart, the last one late. */
function takenUp(rises: boolean, more: Partial<Pool> = {}): readonly (readonly [piece: number, at: number])[] {
  const play = playOfModel({
    services: [desk(rises)],
    staff: { clerk: people('clerk', 1, more) },
    times: { 'desk.serve': fixed(HOUR_MS) },
    arrivesWith: 'desk.came',
    arrivals: () => contactsAt(Float64Array.of(after(0), after(1), after(2)), (place) => ({ late: place === 2 })),
    begins: london('2014-01-06 00:00'),
    ends: london('2014-01-11 00:00'),
  });
  const taken: (readonly [number, number])[] = [];
  const note = (what: WorkHappening, at: number, piece: number) =>
    void (what === 'taken-up' && taken.push([piece, (at - MORNING) / MINUTE_MS] as const));
  const dice = new Dice(1, 0);
  new Run(play, play.contacts(dice), dice, { work: { note } }).toEnd();
  return taken;
}

describe('work that is prompted while it waits', () => {
  it('is taken up before what came earlier, where it may become more urgent', () =>
    expect(takenUp(true)).toEqual([
      [0, 0],
      [2, 60],
      [1, 120],
    ]));

  it('keeps its place where it may not', () =>
    expect(takenUp(false)).toEqual([
      [0, 0],
      [1, 60],
      [2, 120],
    ]));

  it('has other work put down for it where people do that', () =>
    expect(takenUp(true, { yieldsToRed: true })).toEqual([
      [0, 0],
      [2, 32],
      [0, 92],
      [1, 120],
    ]));
});
