import type { MeasureUnit } from './measure-unit.js';

interface FinerMeasure {
  readonly id: FinerMeasureId;
  readonly unit: MeasureUnit;
  readonly says: string;
}

/** A stretch of a duration, both ends included, in whole working days. */
interface WorkingDaysBin {
  readonly id: string;
  readonly from: number;
  /** Left out: without end. */
  readonly to?: number;
}

/** How long assessments took. Source: S-038, the bins of table C2; its first two are one here. Unit: working days. */
export const ASSESSMENT_BINS = [
  { id: 'assessments-0-10-working-days-share', from: 0, to: 10 },
  { id: 'assessments-11-20-working-days-share', from: 11, to: 20 },
  { id: 'assessments-21-30-working-days-share', from: 21, to: 30 },
  { id: 'assessments-31-40-working-days-share', from: 31, to: 40 },
  { id: 'assessments-41-45-working-days-share', from: 41, to: 45 },
  { id: 'assessments-46-50-working-days-share', from: 46, to: 50 },
  { id: 'assessments-51-60-working-days-share', from: 51, to: 60 },
  { id: 'assessments-61-or-more-working-days-share', from: 61 },
] as const satisfies readonly WorkingDaysBin[];

/** How long after the start of the enquiry conferences were held. Source: S-040, the bins of table C4. Unit: working days. */
export const CONFERENCE_BINS = [
  { id: 'icpcs-0-10-working-days-share', from: 0, to: 10 },
  { id: 'icpcs-11-15-working-days-share', from: 11, to: 15 },
  { id: 'icpcs-16-20-working-days-share', from: 16, to: 20 },
  { id: 'icpcs-21-or-more-working-days-share', from: 21 },
] as const satisfies readonly WorkingDaysBin[];

/** How long plans had lasted that ended. Source: S-048, the bins of table D7. In the order of EpisodeLengths. */
export const PLAN_LENGTHS = [
  'cp-plans-ended-within-3-months-share',
  'cp-plans-ended-in-3-to-6-months-share',
  'cp-plans-ended-in-6-to-12-months-share',
  'cp-plans-ended-in-1-to-2-years-share',
  'cp-plans-ended-after-2-years-share',
] as const;

/** How long episodes of need had lasted that ended. Source: S-035, the bins of table B5. In the order of EpisodeLengths. */
export const NEED_LENGTHS = [
  'cin-ended-within-3-months-share',
  'cin-ended-in-3-to-6-months-share',
  'cin-ended-in-6-to-12-months-share',
  'cin-ended-in-1-to-2-years-share',
  'cin-ended-after-2-years-share',
] as const;

/** Referrals by month. Source: S-042, table C6. January first. */
export const MONTH_INDICES = [
  'referrals-january-index',
  'referrals-february-index',
  'referrals-march-index',
  'referrals-april-index',
  'referrals-may-index',
  'referrals-june-index',
  'referrals-july-index',
  'referrals-august-index',
  'referrals-september-index',
  'referrals-october-index',
  'referrals-november-index',
  'referrals-december-index',
] as const;

const COUNTS = [
  'referrals-not-in-need-share',
  'icpc-working-days-median',
  'cp-plans-ended',
  'cin-started',
  'cin-ended',
] as const;

/** What is published besides the measures of a run's headlines: how long things took, and when they came. */
export type FinerMeasureId =
  | (typeof COUNTS)[number]
  | (typeof ASSESSMENT_BINS)[number]['id']
  | (typeof CONFERENCE_BINS)[number]['id']
  | (typeof PLAN_LENGTHS)[number]
  | (typeof NEED_LENGTHS)[number]
  | (typeof MONTH_INDICES)[number];

const LENGTHS = [
  '3 months or less',
  'over 3 to 6 months',
  'over 6 months, under 1 year',
  '1 year, under 2',
  '2 years or more',
];

/**
 * The finer measures, in the order of the pathway. They are read like the others and stand in every JSON and CSV; designs
 * are not compared by them, as each more to compare makes the others harder to show.
 */
export const FINER_MEASURES: readonly FinerMeasure[] = [
  {
    id: 'referrals-not-in-need-share',
    unit: 'share',
    says: 'Cases closed after assessment, not in need, of referrals (DfE C1)',
  },
  { id: 'icpc-working-days-median', unit: 'working days', says: 'Middle time from enquiry to conference (DfE C4)' },
  { id: 'cp-plans-ended', unit: 'events', says: 'Child protection plans ended (DfE D1)' },
  {
    id: 'cin-started',
    unit: 'events',
    says: 'Episodes of need started: referrals less those closed with no further action or not in need (DfE B1)',
  },
  { id: 'cin-ended', unit: 'events', says: 'Episodes of need ended, of children found to be in need (DfE B1)' },
  ...ASSESSMENT_BINS.map((bin) => binMeasure(bin, 'Assessments authorised in', 'C2')),
  ...CONFERENCE_BINS.map((bin) => binMeasure(bin, 'Initial conferences held in', 'C4')),
  ...PLAN_LENGTHS.map((id, place) => lengthMeasure(id, `Protection plans ended, lasted ${LENGTHS[place]} (DfE D7)`)),
  ...NEED_LENGTHS.map((id, place) => lengthMeasure(id, `Episodes of need ended, lasted ${LENGTHS[place]} (DfE B5)`)),
  ...MONTH_INDICES.map((id) => monthMeasure(id)),
];

function binMeasure(
  { id, from, to }: WorkingDaysBin & { id: FinerMeasureId },
  what: string,
  table: string,
): FinerMeasure {
  const days = to === undefined ? `${from} working days or more` : `${from} to ${to} working days`;
  return { id, unit: 'share', says: `${what} ${days}, of those that were (DfE ${table})` };
}

function lengthMeasure(id: FinerMeasureId, says: string): FinerMeasure {
  return { id, unit: 'share', says };
}

function monthMeasure(id: (typeof MONTH_INDICES)[number]): FinerMeasure {
  const [, month = ''] = id.split('-');
  const name = `${month.charAt(0).toUpperCase()}${month.slice(1)}`;
  return { id, unit: 'index', says: `Referrals in ${name}, as a share of those of an average month (DfE C6)` };
}
