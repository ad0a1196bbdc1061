import fc from 'fast-check';
import { NO_FACTS } from '@frontdoor/cases';
import { Dice, Run } from '@frontdoor/simulation';
import { limitedRoomPlay } from '../support/limited-room.js';
import { BEGINS, INSIDE, SERVING, WAITING, oneStation, playAt } from '../support/one-station.js';
import { type Stage, balanceOf, idleWhileWaiting, passageOf } from '../support/queue-log.js';
import { erlangA, erlangB, erlangC, limitedRoom, waitOfMMc } from '../support/queue-formulas.js';
import { contactsAt, steady } from '../support/rates.js';
import { exponential, lognormal } from '../support/times.js';
import { binomialLimits } from '../support/coverage.js';

const design = fc.record({
  seed: fc.nat(1_000_000),
  servers: fc.integer({ min: 1, max: 5 }),
  load: fc.double({ min: 0.2, max: 1.4, noNaN: true }),
  sigma: fc.double({ min: 0, max: 1.5, noNaN: true }),
});

describe('in every run of a queue', () => {
  it('as many have come as have gone and are inside, and L is lambda times W, to the millisecond', () => {
    fc.assert(
      fc.property(design, ({ seed, servers, load, sigma }) => {
        const service = lognormal(1, sigma);
        const play = oneStation({ stretches: steady(load * servers), service, servers, hours: 120 });
        const { log, contacts } = playAt(play, seed, 0);
        const balance = (stage: Stage) => balanceOf(log, stage, contacts.at.length, play.ends);
        for (const stage of [WAITING, SERVING, INSIDE]) {
          const { entered, left, inside, area, spent, fewest } = balance(stage);
          expect(entered).toBe(left + inside);
          expect(area).toBe(spent);
          expect(fewest).toBe(0);
        }
        expect(balance(INSIDE).entered).toBe(contacts.at.length);
        expect(balance(INSIDE).inside).toBe(balance(WAITING).inside + balance(SERVING).inside);
        expect(balance(SERVING).most).toBeLessThanOrEqual(servers);
      }),
      { numRuns: 40 },
    );
  });

  it('nobody waits while somebody is free to serve them', () => {
    fc.assert(
      fc.property(design, ({ seed, servers, load }) => {
        const play = oneStation({ stretches: steady(load * servers), service: exponential(1), servers, hours: 120 });
        expect(idleWhileWaiting(playAt(play, seed, 0).log, WAITING, SERVING, servers)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('those of one rank are served in the order they came', () => {
    const play = oneStation({ stretches: steady(1.8), service: exponential(1), servers: 2, hours: 500 });
    const { log, contacts } = playAt(play, 1, 0);
    const { left } = passageOf(log, WAITING, contacts.at.length);
    const started = left.filter((at) => !Number.isNaN(at));
    expect([...started]).toEqual(Array.from(started).toSorted((a, b) => a - b));
  });

  it('a limited room never holds more than it has places, and gives every place back', () => {
    const play = limitedRoomPlay({ perHour: 3, serviceHours: 1, servers: 2, room: 5, most: 2000 });
    const { log } = playAt(play, 1, 0);
    const inside = { enters: 'room.admitted', leaves: ['room.served'] };
    expect(balanceOf(log, inside, 2000, play.ends)).toMatchObject({ inside: 0, fewest: 0, most: 5 });
  });

  it('who is let in at the very moment a server goes free is served at that moment', () => {
    const play = limitedRoomPlay({ perHour: 1, serviceHours: 1, servers: 1, room: 5, most: 2 });
    const played = (...at: number[]) => {
      const contacts = contactsAt(Float64Array.from(at), () => NO_FACTS);
      return new Run(play, contacts, new Dice(1, 0)).toEnd();
    };
    const alone = [...played(BEGINS).events()];
    const goesFree = alone.find(({ type }) => type === 'room.served')!.at;
    const started = passageOf(played(BEGINS, goesFree), { enters: 'room.came', leaves: ['room.started'] }, 2).left;
    expect([...started]).toEqual([BEGINS, goesFree]);
  });
});

describe('with the same dice', () => {
  it('the same people come, whatever the number of servers', () => {
    const coming = (servers: number) => {
      const play = oneStation({ stretches: steady(2), service: exponential(1), servers, hours: 100 });
      return [...playAt(play, 7, 3).contacts.at];
    };
    expect(coming(1)).toEqual(coming(9));
  });
});

describe('the formulas agree with one another where they meet:', () => {
  it('a full room turns away by one formula as by the other (Erlang B is M/M/c/c)', () => {
    const queue = { rate: 2.4, service: 1, servers: 3 };
    expect(limitedRoom(queue, 3).turnedAway).toBeCloseTo(erlangB(queue), 12);
    expect(waitOfMMc(queue)).toBeCloseTo(limitedRoom(queue, 400).wait, 9);
  });

  it('a line is Erlang C where nobody gives up, and where all are as patient as served it is M/M/infinity', () => {
    const queue = { rate: 2.1, service: 1, servers: 3 };
    const patient = erlangA(queue, 1e9);
    expect(patient.waits).toBeCloseTo(erlangC(queue), 6);
    expect(patient.wait).toBeCloseTo(waitOfMMc(queue), 6);
    // The number inside is then Poisson: fewer than three with probability e^-2.1 (1 + 2.1 + 2.1^2 / 2).
    expect(erlangA(queue, 1).waits).toBeCloseTo(1 - Math.exp(-2.1) * (1 + 2.1 + 2.1 ** 2 / 2), 12);
  });

  it('the limits of a count are those of the binomial table', () => {
    expect(binomialLimits(40, 0.95, 0.001)).toEqual([32, 40]);
    expect(binomialLimits(20, 0.5, 0.05)).toEqual([6, 14]);
  });
});
