import { describe, expect, it } from '@jest/globals';
import { DAY_MS } from '@frontdoor/calendar';
import { ClocksNotKept, RunningClocks, ruleSetFor } from './index.js';
import { at, only } from './support/case.js';

const BEGIN = at('2015-06-01T00:00');
const types = ['front-door.contact-received', 'access-centre.screened', 'front-door.contact-linked'];
const [RECEIVED, SCREENED] = [0, 1];
const screening = only('contact-screened-1-working-day');
const begun = (countFrom = BEGIN) => new RunningClocks(screening, { countFrom }, types);
const window = { from: BEGIN, to: at('2030-01-01T00:00') };

describe('running clocks', () => {
  it('hold no more slots after many cases than ran at once', () => {
    const clocks = begun();
    for (let number = 0; number < 5000; number++) {
      clocks.take(number, RECEIVED, BEGIN + number, {});
      if (number >= 3) clocks.take(number - 3, SCREENED, BEGIN + number, {});
    }
    expect(clocks.snapshot().slots.kinds).toHaveLength(4);
    expect(clocks.tally(window, window.to - 1)[0]).toMatchObject({ started: 5000, met: 4997, overdue: 3 });
  });

  it('keep as many as run, of cases in any order', () => {
    const clocks = begun();
    for (let number = 4999; number >= 0; number--) clocks.take(number, RECEIVED, BEGIN, {});
    expect(clocks.tally(window, BEGIN)[0]).toMatchObject({ started: 5000, running: 5000 });
  });

  it('leave out what stopped before the first moment that counts, and can be read again later', () => {
    const clocks = begun();
    clocks.take(0, RECEIVED, BEGIN - DAY_MS, {});
    clocks.take(0, SCREENED, BEGIN - 1, {});
    clocks.take(1, RECEIVED, BEGIN - DAY_MS, {});
    clocks.take(2, RECEIVED, BEGIN - DAY_MS, {});
    clocks.take(2, SCREENED, BEGIN, {});
    expect(clocks.tally(window, BEGIN)[0]).toMatchObject({ started: 2, met: 1, running: 1, overdue: 0 });
    expect(clocks.tally(window, BEGIN + DAY_MS)[0]).toMatchObject({ started: 2, met: 1, running: 0, overdue: 1 });
  });

  it('refuse a window they were not told of, and a moment they have read past', () => {
    const clocks = begun();
    clocks.take(0, RECEIVED, BEGIN + 1, {});
    expect(() => clocks.tally({ ...window, from: BEGIN + 1 }, window.to)).toThrow(/they count from .*2015-06-01/);
    expect(() => clocks.tally(window, BEGIN)).toThrow(ClocksNotKept);
  });

  it('refuse to go on from those of another rule set or another first moment', () => {
    const left = begun().snapshot();
    const options = { countFrom: BEGIN };
    expect(() => new RunningClocks(ruleSetFor('wt2015'), options, types, left)).toThrow(/another rule set/);
    expect(() => new RunningClocks(screening, { countFrom: BEGIN + 1 }, types, left)).toThrow(ClocksNotKept);
  });
});
