/**
 * What drawn time is counted in.
 *
 * `working-ms` is milliseconds of opening hours (20 min, 3 h); `working-days` whole working days; `days` whole calendar
 * days (weeks are written out as days); `months` whole calendar months.
 */
export type TimeUnit = 'working-ms' | 'working-days' | 'days' | 'months';

/** A stated amount of time. */
export interface Duration {
  readonly amount: number;
  readonly unit: TimeUnit;
}

/** How an amount of time is drawn. Every number is in `unit`; only `empirical` bins of a day-like unit are whole. */
export type Distribution =
  | { readonly kind: 'fixed'; readonly value: number; readonly unit: TimeUnit }
  | { readonly kind: 'uniform'; readonly from: number; readonly to: number; readonly unit: TimeUnit }
  | {
      readonly kind: 'triangular';
      readonly low: number;
      readonly mode: number;
      readonly high: number;
      readonly unit: TimeUnit;
    }
  | { readonly kind: 'exponential'; readonly mean: number; readonly unit: TimeUnit }
  | { readonly kind: 'lognormal'; readonly median: number; readonly p90: number; readonly unit: TimeUnit }
  | { readonly kind: 'weibull'; readonly median: number; readonly p90: number; readonly unit: TimeUnit }
  | { readonly kind: 'gamma'; readonly mean: number; readonly sd: number; readonly unit: TimeUnit }
  | { readonly kind: 'discrete'; readonly amounts: readonly ChosenAmount[]; readonly unit: TimeUnit }
  | { readonly kind: 'empirical'; readonly bins: readonly Bin[]; readonly unit: TimeUnit };

/** One bar of an empirical distribution: `from` and `to` both belong to it. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** One amount of a discrete distribution. Amounts are in order, the least first. */
export interface ChosenAmount {
  readonly amount: number;
  readonly share: number;
}
