import { serviceOf } from '@frontdoor/cases';

/** A service's name as practice says it: what its sentence says before the colon. `Emergency Duty Team`. */
export function nameOf({ id, says }: { readonly id: string; readonly says: string }): string {
  const colon = says.indexOf(':');
  return colon < 0 ? capitalised(inWords(id)) : capitalised(says.slice(0, colon).replace(/^The /, ''));
}

/** What a service does, without its name: what its sentence says after the colon. */
export function sayingOf(says: string): string {
  return capitalised(says.slice(says.indexOf(':') + 1).trim());
}

/** What happened, without whose event it is: `contact received`. */
export function happening(type: string): string {
  return inWords(type.slice(type.indexOf('.') + 1));
}

/** Whose event it is: `section 47`. */
export function owner(type: string): string {
  return inWords(serviceOf(type));
}

/** A name in the code as words: `first-review` and `isFirstReview` as `first review` and `is first review`. */
export function inWords(name: string): string {
  return name
    .replaceAll('-', ' ')
    .replaceAll(/([a-z])([A-Z\d])/g, '$1 $2')
    .toLowerCase();
}

/** Several, as a list in a sentence part. */
export function listed(words: readonly string[]): string {
  return [...new Set(words)].join(', ');
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
