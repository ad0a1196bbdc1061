import { jest } from '@jest/globals';
import { HOUR_MS } from '@frontdoor/calendar';
import { IS_LONG, REPEATS, type Compared, compareWith, expectKnown } from '../support/coverage.js';
import { BEGINS, INSIDE, oneStation, playAt } from '../support/one-station.js';
import { insideAt } from '../support/queue-formulas.js';
import { passageOf } from '../support/queue-log.js';
import type { Stretch } from '../support/rates.js';
import { exponential } from '../support/times.js';

const REPLICATIONS = 10;
const MEAN_HOURS = 6;
/** A quiet night and a busy day, twice over; the run begins empty. Unit: hours, cases an hour. */
const DAY: readonly Stretch[] = [
  { until: 9, perHour: 2 },
  { until: 17, perHour: 16 },
  { until: 24, perHour: 3 },
];
const MOMENTS = [10, 17, 24, 40];

jest.setTimeout(IS_LONG ? 3_600_000 : 60_000);

const rateAt = (time: number) => DAY.find(({ until }) => time % 24 < until)?.perHour ?? 0;

describe(`where demand changes and nobody waits (Mt/G/infinity), in ${REPEATS} experiments`, () => {
  const play = oneStation({ stretches: DAY, service: exponential(MEAN_HOURS), servers: 100_000, hours: 48 });
  const stillInside = (age: number) => Math.exp(-age / MEAN_HOURS);
  const known = Object.fromEntries(MOMENTS.map((moment) => [moment, insideAt(moment, rateAt, stillInside)]));
  const covered = compareWith(known, REPLICATIONS, (seed, replication) => {
    const { log, contacts } = playAt(play, seed, replication);
    const { entered, left } = passageOf(log, INSIDE, contacts.at.length);
    const isInside = (at: number) => (from: number, number: number) => from <= at && !(left[number]! <= at);
    return Object.fromEntries(
      MOMENTS.map((moment) => [moment, entered.filter(isInside(BEGINS + moment * HOUR_MS)).length]),
    );
  });

  it.each(MOMENTS)('the 95%% interval of how many are inside at hour %i holds the integral of the rate', (moment) => {
    expectKnown(new Map([[`hour ${moment}`, covered.get(`${moment}`) as Compared]]));
  });
});
