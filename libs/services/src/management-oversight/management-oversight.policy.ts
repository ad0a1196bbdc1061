import type { Limit } from '@frontdoor/calendar';

/** What a scenario may say of management oversight. */
export interface ManagementOversightPolicy {
  /** Whether section 47 enquiries that are still open are in what managers look at, or only those completed. */
  readonly openEnquiries: 'uncounted' | 'counted';
  /** How often a manager looks at an open enquiry. */
  readonly every: Limit;
  /** How long an enquiry may be open before a manager who looks prompts it. */
  readonly promptAfter: Limit;
}

/**
 * As the review found it: enquiries in progress were not in the information managers had. Unit: working days.
 *
 * Source: S-002 (uncounted); A-416 (every 5); S-060 (15, Worcestershire's own limit for an enquiry).
 */
export const MANAGEMENT_OVERSIGHT_POLICY: ManagementOversightPolicy = {
  openEnquiries: 'uncounted',
  every: { amount: 5, unit: 'working-days' },
  promptAfter: { amount: 15, unit: 'working-days' },
};
