import fc from 'fast-check';
import { HOUR_MS } from '@frontdoor/calendar';
import type { Distribution } from '@frontdoor/scenarios';
import type { LogColumns } from '@frontdoor/simulation';
import { type Stage, passageOf } from '../support/queue-log.js';
import { IN_HALL, IN_OFFICE, IN_TANDEM, playTandem } from '../support/tandem.js';
import { lognormal } from '../support/times.js';

const fixed = (value: number): Distribution => ({ kind: 'fixed', value, unit: 'working-ms' });
const LITTLE: Distribution = fixed(1);

/** Gaps of any kind, none at all among them, so that some come together. */
const comes = fc
  .array(fc.oneof(fc.constant(0), fc.nat(20_000), fc.nat(10 * HOUR_MS)), { minLength: 1, maxLength: 80 })
  .map((gaps) => {
    let at = 0;
    return gaps.map((gap) => (at += gap));
  });
const spell = fc.nat(20 * HOUR_MS);
const service: fc.Arbitrary<Distribution> = fc.oneof(
  spell.map(fixed),
  fc.double({ min: 0.1, max: 2.5, noNaN: true }).map((sigma) => lognormal(3, sigma)),
  fc.tuple(spell, spell).map((ends) => ({
    kind: 'uniform' as const,
    from: Math.min(...ends),
    to: Math.max(...ends),
    unit: 'working-ms' as const,
  })),
);
const design = fc.record({ seed: fc.nat(1_000_000), servers: fc.integer({ min: 1, max: 6 }), comes, service });

const leaving = (log: LogColumns, stage: Stage, cases: number) => passageOf(log, stage, cases).left;
/** How many a change makes leave a stage later, or not at all. */
const later = (before: Float64Array, after: Float64Array) => before.filter((at, number) => !(after[number]! <= at));

/**
 * One queue, served in the order of coming (G/G/c, no law of chance at all). Who comes n-th starts as soon as fewer than c of
 * those before are unfinished, and not before them: start(n) = max(comes(n), the c-th latest of finish(1) to finish(n - 1)).
 * By induction over n, with c + 1 for c: if nobody before n finishes later, the (c + 1)-th latest of their finishes is no
 * later than it was, and so no later than the c-th latest; then n starts, and with the same service finishes, no later.
 *
 * Source: the recursion is Kiefer and Wolfowitz (1955), "On the theory of queues with many servers"; the comparison is
 * Jacobs and Schach (1972), "Stochastic order relationships between GI/G/k systems".
 */
describe('with the same dice, one more server', () => {
  it('makes nobody wait longer in a queue served in the order of coming', () => {
    fc.assert(
      fc.property(design, ({ seed, servers, comes: at, service: hall }) => {
        const played = (porter: number) =>
          leaving(
            playTandem({ comes: at, hall, office: LITTLE, staff: { porter, clerk: 100 } }, seed),
            IN_HALL,
            at.length,
          );
        expect(later(played(servers), played(servers + 1))).toHaveLength(0);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('does make somebody wait less, where there was a queue', () => {
    const at = Array.from({ length: 20 }, (_, place) => place);
    const played = (porter: number) =>
      leaving(
        playTandem({ comes: at, hall: fixed(HOUR_MS), office: LITTLE, staff: { porter, clerk: 100 } }, 1),
        IN_HALL,
        20,
      );
    expect(later(played(2), played(1)).length).toBe(19);
  });

  /**
   * The start is also no later where those before came no later, so that what holds for one queue holds for the next, if
   * the order of coming to it is the same. More clerks change nothing in the hall. More porters keep the order where each
   * takes as long as the other; where one can overtake another they do not, and there is no such law.
   */
  it.each([
    ['in the second of two queues', 0, 1],
    ['in the first of two, where nobody overtakes there', 1, 0],
  ])('makes nobody leave two queues in a row later: %s', (_, porters, clerks) => {
    fc.assert(
      fc.property(design, spell, ({ seed, servers, comes: at, service: office }, value) => {
        const played = (porter: number, clerk: number) => {
          const log = playTandem({ comes: at, hall: fixed(value), office, staff: { porter, clerk } }, seed);
          return leaving(log, IN_TANDEM, at.length);
        };
        expect(later(played(servers, servers), played(servers + porters, servers + clerks))).toHaveLength(0);
      }),
      { numRuns: 40, seed: 1 },
    );
  });

  it('may make somebody wait longer in the queue behind it', () => {
    const waited = (porter: number) => {
      const staff = { porter, clerk: 1 };
      const log = playTandem({ comes: [0, 0], hall: fixed(HOUR_MS), office: fixed(HOUR_MS), staff }, 1);
      const { entered, left } = passageOf(log, IN_OFFICE, 2);
      return left[1]! - entered[1]!;
    };
    expect([waited(1), waited(2)]).toEqual([0, HOUR_MS]);
  });
});
