import type { MeasureUnit } from './measure-unit.js';

export const AGENCIES = ['council', 'police', 'health', 'education', 'other'] as const;

const IDS = [
  's47-missed-share',
  's47-unnecessary-share',
  'true-harm-days-to-safe-median',
  'send-backs-per-100-early-help-referrals',
  'early-help-wait-days-median',
  'caseload-mean',
  'caseload-over-25-share',
  'manager-sign-off-hours-median',
  'conference-queue',
  'cost-per-year',
] as const;

export type ChildMeasureId = (typeof IDS)[number] | `cost-per-year-${(typeof AGENCIES)[number]}`;

interface ChildMeasure {
  readonly id: ChildMeasureId;
  readonly unit: MeasureUnit;
  readonly says: string;
}

/** What no return publishes: how children fare, what people carry, and what it costs. */
export const CHILD_MEASURES: readonly ChildMeasure[] = [
  {
    id: 's47-missed-share',
    unit: 'share',
    says: 'Children truly at risk of significant harm without a section 47 enquiry 45 days after the contact, of such children',
  },
  {
    id: 's47-unnecessary-share',
    unit: 'share',
    says: 'Section 47 enquiries about children not truly at risk of significant harm, of enquiries started',
  },
  {
    id: 'true-harm-days-to-safe-median',
    unit: 'days',
    says: 'Middle time from contact to safety of children truly at risk: a protection plan, care, or an enquiry that ends without continuing risk',
  },
  {
    id: 'send-backs-per-100-early-help-referrals',
    unit: 'per 100',
    says: 'Requests that early help sent back, by 100 it considered',
  },
  {
    id: 'early-help-wait-days-median',
    unit: 'days',
    says: 'Middle wait from acceptance by early help to the beginning of support',
  },
  { id: 'caseload-mean', unit: 'children', says: 'Children held by a social worker on average, at the end' },
  {
    id: 'caseload-over-25-share',
    unit: 'share',
    says: 'Social workers who hold more than 25 children, of social workers, at the end',
  },
  {
    id: 'manager-sign-off-hours-median',
    unit: 'working hours',
    says: "Middle wait for a manager's sign-off of an assessment or enquiry",
  },
  {
    id: 'conference-queue',
    unit: 'children',
    says: 'Children whose enquiry asked for a conference that has not been held, at the end',
  },
  {
    id: 'cost-per-year',
    unit: 'pounds',
    says: 'What the posts and places of the scenario cost in a year, all agencies',
  },
  { id: 'cost-per-year-council', unit: 'pounds', says: 'What of it the council bears' },
  { id: 'cost-per-year-police', unit: 'pounds', says: 'What of it the police bear' },
  { id: 'cost-per-year-health', unit: 'pounds', says: 'What of it health services bear' },
  { id: 'cost-per-year-education', unit: 'pounds', says: 'What of it schools and education services bear' },
  { id: 'cost-per-year-other', unit: 'pounds', says: 'What of it others bear' },
];
