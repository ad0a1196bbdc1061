import { HOUR_MS } from '@frontdoor/calendar';
import type { Facts } from '@frontdoor/cases';
import type { Distribution } from '@frontdoor/scenarios';
import { type Contacts, Dice, type LogColumns, type Play, Run } from '@frontdoor/simulation';
import type { Priority } from '@frontdoor/statechart';
import { playOfModel } from './queue-model.js';
import type { Stage } from './queue-log.js';
import { type Stretch, comingOf } from './rates.js';
import { serviceAt } from './station.js';

/** A Monday, 00:00. */
export const BEGINS = Date.UTC(2014, 0, 6);
export const ENDS = Date.UTC(2024, 0, 1);

/** One queue before some servers. */
export interface OneStation {
  readonly stretches: readonly Stretch[];
  readonly service: Distribution;
  readonly servers: number;
  readonly most?: number;
  /** How long the run is; until everybody has gone if not given. Unit: hours. */
  readonly hours?: number;
  readonly facts?: (dice: Dice) => (place: number) => Facts;
  readonly priority?: (facts: Facts) => Priority;
}

export const WAITING: Stage = { enters: 'desk.came', leaves: ['desk.started'] };
export const SERVING: Stage = { enters: 'desk.started', leaves: ['desk.served'] };
export const INSIDE: Stage = { enters: 'desk.came', leaves: ['desk.served'] };

/** One queue as a play of the engine. */
export function oneStation({ stretches, service, servers, most, hours, facts, priority }: OneStation): Play {
  const ends = hours === undefined ? ENDS : BEGINS + hours * HOUR_MS;
  const desk = serviceAt({
    id: 'desk',
    hears: ['desk.came'],
    task: 'desk.serve',
    who: ['clerk'],
    ...(priority ? { priority } : {}),
    begins: 'desk.started',
    done: 'desk.served',
    routes: { leave: null },
  });
  return playOfModel({
    services: [desk],
    staff: { clerk: servers },
    times: { 'desk.serve': service },
    arrivesWith: 'desk.came',
    arrivals: comingOf({
      stretches,
      begins: BEGINS,
      ends,
      ...(most === undefined ? {} : { most }),
      ...(facts ? { facts } : {}),
    }),
    begins: BEGINS,
    ends,
  });
}

/** Plays once, and gives back the log and who came. */
export function playAt(play: Play, seed: number, replication: number): { log: LogColumns; contacts: Contacts } {
  const dice = new Dice(seed, replication);
  const contacts = play.contacts(dice);
  return { log: new Run(play, contacts, dice).toEnd(), contacts };
}
