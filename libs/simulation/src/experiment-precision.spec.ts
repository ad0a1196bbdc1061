import { FEWEST_BY_PRECISION, HEADLINES, HeadlineWatch, headlinePrecision } from './experiment-precision.js';
import type { Measured } from './measures.js';

/** A replication in which every headline is what it always is, but those named. */
const replication = (others: Measured = {}): Measured => ({
  ...Object.fromEntries(HEADLINES.map((id) => [id, 0.5])),
  ...others,
});

/** Section 47 enquiries that swing by a tenth, so that 5% takes more than the fewest. */
const swinging = (n: number) => replication({ 's47-enquiries': n % 2 === 0 ? 90 : 110 });

describe('HeadlineWatch', () => {
  it('ends as early as the rule can where nothing varies, held up by nothing', () => {
    const watch = new HeadlineWatch(headlinePrecision(0.05), 200);
    for (let n = 0; n < 20; n++) watch.take(n, replication());
    expect(watch.found()).toMatchObject({ met: true, replications: FEWEST_BY_PRECISION, heldUpBy: undefined });
  });

  it('names what held it up', () => {
    const watch = new HeadlineWatch(headlinePrecision(0.05), 200);
    for (let n = 0; n < 100; n++) watch.take(n, swinging(n));
    expect(watch.found()).toMatchObject({ met: true, heldUpBy: 's47-enquiries' });
    expect(watch.found().replications).toBeGreaterThan(FEWEST_BY_PRECISION);
  });

  it('ends at the same replication in whatever order they are played', () => {
    const [inOrder, swapped] = [0, 1].map((swap) => {
      const watch = new HeadlineWatch(headlinePrecision(0.05), 200);
      for (let n = 0; n < 100; n++) watch.take(n ^ swap, swinging(n ^ swap));
      return watch.found();
    });
    expect(swapped).toEqual(inOrder);
  });

  it('says at the maximum that it is not met, and about how many it takes', () => {
    const watch = new HeadlineWatch(headlinePrecision(0.01), 10);
    for (let n = 0; n < 10; n++) watch.take(n, swinging(n));
    expect(watch.isOver).toBe(true);
    expect(watch.found()).toMatchObject({ met: false, replications: 10, heldUpBy: 's47-enquiries' });
    expect(watch.found().expects).toBeGreaterThan(100);
  });

  it('asks 2 points of shares where it asks 5% of counts', () =>
    expect(headlinePrecision(0.05)).toEqual({ counts: 0.05, shares: 0.02 }));
});
