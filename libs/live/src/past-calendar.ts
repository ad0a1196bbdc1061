import { DAY_MS, LAST_YEAR, isCovered, isoDate } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { Refusal } from './given.js';

/** What is left to do where the calendar of a door has ended: another log, whose years it knows. */
export const ANOTHER_LOG =
  'begin another door, in a data folder of its own (FRONTDOOR_DATA), or a new log (`frontdoor data backup`, then ' +
  '`frontdoor data reset`)';

/** Thrown when an event is given at a time that no calendar of the door knows: nothing has changed, and waiting will not help. */
export class DoorPastCalendar extends Error {
  override readonly name = 'DoorPastCalendar';

  constructor(readonly at: Instant) {
    super(
      `the time of this door is ${isoDate(Math.floor(at / DAY_MS))} and its calendar ends with ${LAST_YEAR}, so what ` +
        `would be due cannot be said and nothing more is taken: ${ANOTHER_LOG}`,
    );
  }
}

/** Sees that a time of the door is one of the years its calendar knows. @throws DoorPastCalendar */
export function refusePastCalendar(at: Instant): void {
  if (!isCovered(at)) throw new DoorPastCalendar(at);
}

/** Why an event is refused that leads to something due after the calendar ends. */
export const DUE_PAST_CALENDAR: Refusal = {
  kind: 'past-calendar',
  words: `something that follows from it would be due after ${LAST_YEAR}, where the calendar of this door ends: ${ANOTHER_LOG}`,
};
