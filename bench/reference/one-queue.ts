import type { Played } from '../answers.js';
import { ONE_QUEUE } from '../models/one-queue.numbers.js';
import { Random } from './random.js';

/** Model (a) by hand: the next to come is one number, and those being served a short list, soonest last. */
export function playOneQueue(seed: number, customers: number = ONE_QUEUE.customers): Played {
  const { people, meanHours, load } = ONE_QUEUE;
  const gap = meanHours / (load * people);
  const random = new Random(seed);
  const waiting = new Float64Array(customers);
  const finishes = new Float64Array(people);
  let serving = 0;
  let first = 0;
  let last = 0;
  let came = 0;
  let served = 0;
  let waited = 0;
  let nextComing = random.exponential(gap);
  while (served < customers) {
    const nextFinish = serving > 0 ? (finishes[serving - 1] as number) : Infinity;
    let now = nextComing;
    if (nextComing < nextFinish) {
      came += 1;
      nextComing = came < customers ? now + random.exponential(gap) : Infinity;
      if (serving === people) {
        waiting[last++] = now;
        continue;
      }
    } else {
      now = nextFinish;
      served += 1;
      serving -= 1;
      if (first === last) continue;
      waited += now - (waiting[first++] as number);
    }
    const finish = now + random.exponential(meanHours);
    let place = serving++;
    while (place > 0 && (finishes[place - 1] as number) < finish) {
      finishes[place] = finishes[place - 1] as number;
      place -= 1;
    }
    finishes[place] = finish;
  }
  return { answers: { customers: served, wait: waited / customers }, events: came + served };
}
