import { SettingNotValid, between, known, positive, wholeFrom } from './errors.js';
import { CONFIDENCE } from './interval.js';
import { MeasureWatch, type MeasurePrecision, type Precision } from './precision-watch.js';

export type { MeasurePrecision, Precision } from './precision-watch.js';

/** How well each measure of an experiment is to be known. */
export interface PrecisionWanted {
  /** By name of measure; all of them must be met. */
  readonly measures: Readonly<Record<string, Precision>>;
  /** Unit: share. 0.95 unless said otherwise. */
  readonly confidence?: number;
  /** Replications before the first look: {@link START} unless said otherwise. */
  readonly start?: number;
  /** Further replications through which the precision must hold: {@link K_LIMIT} unless said otherwise. */
  readonly kLimit?: number;
  /** The most replications there may be, precise or not. */
  readonly maximum: number;
}

/** Unit: replications. Source: S-142. */
export const START = 3;

/** Unit: replications. Source: S-142. */
export const K_LIMIT = 5;

/** Where the replications stand against the precision wanted. */
export interface PrecisionVerdict {
  /** Whether to run no more: the precision is met and has held, or the maximum is reached. */
  readonly stop: boolean;
  /** Whether every measure is precise enough. False with `stop` at the maximum: say so beside the results. */
  readonly enough: boolean;
  /** In a sentence. */
  readonly reason: string;
  /** Replications taken. */
  readonly replications: number;
  /** The measure furthest from its precision, or with longest to hold it; undefined when all are met. */
  readonly heldUpBy: string | undefined;
  readonly measures: readonly MeasurePrecision[];
}

/**
 * The rule that says when there are replications enough, for several measures at once.
 *
 * Feed it replications in order of their number, whatever order they were run in: it then stops at the same one for
 * any number of threads. What is fed after it has stopped is not looked at.
 *
 * Source: S-142 (Hoad, Robinson and Davies 2010). The interval's half width, relative to the mean or absolute, is to
 * be no more than wanted at some n and to stay so for kLimit more replications (kLimit n / 100, rounded down, where n
 * is above 100). An interval read where a rule stopped covers slightly less often than it says.
 */
export class PrecisionRule {
  private readonly watches: readonly MeasureWatch[];
  private readonly maximum: number;
  private latest: PrecisionVerdict | undefined;
  private taken = 0;

  /** @throws SettingNotValid */
  constructor({ measures, confidence = CONFIDENCE, start = START, kLimit = K_LIMIT, maximum }: PrecisionWanted) {
    between('confidence', confidence);
    wholeFrom('start', start, 2);
    wholeFrom('kLimit', kLimit, 0);
    this.maximum = wholeFrom('maximum', maximum, start);
    this.watches = Object.entries(measures).map(([measure, precision]) => {
      positive(`half width wanted of ${measure}`, precision.halfWidth);
      return new MeasureWatch({ measure, precision, confidence, start, kLimit });
    });
    if (this.watches.length === 0) throw new SettingNotValid('measures', 'empty', 'name at least one');
  }

  /** Takes the next replication's measures; one it could not measure is undefined or left out. @throws ValueNotFinite */
  take(values: Readonly<Record<string, number | undefined>>): PrecisionVerdict {
    if (this.latest?.stop) return this.latest;
    const measured = this.watches.map((watch) => known([values[watch.measure]], watch.measure)[0]);
    this.taken += 1;
    const measures = this.watches.map((watch, place) => watch.take(measured[place]));
    this.latest = this.judge(measures);
    return this.latest;
  }

  private judge(measures: readonly MeasurePrecision[]): PrecisionVerdict {
    const waiting = measures.filter(({ enough }) => !enough);
    const worst = waiting.toSorted(longestFirst)[0];
    const replications = this.taken;
    if (!worst) {
      const reason = `every measure is as precise as wanted, and has stayed so, at ${replications} replications`;
      return { stop: true, enough: true, reason, replications, heldUpBy: undefined, measures };
    }
    const stop = replications >= this.maximum;
    const reason = stop
      ? `stopped at the maximum of ${replications} replications; not shown to be as precise as wanted: ${waiting.map(shortfall).join('; ')}`
      : shortfall(worst);
    return { stop, enough: false, reason, replications, heldUpBy: worst.measure, measures };
  }
}

/** Makes the rule that says when there are replications enough. @throws SettingNotValid */
export function precisionRule(wanted: PrecisionWanted): PrecisionRule {
  return new PrecisionRule(wanted);
}

function shortfall({ measure, wanted, halfWidth, achieved, expects, metSince, n }: MeasurePrecision): string {
  if (metSince !== undefined)
    return `${measure} is as precise as wanted since ${metSince}, and must stay so to ${expects}`;
  if (halfWidth === undefined) return `${measure} has ${n} values so far, too few for an interval`;
  if (achieved === undefined || (wanted.kind === 'relative' && achieved >= 1)) {
    return `the interval of ${measure} reaches 0, where a relative precision may never be met: ask for an absolute one`;
  }
  const is = wanted.kind === 'relative' ? `± ${percent(achieved)} of its mean` : `± ${short(achieved)}`;
  const want = wanted.kind === 'relative' ? percent(wanted.halfWidth) : short(wanted.halfWidth);
  const about = Number.isFinite(expects) ? `, about ${expects} replications by its present spread` : '';
  return `${measure} is known to ${is}, wanted ± ${want}${about}`;
}

/** Not by subtraction: two may both be without end. */
function longestFirst(a: MeasurePrecision, b: MeasurePrecision): number {
  if (a.expects === b.expects) return 0;
  return a.expects > b.expects ? -1 : 1;
}

const short = (value: number) => String(Number(value.toPrecision(2)));
const percent = (share: number) => `${short(share * 100)}%`;
