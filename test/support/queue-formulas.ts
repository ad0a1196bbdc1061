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

/** What becomes of those who come to a line that they leave when their patience runs out, M/M/c+M. */
export interface Impatience {
  /** Share of all who come that find every server busy. */
  readonly waits: number;
  /** Share of all who come that leave unserved. */
  readonly givesUp: number;
  /** Mean wait of all who come, of those who then leave too. */
  readonly wait: number;
}

/**
 * Erlang A: exponential patience with a mean.
 *
 * Source: Palm (1957), "Research on telephone traffic carried by full availability groups"; in this form Garnett,
 * Mandelbaum and Reiman (2002), "Designing a call center with impatient customers", Manufacturing & Service Operations
 * Management 4(3): the number inside is a birth and death process that each one who waits leaves at the rate of
 * 1 / patience, so that those who give up, in a steady state, are that rate times those who wait.
 */
export function erlangA({ rate, service, servers }: Queue, patience: number): Impatience {
  let [weight, whole, busy, queue] = [1, 0, 0, 0];
  for (let inside = 0; inside <= servers || weight > whole * Number.EPSILON * 1e-6; inside++) {
    whole += weight;
    if (inside >= servers) busy += weight;
    queue += Math.max(0, inside - servers) * weight;
    weight *= rate / (Math.min(inside + 1, servers) / service + Math.max(0, inside + 1 - servers) / patience);
  }
  const waiting = queue / whole;
  return { waits: busy / whole, givesUp: waiting / patience / rate, wait: waiting / rate };
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
