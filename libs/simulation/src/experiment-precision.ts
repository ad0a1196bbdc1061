import { MEASURES, type MeasureId, type Measured } from './measures.js';
import {
  K_LIMIT,
  type Precision,
  type PrecisionRule,
  type PrecisionVerdict,
  START,
  precisionRule,
} from './statistics/index.js';

/** The measures an experiment is judged precise by: the published counts of the pathway, and the shares between them. */
export const HEADLINES: readonly MeasureId[] = [
  'referrals',
  're-referral-share',
  'assessments-completed',
  'assessments-within-45-working-days-share',
  's47-enquiries',
  's47-to-icpc-share',
  'icpcs',
  'icpc-within-15-working-days-share',
  'icpc-to-cpp-share',
  'cp-plans-started',
];

/** How well the headlines are to be known: half the width of the 95% intervals of their means. */
export interface HeadlinePrecision {
  /** Of counts. Unit: share of the mean. */
  readonly counts: number;
  /** Of shares, absolute. Unit: share, so that 0.02 is 2 points. */
  readonly shares: number;
}

/** What is asked of counts unless said otherwise. Unit: share of the mean. Our choice; common usage of the field. */
export const COUNT_PRECISION = 0.05;

/** How many times the precision of counts that of shares, which is absolute, goes into it: 2 points beside 5%. Our choice. */
const COUNTS_FOR_SHARES = 2.5;

/** The fewest replications that the rule can stop at. Unit: replications. Source: S-142. */
export const FEWEST_BY_PRECISION = START + K_LIMIT;

/** The precision of all headlines that goes with that of counts. */
export function headlinePrecision(counts: number): HeadlinePrecision {
  return { counts, shares: counts / COUNTS_FOR_SHARES };
}

/** How an experiment played to a precision stands or ended. */
export interface PrecisionFound {
  readonly asked: HeadlinePrecision;
  readonly met: boolean;
  /** Those that the rule has taken. */
  readonly replications: number;
  /** The headline that took longest or is furthest off; undefined where the rule ended as early as it can. */
  readonly heldUpBy: MeasureId | undefined;
  /** About how many replications that headline takes by its present spread; Infinity where nothing can be said. */
  readonly expects: number;
}

/**
 * Watches replications until the headlines are known as well as asked, or the maximum is reached.
 *
 * They may come in any order: the rule takes them by their number, so that it ends at the same one however many are
 * played at a time. Source: S-142.
 */
export class HeadlineWatch {
  private readonly rule: PrecisionRule;
  private readonly early = new Map<number, Measured>();
  private taken = 0;
  private verdict: PrecisionVerdict | undefined;
  private lastHeldUpBy: string | undefined;

  /** @throws SettingNotValid where the maximum is below the rule's first look, at 3 */
  constructor(
    private readonly asked: HeadlinePrecision,
    maximum: number,
  ) {
    this.rule = precisionRule({ measures: Object.fromEntries(HEADLINES.map((id) => [id, this.wanted(id)])), maximum });
  }

  /** Whether no further replication is needed, or allowed. */
  get isOver(): boolean {
    return this.verdict?.stop ?? false;
  }

  /** Takes the measures of a replication, numbered from 0. What comes after the end is not looked at. */
  take(replication: number, measured: Measured): void {
    this.early.set(replication, measured);
    for (let next = this.early.get(this.taken); next && !this.isOver; next = this.early.get(this.taken)) {
      this.early.delete(this.taken);
      this.taken += 1;
      this.verdict = this.rule.take(next);
      this.lastHeldUpBy = this.verdict.heldUpBy ?? this.lastHeldUpBy;
    }
  }

  /** What has been found so far. */
  found(): PrecisionFound {
    const { asked, verdict, taken } = this;
    const met = verdict?.enough ?? false;
    const heldUpBy = met && taken === FEWEST_BY_PRECISION ? undefined : this.lastHeldUpBy;
    const { measure, expects = Infinity } = verdict?.measures.find((each) => each.measure === heldUpBy) ?? {};
    return { asked, met, replications: taken, heldUpBy: HEADLINES.find((id) => id === measure), expects };
  }

  private wanted(id: MeasureId): Precision {
    const isShare = MEASURES.find((measure) => measure.id === id)?.unit === 'share';
    const { counts, shares } = this.asked;
    return isShare ? { kind: 'absolute', halfWidth: shares } : { kind: 'relative', halfWidth: counts };
  }
}
