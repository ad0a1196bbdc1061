import { HOUR_MS } from '@frontdoor/calendar';
import type { Run, RunReading } from '@frontdoor/simulation';
import type { RuleSet } from '@frontdoor/standards';
import { type QueueModel } from '../../test/support/queue-model.js';
import { comingOf, steady } from '../../test/support/rates.js';
import { serviceAt } from '../../test/support/station.js';
import { exponential } from '../../test/support/times.js';
import type { Answers } from '../answers.js';
import { ONE_QUEUE } from './one-queue.numbers.js';

const BEGINS = Date.UTC(2014, 0, 6);

/** Model (a) as a model of this engine. */
export function oneQueue(customers: number = ONE_QUEUE.customers): QueueModel {
  const { people, meanHours, load } = ONE_QUEUE;
  const desk = serviceAt({
    id: 'desk',
    hears: ['desk.customer-came'],
    task: 'desk.serve',
    who: ['clerk'],
    begins: 'desk.serving-started',
    done: 'desk.customer-served',
    routes: { leave: null },
  });
  const ends = Date.UTC(2024, 0, 1);
  return {
    services: [desk],
    staff: { clerk: people },
    times: { 'desk.serve': exponential(meanHours) },
    arrivesWith: 'desk.customer-came',
    arrivals: comingOf({ stretches: steady((load * people) / meanHours), begins: BEGINS, ends, most: customers }),
    begins: BEGINS,
    ends,
  };
}

/** How soon somebody who comes is to have been served in model (a), so that its clocks run too. */
export const ONE_QUEUE_RULES: RuleSet = {
  id: 'one-queue',
  name: 'The standard of model (a)',
  from: 'undated',
  standards: [
    {
      id: 'served',
      name: 'A customer is served',
      kind: 'local',
      calendar: 'office',
      scope: 'one-at-a-time',
      source: 'A-410',
      startsOn: [{ type: 'desk.customer-came' }],
      stopsOn: [{ type: 'desk.customer-served' }],
      limit: { amount: 4, unit: 'hours' },
      words: 'within 4 hours of coming',
    },
  ],
};

/** What model (a) is asked. */
export function answersOfOneQueue({ work }: Run, reading: RunReading): Answers {
  return {
    customers: reading.counts.ever('desk.customer-served'),
    wait: (work.waits.mean('desk.serve') ?? NaN) / HOUR_MS,
  };
}
