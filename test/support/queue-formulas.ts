/** What textbooks say of queues in a steady state. Unit: the times are in the unit of the mean service, rates per that unit. */
export interface Queue {
  readonly rate: number;
  readonly service: number;
  readonly servers: number;
}

/** Probability that somebody who comes has to wait (Erlang C), M/M/c. */
export function erlangC({ rate, service, servers }: Queue): number {
  const load = rate * service;
  const blocked = erlangB({ rate, service, servers });
  return blocked / (1 - (load / servers) * (1 - blocked));
}

/** Probability that somebody who comes finds every server busy where nobody can wait (Erlang B), M/G/c/c. */
export function erlangB({ rate, service, servers }: Queue): number {
  const load = rate * service;
  let blocked = 1;
  for (let number = 1; number <= servers; number++) blocked = (load * blocked) / (number + load * blocked);
  return blocked;
}

/** Mean wait, M/M/c. */
export function waitOfMMc(queue: Queue): number {
  return (erlangC(queue) * queue.service) / (queue.servers - queue.rate * queue.service);
}

/** Mean wait for service of any distribution, M/G/1 (Pollaczek and Khinchine). */
export function waitOfMG1(rate: number, service: number, secondMoment: number): number {
  return (rate * secondMoment) / (2 * (1 - rate * service));
}

/** Mean wait by class, first class first, where a service begun is finished: M/G/1 (Cobham). */
export function waitsByClass(rates: readonly number[], service: number, secondMoment: number): readonly number[] {
  const residual = (rates.reduce((sum, rate) => sum + rate, 0) * secondMoment) / 2;
  let before = 0;
  return rates.map((rate) => {
    const above = before;
    before += rate * service;
    return residual / ((1 - above) * (1 - before));
  });
}

/** Share turned away, and mean wait of those let in, where `room` hold everybody inside: M/M/c/K. */
export function limitedRoom({ rate, service, servers }: Queue, room: number): { turnedAway: number; wait: number } {
  const weights = [1];
  for (let inside = 1; inside <= room; inside++) {
    weights.push(((weights[inside - 1] as number) * rate * service) / Math.min(inside, servers));
  }
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const waiting = weights.reduce((sum, weight, inside) => sum + Math.max(0, inside - servers) * weight, 0) / whole;
  const turnedAway = (weights[room] as number) / whole;
  return { turnedAway, wait: waiting / (rate * (1 - turnedAway)) };
}

/** Mean number inside at a moment, where nobody waits and the run began empty at 0: Mt/G/infinity. By Simpson's rule. */
export function insideAt(
  moment: number,
  rateAt: (time: number) => number,
  stillInside: (age: number) => number,
): number {
  const steps = 20_000;
  const width = moment / steps;
  let sum = 0;
  for (let step = 0; step < steps; step++) {
    const from = step * width;
    const part = (time: number) => stillInside(moment - time);
    sum += (rateAt(from + width / 2) * (part(from) + 4 * part(from + width / 2) + part(from + width)) * width) / 6;
  }
  return sum;
}
