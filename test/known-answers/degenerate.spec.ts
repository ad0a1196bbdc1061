import { HOUR_MS } from '@frontdoor/calendar';
import { NO_FACTS } from '@frontdoor/cases';
import type { Distribution } from '@frontdoor/scenarios';
import { Dice, Run } from '@frontdoor/simulation';
import { BEGINS, INSIDE, WAITING, oneStation, playAt } from '../support/one-station.js';
import { balanceOf, passageOf } from '../support/queue-log.js';
import { contactsAt, steady } from '../support/rates.js';
import { exponential } from '../support/times.js';

const fixed = (value: number): Distribution => ({ kind: 'fixed', value, unit: 'working-ms' });

/** The waits before servers that each take the same time, of those who come one gap after another. Unit: milliseconds. */
function waitsOf(count: number, gap: number, service: number, servers: number): readonly number[] {
  const play = oneStation({ stretches: steady(1), service: fixed(service), servers });
  const at = Float64Array.from({ length: count }, (_, place) => BEGINS + place * gap);
  const log = new Run(
    play,
    contactsAt(at, () => NO_FACTS),
    new Dice(1, 0),
  ).toEnd();
  const { entered, left } = passageOf(log, WAITING, count);
  return Array.from(left, (started, number) => started - entered[number]!);
}

const each = (count: number, wait: (place: number) => number) => Array.from({ length: count }, (_, n) => wait(n));

describe('where nothing is left to chance', () => {
  it.each([
    ['less time than lies between two', 7_000, 6_999, () => 0],
    ['exactly the time between two', 7_000, 7_000, () => 0],
    ['more, the n-th waits n times what it is over (D/D/1)', 7_000, 7_321, (n: number) => n * 321],
  ])('a server who takes %s keeps them waiting to the millisecond', (_, gap, service, wait) => {
    expect(waitsOf(300, gap, service, 1)).toEqual(each(300, wait));
  });

  it('three servers take those who come in threes, and each three waits what the ones before are over (D/D/c)', () => {
    expect(waitsOf(300, 1_000, 3_600, 3)).toEqual(each(300, (n) => Math.floor(n / 3) * 600));
  });

  it('a queue with a server for everybody makes nobody wait', () => {
    const play = oneStation({ stretches: steady(5), service: exponential(3), servers: 1000, most: 1000 });
    const { entered, left } = passageOf(playAt(play, 1, 0).log, WAITING, 1000);
    expect([...left]).toEqual([...entered]);
  });

  it('a queue without a case writes an empty log', () => {
    const play = oneStation({ stretches: steady(1), service: exponential(1), servers: 1, most: 0 });
    expect(playAt(play, 1, 0).log.length).toBe(0);
  });

  it('one case comes, is taken up at once, and is served when its service is over', () => {
    const play = oneStation({ stretches: steady(1), service: fixed(HOUR_MS), servers: 1, most: 1 });
    const { log, contacts } = playAt(play, 1, 0);
    const came = contacts.at[0]!;
    expect([...log.events()].map(({ type, at }) => [type, at])).toEqual([
      ['desk.came', came],
      ['desk.started', came],
      ['desk.served', came + HOUR_MS],
    ]);
  });
});

describe('where nobody works', () => {
  it('everybody who comes is waiting when the run ends, at its end', () => {
    const play = oneStation({ stretches: steady(2), service: exponential(1), servers: 0, hours: 50 });
    const { log, contacts } = playAt(play, 1, 0);
    const count = contacts.at.length;
    expect(count).toBeGreaterThan(50);
    expect(log.length).toBe(count);
    expect(log.at(count - 1)).toBeLessThan(play.ends);
    expect(balanceOf(log, WAITING, count, play.ends)).toMatchObject({ entered: count, left: 0, inside: count });
    const spent = contacts.at.reduce((sum, at) => sum + play.ends - at, 0);
    expect(balanceOf(log, INSIDE, count, play.ends).area).toBe(spent);
  });
});
