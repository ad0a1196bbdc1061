import type { Limit } from '@frontdoor/calendar';
import type { z } from 'zod';
import type { auditFinding } from './quality-assurance.events.js';

export type AuditFinding = z.infer<typeof auditFinding>;

/** What a scenario may say of quality assurance. How many cases are audited is for the decisions of a scenario. */
export interface QualityAssurancePolicy {
  /** Whether decided cases are sampled for audit. */
  readonly sampling: 'practice' | 'none';
  /** Whether what an audit finds is brought to the people who decide. */
  readonly feedback: 'given' | 'none';
  /** From the audit to when those who decide have heard of it. */
  readonly dissemination: Limit;
}

/** Not in place unless a scenario says so. Unit: working days. Source: assumption A-310. */
export const QUALITY_ASSURANCE_POLICY: QualityAssurancePolicy = {
  sampling: 'none',
  feedback: 'none',
  dissemination: { amount: 60, unit: 'working-days' },
};
