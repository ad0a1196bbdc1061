import type { Limit } from '@frontdoor/calendar';
import type { Concern } from '../facts.js';

/** What a scenario may say of the child sexual exploitation pathway. How many children a panel discusses is its slots. */
export interface CsePolicy {
  /** Whether the social worker is asked, at the end of an assessment, if it found signs. Source: assumption A-651. */
  readonly asksAssessor: boolean;
  /** The youngest child that is asked about. Unit: years. Source: assumption A-651. */
  readonly asksFromAge: number;
  /** How long after a panel a child under review is on the list again: in time for the next. Source: assumption A-652. */
  readonly listedAgainAfter: Limit;
}

export const CSE_POLICY: CsePolicy = {
  asksAssessor: true,
  asksFromAge: 10,
  listedAgainAfter: { amount: 14, unit: 'days' },
};

/** What a child at immediate risk is referred as: at risk of significant harm, now. Source: S-062, as assumption A-653. */
export const IMMEDIATE_RISK: Concern = Object.freeze({ level: 4, immediateDanger: true });
