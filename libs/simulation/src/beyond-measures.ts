import type { MeasureUnit } from './measure-unit.js';

const IDS = [
  'return-home-interview-within-72-hours-share',
  'cse-panel-waiting',
  'camhs-choice-wait-weeks-mean',
  'camhs-partnership-wait-weeks-mean',
  'salt-wait-weeks-mean',
  'salt-over-18-weeks',
] as const;

export type BeyondMeasureId = (typeof IDS)[number];

/** The measures of the services beyond the front door. */
export const BEYOND_MEASURES: readonly {
  readonly id: BeyondMeasureId;
  readonly unit: MeasureUnit;
  readonly says: string;
}[] = [
  {
    id: 'return-home-interview-within-72-hours-share',
    unit: 'share',
    says: 'Return home interviews held within 72 hours of the return of the child, of those held',
  },
  { id: 'cse-panel-waiting', unit: 'children', says: 'Children on the list of the exploitation panel, at the end' },
  {
    id: 'camhs-choice-wait-weeks-mean',
    unit: 'weeks',
    says: 'Average wait from referral to CAMHS to the CHOICE appointment, of those seen',
  },
  {
    id: 'camhs-partnership-wait-weeks-mean',
    unit: 'weeks',
    says: 'Average wait from referral to CAMHS to Partnership, of those who began it',
  },
  {
    id: 'salt-wait-weeks-mean',
    unit: 'weeks',
    says: 'Average wait from referral to speech and language therapy to the appointment, of those seen',
  },
  {
    id: 'salt-over-18-weeks',
    unit: 'children',
    says: 'Children waiting over 18 weeks for speech and language therapy, at the end',
  },
];
