import { z } from 'zod';
import type { EventsOf } from '@frontdoor/statechart';
import { nothing, unread } from '../facts.js';

/** What an audit may find of the threshold a case was decided by. */
export const auditFinding = z.enum(['threshold-right', 'threshold-too-high', 'threshold-too-low']);

/** What quality assurance takes: decisions that may be audited, what its people do, and that a finding has come round. */
export const QUALITY_ASSURANCE_TAKES = {
  'assessment.concluded': unread,
  'strategy-discussion.concluded': unread,
  'quality-assurance.sampled': z.strictObject({ audit: z.boolean() }),
  'quality-assurance.audited': z.strictObject({ finding: auditFinding }),
  'quality-assurance.finding-shared': nothing,
};

/** What quality assurance tells. */
export const QUALITY_ASSURANCE_TELLS = {
  'quality-assurance.feedback-given': z.strictObject({ about: z.literal('threshold') }),
};

export type QualityAssuranceTakes = EventsOf<typeof QUALITY_ASSURANCE_TAKES>;
