import type { Distribution } from '@frontdoor/scenarios';
import { type Contacts, Dice, type LogColumns, type Play, Run } from '@frontdoor/simulation';
import { NO_FACTS } from '@frontdoor/cases';
import { BEGINS, ENDS } from './one-station.js';
import type { Stage } from './queue-log.js';
import { playOfModel } from './queue-model.js';
import { contactsAt } from './rates.js';
import { serviceAt } from './station.js';

/** Two queues one behind the other: who leaves the hall comes to the office. */
export interface Tandem {
  /** After the beginning of the run, in order. Unit: milliseconds. */
  readonly comes: readonly number[];
  readonly hall: Distribution;
  readonly office: Distribution;
  readonly staff: { readonly porter: number; readonly clerk: number };
}

export const IN_HALL: Stage = { enters: 'hall.came', leaves: ['hall.started'] };
export const IN_TANDEM: Stage = { enters: 'hall.came', leaves: ['office.served'] };
export const IN_OFFICE: Stage = { enters: 'hall.passed', leaves: ['office.started'] };

/** Plays a tandem until everybody has gone. */
export function playTandem(tandem: Tandem, seed: number): LogColumns {
  const contacts = contactsAt(
    Float64Array.from(tandem.comes, (after) => BEGINS + after),
    () => NO_FACTS,
  );
  return new Run(playOf(tandem, contacts), contacts, new Dice(seed, 0)).toEnd();
}

function playOf({ hall, office, staff }: Tandem, contacts: Contacts): Play {
  return playOfModel({
    services: [
      serviceAt({
        id: 'hall',
        hears: ['hall.came'],
        task: 'hall.serve',
        who: ['porter'],
        begins: 'hall.started',
        done: 'hall.served',
        routes: { on: 'hall.passed' },
      }),
      serviceAt({
        id: 'office',
        hears: ['hall.passed'],
        task: 'office.serve',
        who: ['clerk'],
        begins: 'office.started',
        done: 'office.served',
        routes: { leave: null },
      }),
    ],
    staff: { ...staff },
    times: { 'hall.serve': hall, 'office.serve': office },
    arrivesWith: 'hall.came',
    arrivals: () => contacts,
    begins: BEGINS,
    ends: ENDS,
  });
}
