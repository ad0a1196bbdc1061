/** What a scenario may say of edge of care. How many children a panel hears is for its slots. */
export interface EdgeOfCarePolicy {
  /** Whether children are followed to the gatekeeping panel and into care at all. */
  readonly children: 'followed' | 'not-followed';
}

/** Not followed unless a scenario has the people and the decisions for it. Source: assumption A-680. */
export const EDGE_OF_CARE_POLICY: EdgeOfCarePolicy = { children: 'not-followed' };
