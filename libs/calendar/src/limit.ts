import type { Day } from './civil-date.js';
import type { BankHolidayCounting } from './working-days.js';

/** What a limit is counted in. `hours` and `minutes` run round the clock; `days`, `weeks` and `months` are calendar ones. */
export type LimitUnit =
  'working-days' | 'working-hours' | 'working-minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'minutes';

/** How long something may take. */
export interface Limit {
  /** Not negative; whole if the unit is a day or longer. */
  readonly amount: number;
  readonly unit: LimitUnit;
  /**
   * Whether the start day is day 0 (the default) or day 1, for units of a day or longer.
   *
   * Source: assumption A-402; real files hold both (S-055).
   */
  readonly counting?: 'day-0' | 'day-1';
  /**
   * For working hours and minutes: once begun in opening hours, the clock runs on past closing.
   *
   * Source: Luton's MASH policy for a Red rating (S-072); a start while closed waits for the next opening.
   */
  readonly runsPastClosing?: boolean;
  /** Left out: working days exclude bank holidays, and working hours go by the office's own hours. */
  readonly bankHolidays?: BankHolidayCounting;
}

/** How much of a limit's time has gone by, and over which days, so that another can count again. */
export interface Elapsed {
  /** In the limit's unit. Whole for working days, days and weeks of whole days; else with a fraction. */
  readonly amount: number;
  readonly unit: LimitUnit;
  /** How many days of the period the clock ran on. */
  readonly counted: number;
  /** Days of the period the clock stood still: weekends, bank holidays, days closed. With `counted`, the whole period. */
  readonly skipped: readonly Day[];
}

/** Thrown when an amount of time is negative, no number, or not whole where days are counted. */
export class AmountNotValid extends Error {
  override readonly name = 'AmountNotValid';

  constructor(
    readonly amount: number,
    readonly unit: string,
  ) {
    super(`${amount} ${unit} is not an amount of time that can be waited`);
  }
}
