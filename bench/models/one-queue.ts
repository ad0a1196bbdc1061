import { HOUR_MS } from '@frontdoor/calendar';
import type { LogColumns } from '@frontdoor/simulation';
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

/** What model (a) is asked, read off its log. */
export function answersOfOneQueue(log: LogColumns): Answers {
  const [came, started, served] = ['desk.customer-came', 'desk.serving-started', 'desk.customer-served'].map((type) =>
    log.typeNames.indexOf(type),
  );
  const since = new Float64Array(log.length);
  let customers = 0;
  let wait = 0;
  for (let row = 0; row < log.length; row++) {
    const type = log.type(row);
    if (type === came) since[log.caseNumber(row)] = log.at(row);
    else if (type === started) wait += log.at(row) - (since[log.caseNumber(row)] as number);
    else if (type === served) customers += 1;
  }
  return { customers, wait: wait / customers / HOUR_MS };
}
