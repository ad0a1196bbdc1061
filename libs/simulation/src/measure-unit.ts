/** What a measure is counted in. A share is 0 to 1; an index is 1 in an average month. */
export type MeasureUnit =
  | 'children'
  | 'events'
  | 'share'
  | 'working days'
  | 'per referral'
  | 'per 100'
  | 'days'
  | 'weeks'
  | 'working hours'
  | 'pounds'
  | 'index';
