const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** How long something takes, roughly: `8 s`, `3 min`, `2 h 5 min`. Unit: milliseconds. */
export function sayDuration(ms: number): string {
  if (ms < 1.5 * MINUTE) return `${Math.max(1, Math.round(ms / SECOND))} s`;
  const minutes = Math.round(ms / MINUTE);
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** How long is left, from what is done and how long that took; nothing while it is too early to say. */
export function sayTimeLeft(share: number, elapsedMs: number): string {
  if (share < 0.02 || elapsedMs < SECOND) return '';
  return `about ${sayDuration((elapsedMs * (1 - share)) / share)} left`;
}
