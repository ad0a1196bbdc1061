import type { WorkingCalendar } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { TimerLimit } from './effect.js';

/** When a timer runs out that was started at a moment, by the hours of the service that started it. */
export function timerDue(limit: TimerLimit, at: Instant, calendar: WorkingCalendar): Instant {
  if (!('until' in limit)) return calendar.dueAt(at, limit);
  return limit.until === 'next-opening' ? calendar.nextOpening(at) : Math.max(at, limit.until);
}
