/** How often contacts about children of some ages tell of a sign. Both ages are included; whole years. */
export interface SignShare {
  readonly share: number;
  readonly from: number;
  readonly to: number;
}

/** Children whom others send straight to a service, each a case of their own. */
export interface Stream {
  /** The event each begins with. */
  readonly event: string;
  /** In a year of 12 months with an index of 1. */
  readonly perYear: number;
  /** 168 weights from Monday 00:00 London time; they sum to 1. */
  readonly byHourOfWeek: readonly number[];
  readonly bankHolidayFactor: number;
  readonly schoolHolidayFactor: number;
  /** Eighteen shares, by age in whole years 0 to 17. */
  readonly ages: readonly number[];
  /** By DfE code. Sums to 1. */
  readonly sources: Readonly<Record<string, number>>;
}
