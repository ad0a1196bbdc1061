import { readInstant } from '@frontdoor/calendar';
import { EpisodeLengths } from './episode-lengths.js';

const at = (text: string) => readInstant(`${text}T10:00:00.000Z`) as number;
const [STARTED, ENDED, OTHER] = [0, 1, 2];
const types = ['plan.started', 'plan.ended', 'plan.visited'];
const window = { from: at('2014-04-01'), to: at('2015-04-01') };
const begun = (isCounted?: (facts: object) => boolean) =>
  new EpisodeLengths(types, window, {
    starts: 'plan.started',
    ends: 'plan.ended',
    ...(isCounted ? { isCounted } : {}),
  });

describe('the lengths of episodes', () => {
  it('fall into the published bins, on the last day of each too', () => {
    const lengths = begun();
    const ends = ['2014-05-01', '2014-05-02', '2014-08-01', '2014-08-02', '2015-01-31', '2015-02-01'];
    ends.forEach((end, caseNumber) => {
      lengths.take(caseNumber, STARTED, at('2014-02-01'), {});
      lengths.take(caseNumber, OTHER, at('2014-03-01'), {});
      lengths.take(caseNumber, ENDED, at(end), {});
    });
    expect(lengths.shares()).toEqual([1 / 6, 2 / 6, 2 / 6, 1 / 6, 0]);
  });

  it('are those of the days that count, of ends that count, and of nothing else', () => {
    const lengths = begun((facts) => 'reason' in facts);
    lengths.take(1, STARTED, at('2013-01-01'), {});
    lengths.take(1, ENDED, at('2014-03-31'), { reason: 'before the window' });
    lengths.take(2, STARTED, at('2013-01-01'), {});
    lengths.take(2, ENDED, at('2014-06-01'), {});
    lengths.take(3, ENDED, at('2014-06-01'), { reason: 'never begun' });
    expect([lengths.total, lengths.shares()[0]]).toEqual([0, undefined]);
    lengths.take(2, STARTED, at('2014-06-02'), {});
    lengths.take(2, ENDED, at('2014-06-03'), { reason: 'counts' });
    expect([lengths.total, lengths.shares()[0]]).toEqual([1, 1]);
  });

  it('go on from what was saved', () => {
    const first = begun();
    first.take(1, STARTED, at('2014-04-01'), {});
    first.take(2, STARTED, at('2014-04-01'), {});
    first.take(2, ENDED, at('2014-05-01'), {});
    const again = begun();
    again.restore(first.save());
    again.take(1, ENDED, at('2014-12-01'), {});
    expect([again.total, again.shares()]).toEqual([2, [0.5, 0, 0.5, 0, 0]]);
  });
});
