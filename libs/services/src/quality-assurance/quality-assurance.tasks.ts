import type { Task } from '@frontdoor/statechart';
import type { AuditFinding } from './quality-assurance.policy.js';

const FINDINGS: Readonly<Record<AuditFinding, string>> = {
  'threshold-right': 'The threshold was applied as it should be',
  'threshold-too-high': 'More should have been done for the child',
  'threshold-too-low': 'Less would have been enough for the child',
};

/** What people do in quality assurance, who does it, and what they may decide. */
export const QUALITY_ASSURANCE_TASKS: Readonly<Record<string, Task>> = {
  'quality-assurance.sample': {
    says: 'Draw whether this case is audited',
    who: ['audit-coordinator'],
    priority: 3,
    offers: [
      sampled('pass-over', 'Leave the case out of the sample', false),
      sampled('audit', 'Take the case into the sample', true),
    ],
  },
  'quality-assurance.audit': {
    says: 'Audit the case: was the right threshold applied?',
    who: ['auditor'],
    priority: 3,
    offers: (Object.keys(FINDINGS) as AuditFinding[]).map((finding) => ({
      choice: finding,
      says: FINDINGS[finding],
      type: 'quality-assurance.audited',
      data: { finding },
    })),
  },
};

function sampled(choice: string, says: string, audit: boolean) {
  return { choice, says, type: 'quality-assurance.sampled', data: { audit } };
}
