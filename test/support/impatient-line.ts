import { assign, setup } from 'xstate';
import { HOUR_MS } from '@frontdoor/calendar';
import { type Facts, NO_FACTS } from '@frontdoor/cases';
import type { Dice, Play } from '@frontdoor/simulation';
import { AT_REST, type FactsSchema, type Service, cancel, start } from '@frontdoor/statechart';
import { BEGINS, ENDS } from './one-station.js';
import type { Stage } from './queue-log.js';
import { playOfModel } from './queue-model.js';
import { comingOf, steady } from './rates.js';
import { exponential } from './times.js';

/** A queue that a case leaves when it has waited as long as it is willing to (M/M/c+M, Erlang A). */
export interface ImpatientLine {
  readonly perHour: number;
  readonly serviceHours: number;
  /** How long a case is willing to wait, in the mean. */
  readonly patienceHours: number;
  readonly servers: number;
  readonly most: number;
}

/** From coming to being taken up, or to leaving in vain. */
export const IN_LINE: Stage = { enters: 'line.came', leaves: ['line.started', 'line.gave-up'] };
/** Of those who leave in vain, from coming to leaving. */
export const IN_VAIN: Stage = { enters: 'line.came', leaves: ['line.gave-up'] };

/** An impatient line as a play of the engine. */
export function impatientLinePlay(line: ImpatientLine): Play {
  const { perHour, serviceHours, patienceHours, servers, most } = line;
  return playOfModel({
    services: [lineService()],
    staff: { clerk: servers },
    times: { 'line.serve': exponential(serviceHours) },
    arrivesWith: 'line.came',
    arrivals: comingOf({
      stretches: steady(perHour),
      begins: BEGINS,
      ends: ENDS,
      most,
      facts: patienceOf(patienceHours),
    }),
    begins: BEGINS,
    ends: ENDS,
  });
}

/** Draws how long each case is willing to wait, whatever becomes of it. */
function patienceOf(meanHours: number): (dice: Dice) => (place: number) => Facts {
  return (dice) => {
    const patience = dice.purpose('contact/patience');
    return (place) => ({ patienceMs: Math.round(-meanHours * HOUR_MS * Math.log(dice.uniform(patience, place))) });
  };
}

const anything: FactsSchema = { safeParse: () => ({ success: true }) };
const TAKES = ['line.came', 'line.started', 'line.served', 'line.gave-up'];
const MINUTE_MS = 60_000;

type Heard = { readonly type: string; readonly data: Facts };

function lineService(): Service {
  return {
    id: 'line',
    says: 'A queue that people leave when they have waited long enough',
    machine: lineMachine(),
    tasks: {
      'line.serve': {
        says: 'Serve',
        who: ['clerk'],
        begins: 'line.started',
        offers: [{ choice: 'serve', says: 'serve', type: 'line.served', data: NO_FACTS }],
      },
    },
    takes: Object.fromEntries(TAKES.map((type) => [type, anything])),
    tells: {},
  };
}

function lineMachine() {
  return setup({
    types: { context: {} as { patienceMs: number }, events: {} as Heard },
    actions: {
      keepPatience: assign({ patienceMs: ({ event }) => Number(event.data['patienceMs']) }),
      startPatience: start<{ patienceMs: number }, Heard>('patience', 'line.gave-up', ({ context }) => ({
        amount: context.patienceMs / MINUTE_MS,
        unit: 'minutes',
      })),
      stopPatience: cancel('patience'),
    },
  }).createMachine({
    id: 'line',
    context: { patienceMs: 0 },
    initial: 'ready',
    states: {
      ready: {
        tags: AT_REST,
        on: { 'line.came': { target: 'waiting', actions: ['keepPatience', 'startPatience'] } },
      },
      waiting: {
        meta: { task: 'line.serve' },
        on: { 'line.started': { target: 'served', actions: 'stopPatience' }, 'line.gave-up': 'ready' },
      },
      served: { meta: { task: 'line.serve' }, on: { 'line.served': 'ready' } },
    },
  });
}
