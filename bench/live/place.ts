/** Where a side is measured: a database of its own, and queues in it or in a Redis. */
export interface Place {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  readonly prefix: string;
}

/** How fast something went. */
export interface Sped {
  /** Unit: seconds of the wall, from the first event given until the last was done. */
  readonly seconds: number;
  /** Events that were given. */
  readonly given: number;
  /** Events in the log in the end: those that were given and those that followed. */
  readonly events: number;
}

/** How long commands took, from giving an event until it was handled. Unit: milliseconds. */
export interface Latencies {
  readonly commands: number;
  readonly middle: number;
  readonly p99: number;
  readonly longest: number;
}

/** What a process held while it worked at a steady pace, every few seconds. Unit: MiB, after a collection of garbage. */
export interface Held {
  readonly minutes: number;
  readonly perSecond: number;
  readonly heap: readonly number[];
  readonly resident: readonly number[];
}
