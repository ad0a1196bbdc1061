/** What passed through the front door in the days that count, who waited for whom, and who had their hands full. */
export interface Traffic {
  /** How many events there were of each type. */
  readonly events: Readonly<Record<string, number>>;
  readonly passings: readonly Passing[];
  /** Every task of the pathway. */
  readonly tasks: readonly TaskTraffic[];
  /** Every pool that was ever there to be busy. */
  readonly pools: readonly PoolTraffic[];
}

/**
 * How often one service gave another something to do: told it something, upon which a task opened or a timer began, there
 * or where it was passed on at once.
 */
export interface Passing {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** One task over the days that count. */
export interface TaskTraffic {
  readonly task: string;
  /** How often it had to be done. */
  readonly came: number;
  /** How often somebody took it up; one that was put down and taken up again counts twice. */
  readonly takenUp: number;
  /** How long it waited each time before it was taken up, nights and weekends included. Unit: milliseconds, summed. */
  readonly waitedMs: number;
  /** The most that waited at one time. */
  readonly longest: number;
  /** How many waited at the end. */
  readonly left: number;
}

/** A pool of people, the cases they hold, places or slots. */
export interface PoolTraffic {
  readonly pool: string;
  /** Of the hours they were there, the share with work in hand; of slots, the share used. 0 to 1. */
  readonly busyShare: number;
}
