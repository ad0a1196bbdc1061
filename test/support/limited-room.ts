import { setup } from 'xstate';
import { NO_FACTS } from '@frontdoor/cases';
import { DAY_MS } from '@frontdoor/calendar';
import type { Play } from '@frontdoor/simulation';
import { AT_REST, type FactsSchema, type Offer, type Service, cancel, start } from '@frontdoor/statechart';
import { BEGINS, ENDS } from './one-station.js';
import { playOfModel } from './queue-model.js';
import { comingOf, steady } from './rates.js';
import { exponential } from './times.js';

/**
 * A queue that turns away whoever finds the room full: a case needs a place for as long as it is inside, and goes at
 * once when none is to be had. A machine sees its own case alone, so that it is the workforce that counts the places.
 */
export interface LimitedRoom {
  readonly perHour: number;
  readonly serviceHours: number;
  readonly servers: number;
  /** How many can be inside at once, those being served among them. */
  readonly room: number;
  readonly most: number;
}

/** A limited room as a play of the engine. */
export function limitedRoomPlay({ perHour, serviceHours, servers, room, most }: LimitedRoom): Play {
  return playOfModel({
    services: [roomService()],
    staff: { place: room, clerk: servers },
    times: {
      // Longer than anybody stays: the place is given up by leaving.
      'room.stay': { kind: 'fixed', value: 300 * DAY_MS, unit: 'working-ms' },
      'room.serve': exponential(serviceHours),
    },
    arrivesWith: 'room.came',
    arrivals: comingOf({ stretches: steady(perHour), begins: BEGINS, ends: ENDS, most }),
    begins: BEGINS,
    ends: ENDS,
  });
}

const anything: FactsSchema = { safeParse: () => ({ success: true }) };
const TAKES = ['room.came', 'room.admitted', 'room.turned-away', 'room.left', 'room.started', 'room.served'];
const offer = (choice: string, type: string): Offer => ({ choice, says: choice, type, data: NO_FACTS });

function roomService(): Service {
  return {
    id: 'room',
    says: 'A room that may be full',
    machine: roomMachine(),
    tasks: {
      'room.stay': {
        says: 'Hold a place',
        who: ['place'],
        begins: 'room.admitted',
        offers: [offer('leave', 'room.left')],
      },
      'room.serve': {
        says: 'Serve',
        who: ['clerk'],
        begins: 'room.started',
        offers: [offer('serve', 'room.served')],
      },
    },
    takes: Object.fromEntries(TAKES.map((type) => [type, anything])),
    tells: {},
  };
}

function roomMachine() {
  return setup({
    types: { events: {} as { type: string } },
    actions: {
      startPatience: start('patience', 'room.turned-away', { amount: 1 / 60_000, unit: 'minutes' }),
      stopPatience: cancel('patience'),
    },
  }).createMachine({
    id: 'room',
    context: {},
    initial: 'ready',
    states: {
      ready: { tags: AT_REST, on: { 'room.came': { target: 'inside', actions: 'startPatience' } } },
      inside: {
        type: 'parallel',
        states: {
          place: {
            initial: 'held',
            states: { held: { meta: { task: 'room.stay' }, on: { 'room.left': '#room.ready' } } },
          },
          service: {
            initial: 'asking',
            states: {
              asking: {
                on: {
                  'room.admitted': { target: 'waiting', actions: 'stopPatience' },
                  'room.turned-away': '#room.ready',
                },
              },
              waiting: {
                meta: { task: 'room.serve' },
                on: { 'room.started': {}, 'room.served': '#room.ready' },
              },
            },
          },
        },
      },
    },
  });
}
