/** A moment that never comes, as a number that JSON can hold. */
export const NEVER = Number.MAX_SAFE_INTEGER;
