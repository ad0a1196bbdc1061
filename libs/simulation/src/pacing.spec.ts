import { DAY_MS, calendarOf, readInstant } from '@frontdoor/calendar';
import type { Paced } from '@frontdoor/scenarios';
import { laterBy } from './offers.js';
import { type AtWork, pacedEnd } from './pacing.js';

const inDays = (amount: number) => ({ amount, unit: 'working-days' }) as const;
const NOW = readInstant('2014-04-01T09:00:00.000Z') as number;
const PACED: Paced = { to: inDays(45), share: 0.4, reach: inDays(12), within: inDays(4) };
const onDay = (days: number) => laterBy(NOW, days, 'working-days');
const DEADLINE = onDay(45);
const FIRST = laterBy(DEADLINE, -4, 'working-days');
const office = calendarOf();
const atWork: AtWork = (from, to, share) =>
  office.addWorkingMs(from, Math.round(share * office.workingMsBetween(from, to)));

describe('work paced to the 45th working day', () => {
  it.each([0.001, 0.2, 0.399])(
    'ends in the days before it if it would end near it and the draw (%d) is one of the share',
    (u) => {
      for (const days of [33, 40, 45, 50, 57]) {
        const end = pacedEnd(PACED, u, NOW, onDay(days), atWork);
        expect(end).toBeGreaterThanOrEqual(FIRST);
        expect(end).toBeLessThanOrEqual(DEADLINE);
      }
    },
  );

  it('is spread over those days by the draw, whatever day it would have ended', () => {
    const ends = [0, 0.1, 0.2, 0.3999].map((u) => pacedEnd(PACED, u, NOW, onDay(50), atWork));
    expect(ends[0]).toBe(FIRST);
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
    expect(DEADLINE - ends[3]!).toBeLessThan(DAY_MS / 10);
    expect(pacedEnd(PACED, 0.1, NOW, onDay(35), atWork)).toBe(ends[1]);
  });

  it.each([0.05, 0.1, 0.15, 0.25, 0.35])('ends while somebody is at work (%d)', (u) => {
    const end = pacedEnd(PACED, u, NOW, onDay(45), atWork);
    expect(office.isOpen(end) || office.isOpen(end - 1)).toBe(true);
  });

  it.each([0.4, 0.7, 0.999])('ends when it would if the draw (%d) is none of the share', (u) =>
    expect(pacedEnd(PACED, u, NOW, onDay(45), atWork)).toBe(onDay(45)),
  );

  it.each([5, 20, 32, 58, 90])('ends when it would if that is on day %d, far from the deadline', (days) =>
    expect(pacedEnd(PACED, 0.2, NOW, onDay(days), atWork)).toBe(onDay(days)),
  );

  it('never ends before it is taken up', () => {
    const soon = { to: inDays(2), share: 1, reach: inDays(5), within: inDays(4) };
    expect(pacedEnd(soon, 0, NOW, onDay(1), atWork)).toBe(NOW);
  });

  it('is left alone where nobody paces', () => {
    for (const days of [33, 45, 57])
      expect(pacedEnd({ ...PACED, share: 0 }, 1e-9, NOW, onDay(days), atWork)).toBe(onDay(days));
  });
});
