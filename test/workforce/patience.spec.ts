import { HOUR_MS, MINUTE_MS } from '@frontdoor/calendar';
import { diaryOf } from '../support/diary.js';
import { fixed, london, officeOf, people } from '../support/office.js';

const MORNING = london('2014-01-07 09:00');
const come = (kind: string, minutes: number) => ({ kind, at: MORNING + minutes * MINUTE_MS });
const way = { patience: fixed(30 * MINUTE_MS), givesUp: 'gone' };
const kinds = {
  offer: { who: ['clerk'], takes: 2 * HOUR_MS, priority: 2, way, choices: { taken: 1, gone: 0 } },
  days: {
    who: ['clerk'],
    takes: HOUR_MS,
    priority: 3,
    way: { ...way, patience: { kind: 'fixed', value: 2, unit: 'working-days' } },
    choices: { taken: 1, gone: 0 },
  },
  serve: { who: ['clerk'], takes: 2 * HOUR_MS, priority: 1 },
  red: { who: ['clerk'], takes: 4 * HOUR_MS, priority: 0 },
} as const;

describe('those for whom something is to be done', () => {
  it('give up when it is not taken up in time, and the given choice is made in their name', () => {
    const diary = diaryOf(
      officeOf({ kinds, staff: [people('clerk', 1)], comes: [come('serve', 0), come('offer', 5)] }),
    );
    const told = [...diary.log.events()].find(({ type }) => type === 'desk.offer-done');
    expect(told).toMatchObject({ at: MORNING + 35 * MINUTE_MS, by: 'outside/family', data: { choice: 'gone' } });
    expect([diary.order('withdrawn'), diary.order('taken-up')]).toEqual([[1], [0]]);
  });

  it('do not once it has been taken up, however long it takes', () => {
    const diary = diaryOf(officeOf({ kinds, staff: [people('clerk', 1)], comes: [come('offer', 0)] }));
    expect([diary.choice(0), diary.order('withdrawn')]).toEqual(['taken', []]);
  });

  it('do not when it is put down again', () => {
    const staff = [people('clerk', 1, { yieldsToRed: true })];
    const diary = diaryOf(officeOf({ kinds, staff, comes: [come('offer', 0), come('red', 10)] }));
    expect([diary.order('put-down'), diary.order('withdrawn'), diary.choice(0)]).toEqual([[0], [], 'taken']);
  });

  it('give up at the very moment at which somebody would be free', () => {
    const diary = diaryOf(
      officeOf({ kinds, staff: [people('clerk', 1)], comes: [come('serve', 0), come('offer', 90)] }),
    );
    expect(diary.choice(1)).toBe('gone');
  });

  it('wait in the hours of the service, and through the weekend', () => {
    const comes = [
      { kind: 'red', at: london('2014-01-10 14:45') },
      { kind: 'offer', at: london('2014-01-10 16:45') },
      { kind: 'red', at: london('2014-01-13 09:00') },
    ];
    const diary = diaryOf(officeOf({ kinds, staff: [people('clerk', 1)], comes }));
    expect(diary.when('withdrawn', 1)).toEqual([london('2014-01-13 09:15')]);
  });

  it('wait whole working days to the same time of day, where it is counted in those', () => {
    const comes = [come('days', 1), ...Array.from({ length: 12 }, () => come('serve', 0))];
    const diary = diaryOf(officeOf({ kinds, staff: [people('clerk', 1)], comes }));
    expect(diary.when('withdrawn', 12)).toEqual([MORNING + (2 * 24 * 60 + 1) * MINUTE_MS]);
  });
});
