import type { Facts } from '@frontdoor/cases';
import type { Places } from '@frontdoor/scenarios';

/** How many names are listed: the states of all services are more than anybody reads. */
const MOST_LISTED = 40;

/** What is wrong with a name that a door does not know, with those it does. */
export function unknownName(what: string, name: string, known: readonly string[]): string {
  const more = known.length - MOST_LISTED;
  const listed = known.slice(0, MOST_LISTED).join(', ');
  return `"${name}" is no ${what} of this door; it knows: ${listed}${more > 0 ? ` and ${more} more` : ''}`;
}

/**
 * What is wrong with the district that the facts of an event name; undefined when nothing is.
 *
 * @param place Undefined for a door that does not know its own: it takes any.
 */
export function districtFault({ district }: Facts, place: Places | undefined): string | undefined {
  if (typeof district !== 'string' || !place || place.districts.includes(district)) return undefined;
  return unknownName('district', district, place.districts);
}
