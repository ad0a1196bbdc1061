import { OFFICE_HOURS } from '@frontdoor/calendar';
import type { Distribution, Scenario } from '@frontdoor/scenarios';
import { TypicalTimes } from './typical-times.js';

const HOUR = 3_600_000;

/** A Friday in January, 16:00; the office closes at 16:30 and opens on Monday at 08:30. */
const friday = Date.UTC(2015, 0, 9, 16);

const timesOf = (time: Distribution): TypicalTimes =>
  new TypicalTimes({
    officeHours: { office: OFFICE_HOURS },
    serviceHours: {},
    staff: { adviser: { count: 1, hours: 'office', caseload: null } },
    tasks: { 'door.record': { by: 'effort', time } },
  } as unknown as Scenario);

describe('the typical time of a task', () => {
  it('is its median, in the hours of the role', () => {
    const times = timesOf({ kind: 'lognormal', median: HOUR, p90: 3 * HOUR, unit: 'working-ms' });
    expect(times.finish('door.record', ['adviser'], friday)).toBe(Date.UTC(2015, 0, 12, 9));
  });

  it('in working days ends at work, on a working day', () => {
    const times = timesOf({ kind: 'fixed', value: 1, unit: 'working-days' });
    expect(times.finish('door.record', ['adviser'], friday)).toBe(Date.UTC(2015, 0, 12, 16));
  });

  it('begins when the role is next at work', () => {
    const times = timesOf({ kind: 'fixed', value: HOUR, unit: 'working-ms' });
    expect(times.start(['adviser'], friday + HOUR)).toBe(Date.UTC(2015, 0, 12, 8, 30));
    expect(times.start(['adviser'], friday)).toBe(friday);
  });
});
