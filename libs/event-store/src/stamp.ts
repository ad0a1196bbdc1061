/** What the store keeps of an event beside the event itself. It is not part of the event, nor of its hash. */
export interface Stamp {
  /** Which time `at` is told in: `wall`, an accelerated one such as `x86400 from 2015-01-05T09:00:00.000Z`, `virtual`. */
  readonly clock: string;
  /** The delivery that brought the event, or the event it follows from; null where none did. */
  readonly delivery: string | null;
}

/** The stamp of what is appended by hand: told in real time, brought by nobody. */
export const WALL: Stamp = { clock: 'wall', delivery: null };

/** The stamp of a run's log: told in the time of its scenario. */
export const VIRTUAL: Stamp = { clock: 'virtual', delivery: null };
