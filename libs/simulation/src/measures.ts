import { BEYOND_MEASURES, type BeyondMeasureId } from './beyond-measures.js';
import { CHILD_MEASURES, type ChildMeasureId } from './child-measures.js';
import { FINER_MEASURES, type FinerMeasureId } from './finer-measures.js';
import type { MeasureUnit } from './measure-unit.js';

/** A number read off the log of a run. Shares are 0 to 1. */
export interface Measure {
  readonly id: MeasureId;
  readonly unit: MeasureUnit;
  /** What it counts, in a sentence; over the days that count unless it says "at the end". */
  readonly says: string;
}

export type MeasureId = (typeof IDS)[number] | ChildMeasureId | BeyondMeasureId | FinerMeasureId;

const IDS = [
  'contacts',
  'referrals',
  'referral-nfa-share',
  're-referral-share',
  'assessments-completed',
  'assessments-within-45-working-days-share',
  'assessments-within-45-working-days-share-statutory',
  'assessment-working-days-median',
  's47-enquiries',
  's47-to-icpc-share',
  'icpcs',
  'icpc-within-15-working-days-share',
  'icpc-within-15-working-days-share-statutory',
  'icpc-to-cpp-share',
  'cp-plans-started',
  'cp-plans-open',
  'cin-open',
  'early-help-waiting',
  'hand-offs-per-referral',
  's47-open-and-overdue',
  'assessments-open-and-overdue',
  'looked-after',
  'looked-after-started',
  'looked-after-ceased',
  'placements-cost-per-week',
  's47-open-as-reported',
] as const;

/** The measures of a run, in the order of the pathway. */
export const MEASURES: readonly Measure[] = [
  { id: 'contacts', unit: 'events', says: 'Contacts received, one for each child spoken of' },
  { id: 'referrals', unit: 'events', says: 'Referrals received (DfE table C1)' },
  { id: 'referral-nfa-share', unit: 'share', says: 'Referrals closed with no further action, of referrals (DfE C1)' },
  {
    id: 're-referral-share',
    unit: 'share',
    says: 'Referrals within 12 months of an earlier one of the child, of referrals (DfE C1)',
  },
  { id: 'assessments-completed', unit: 'events', says: 'Assessments authorised (DfE C2)' },
  {
    id: 'assessments-within-45-working-days-share',
    unit: 'share',
    says: 'Assessments authorised within 45 working days of their start, of those authorised (DfE C2, the published statistic)',
  },
  {
    id: 'assessments-within-45-working-days-share-statutory',
    unit: 'share',
    says: 'First assessments authorised within 45 working days of the referral, of those authorised (the statutory clock)',
  },
  {
    id: 'assessment-working-days-median',
    unit: 'working days',
    says: 'Middle duration of assessments, start to authorisation (DfE C2)',
  },
  { id: 's47-enquiries', unit: 'events', says: 'Section 47 enquiries started (DfE C4)' },
  { id: 's47-to-icpc-share', unit: 'share', says: 'Initial conferences held, of section 47 enquiries started' },
  { id: 'icpcs', unit: 'events', says: 'Initial child protection conferences held (DfE C4)' },
  {
    id: 'icpc-within-15-working-days-share',
    unit: 'share',
    says: 'Initial conferences held within 15 working days of the start of the section 47 enquiry, of those held (DfE C4)',
  },
  {
    id: 'icpc-within-15-working-days-share-statutory',
    unit: 'share',
    says: 'Initial conferences held within 15 working days of the strategy discussion, of those held (the statutory clock)',
  },
  { id: 'icpc-to-cpp-share', unit: 'share', says: 'Child protection plans started, of initial conferences held' },
  { id: 'cp-plans-started', unit: 'events', says: 'Child protection plans started (DfE D1)' },
  { id: 'cp-plans-open', unit: 'children', says: 'Children with a child protection plan, at the end (DfE D1)' },
  {
    id: 'cin-open',
    unit: 'children',
    says: 'Children with an open episode of need, at the end (DfE B1)',
  },
  {
    id: 'early-help-waiting',
    unit: 'children',
    says: 'Children accepted by early help and waiting for a place, at the end',
  },
  {
    id: 'hand-offs-per-referral',
    unit: 'per referral',
    says: 'Times a case was re-allocated to another worker, by referral',
  },
  { id: 's47-open-and-overdue', unit: 'children', says: 'Section 47 enquiries open past 15 working days, at the end' },
  {
    id: 'assessments-open-and-overdue',
    unit: 'children',
    says: 'Assessments open past 45 working days of the referral, at the end',
  },
  {
    id: 'looked-after',
    unit: 'children',
    says: 'Children looked after who came into care since the run began, at the end',
  },
  { id: 'looked-after-started', unit: 'events', says: 'Children who started to be looked after' },
  { id: 'looked-after-ceased', unit: 'events', says: 'Children who ceased to be looked after' },
  {
    id: 'placements-cost-per-week',
    unit: 'pounds',
    says: 'What the placements of those looked-after children cost in a week, at the end',
  },
  {
    id: 's47-open-as-reported',
    unit: 'children',
    says: 'Section 47 enquiries open past their limit that managers had found to be so, at the end',
  },
  ...CHILD_MEASURES,
  ...BEYOND_MEASURES,
];

/** Every measure of a run: those designs are compared by, and the finer ones that are published. */
export const EVERY_MEASURE: readonly Measure[] = [...MEASURES, ...FINER_MEASURES];

/** The measures of one replication; one with nothing to divide by is left out. */
export type Measured = Readonly<Partial<Record<MeasureId, number>>>;
