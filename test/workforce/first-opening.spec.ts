import { HOUR_MS } from '@frontdoor/calendar';
import { diaryOf } from '../support/diary.js';
import { london, officeOf, people } from '../support/office.js';

describe('a run that begins while an office is closed', () => {
  it('has people turn to what waits when they first open, though nothing else happens then', () => {
    const { when } = diaryOf(
      officeOf({ staff: [people('clerk', 1)], comes: [{ kind: 'serve', at: london('2014-01-06 07:00') }] }),
    );
    expect(when('taken-up', 0)).toEqual([london('2014-01-06 09:00')]);
    expect(when('done', 0)).toEqual([london('2014-01-06 09:00') + HOUR_MS]);
  });

  it('has people hand over at their first closing, and at each after it', () => {
    const office = officeOf({
      kinds: { serve: { who: ['clerk'], takes: 20 * HOUR_MS } },
      staff: [people('clerk', 1, { atClosing: 'hand-over' })],
      comes: [{ kind: 'serve', at: london('2014-01-06 07:00') }],
    });
    expect(diaryOf(office).when('put-down', 0)).toEqual([london('2014-01-06 17:00'), london('2014-01-07 17:00')]);
  });

  it('has people of a first opening on a later day turn to what waits then', () => {
    const begins = london('2014-01-04 00:00');
    const { when } = diaryOf(officeOf({ begins, staff: [people('clerk', 1)], comes: [{ kind: 'serve', at: begins }] }));
    expect(when('taken-up', 0)).toEqual([london('2014-01-06 09:00')]);
  });

  it('has people who open at its very first moment at work from then on', () => {
    const begins = london('2014-01-06 09:00');
    const comes = [
      { kind: 'serve', at: begins },
      { kind: 'serve', at: london('2014-01-06 20:00') },
    ];
    const { when } = diaryOf(officeOf({ begins, staff: [people('clerk', 1)], comes }));
    expect([when('taken-up', 0), when('taken-up', 1)]).toEqual([[begins], [london('2014-01-07 09:00')]]);
  });
});
