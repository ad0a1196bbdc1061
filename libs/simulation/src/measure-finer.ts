import {
  ASSESSMENT_BINS,
  CONFERENCE_BINS,
  type FinerMeasureId,
  MONTH_INDICES,
  NEED_LENGTHS,
  PLAN_LENGTHS,
} from './finer-measures.js';
import type { RunCounts } from './run-counts.js';
import { median } from './statistics/index.js';

/** What the clocks of assessments and of conferences took, as they are published. Unit: working days. */
export interface Taken {
  readonly assessments: readonly number[];
  readonly conferences: readonly number[];
}

/** The finer measures of a run; one with nothing to divide by is undefined. */
export function measureFiner(
  counts: RunCounts,
  { assessments, conferences }: Taken,
): Readonly<Record<FinerMeasureId, number | undefined>> {
  const referrals = counts.during('initial-response.referral-received');
  const closed = (reason: string) => counts.withFact('initial-response.case-closed', 'reason', reason);
  const notInNeed = closed('RC8') + closed('RC9');
  const found: (readonly [FinerMeasureId, number | undefined])[] = [
    ['referrals-not-in-need-share', referrals > 0 ? notInNeed / referrals : undefined],
    ['icpc-working-days-median', median(conferences)],
    ['cp-plans-ended', counts.plans.total],
    ['cin-started', referrals - closed('NFA') - notInNeed],
    ['cin-ended', counts.needs.total],
    ...shareBins(ASSESSMENT_BINS, assessments),
    ...shareBins(CONFERENCE_BINS, conferences),
    ...named(PLAN_LENGTHS, counts.plans.shares()),
    ...named(NEED_LENGTHS, counts.needs.shares()),
    ...named(MONTH_INDICES, counts.months.indices()),
  ];
  return Object.fromEntries(found) as Record<FinerMeasureId, number | undefined>;
}

function shareBins<Id>(
  bins: readonly { readonly id: Id; readonly from: number; readonly to?: number }[],
  amounts: readonly number[],
): readonly (readonly [Id, number | undefined])[] {
  return bins.map(({ id, from, to = Infinity }) => {
    const inside = amounts.filter((amount) => amount >= from && amount <= to).length;
    return [id, amounts.length > 0 ? inside / amounts.length : undefined];
  });
}

function named<Id>(ids: readonly Id[], values: readonly (number | undefined)[]) {
  return ids.map((id, place) => [id, values[place]] as const);
}
