import { type WorkingCalendar, startOfDay } from '@frontdoor/calendar';
import type { Demand, Need } from '@frontdoor/scenarios';
import type { Days } from './arrivals.js';
import { Cast } from './cast.js';
import type { Acquaintance } from './contacts-acquaintance.js';
import type { DrawnContacts } from './contacts-drawn.js';
import { drawApproaches } from './contacts-approaches.js';
import { DrawnRows } from './contacts-rows.js';
import type { Dice } from './dice.js';

export { type Contacts, DANGER, type DrawnContacts, GRAVITIES, type Gravity } from './contacts-drawn.js';

/**
 * Draws the contacts of a replication. Synthetic: nobody real is described.
 *
 * With an earlier acquaintance nobody comes before its moment; its families keep their case numbers and names, and
 * new ones come after them.
 */
export function contactsOf(
  demand: Demand,
  days: Days,
  outOfHours: WorkingCalendar,
  dice: Dice,
  { earlier, need }: { readonly earlier?: Acquaintance | undefined; readonly need?: Need | undefined } = {},
): DrawnContacts {
  const cast = new Cast(demand, dice, need);
  const begins = Math.max(startOfDay(days.from), earlier?.at ?? -Infinity);
  const drawn = drawApproaches(demand, { days, begins }, cast, dice, earlier);
  return new DrawnRows(demand, cast, drawn, outOfHours, earlier);
}
