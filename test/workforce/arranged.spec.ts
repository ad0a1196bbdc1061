import { DAY_MS, MINUTE_MS } from '@frontdoor/calendar';
import { diaryOf } from '../support/diary.js';
import { fixed, london, officeOf, people } from '../support/office.js';
import { OTHER_FAMILY, byChild, desk } from '../support/siblings-at-a-desk.js';

const MORNING = london('2014-01-07 09:00');
const days = (value: number) => ({ kind: 'fixed', value, unit: 'days' }) as const;
const arranged = { first: fixed(30 * MINUTE_MS), later: fixed(30 * MINUTE_MS) };

describe('work whose day is set ahead', () => {
  const kinds = {
    meet: { who: ['clerk'], takes: 60 * MINUTE_MS, way: { arranged: { first: days(2), later: days(7) } }, again: true },
    serve: { who: ['clerk'], takes: 60 * MINUTE_MS },
  };
  const come = (kind: string, minutes: number) => ({ kind, at: MORNING + minutes * MINUTE_MS });

  it('is taken up on its day and not before, though everybody is free: the first time, and later', () => {
    const diary = diaryOf(officeOf({ kinds, staff: [people('clerk', 1)], comes: [come('meet', 0)] }));
    const first = MORNING + 2 * DAY_MS;
    expect(diary.when('taken-up', 0).slice(0, 2)).toEqual([first, first + 60 * MINUTE_MS + 7 * DAY_MS]);
  });

  it('keeps nobody waiting until then, and waits its turn from then on', () => {
    const day = MORNING + 2 * DAY_MS + 60 * MINUTE_MS;
    const comes = [come('meet', 60), { kind: 'serve', at: day - MINUTE_MS }];
    const waiting: number[] = [];
    const diary = diaryOf(officeOf({ kinds, staff: [people('clerk', 1)], comes }), (run, _, at) => {
      if (at < day) waiting.push(run.work.queues.waitingForPool('clerk'));
    });
    expect(new Set(waiting)).toEqual(new Set([0]));
    expect([diary.when('opened', 0)[0], diary.when('taken-up', 0)[0]]).toEqual([day, day + 59 * MINUTE_MS]);
  });
});

describe('brothers and sisters whose day is set ahead', () => {
  it('are seen on one day who want it at one moment', () => {
    const when = desk(
      [
        [0, 0],
        [1, 0],
      ],
      {},
      { arranged },
    );
    expect(byChild(when('taken-up'))).toEqual([
      [0, 30],
      [1, 30],
    ]);
  });

  it('are not heard of again who leave before their day, and keep nobody from theirs', () => {
    const when = desk(
      [
        [0, 0],
        [0, 10],
        [OTHER_FAMILY, 5],
      ],
      {},
      { arranged },
    );
    expect([when('opened'), when('withdrawn'), when('done')]).toEqual([[[OTHER_FAMILY, 35]], [], [[OTHER_FAMILY, 95]]]);
  });

  it('come up in time who become more urgent meanwhile', () => {
    const when = desk(
      [
        [0, 0],
        [OTHER_FAMILY, 1],
        [OTHER_FAMILY, 2, 'in danger'],
      ],
      {},
      { arranged },
    );
    expect(byChild(when('done'))).toEqual([
      [0, 90],
      [OTHER_FAMILY, 150],
    ]);
  });
});
