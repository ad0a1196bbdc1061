/** The kinds under which work enters the agenda. */
export interface WorkKinds {
  readonly finish: number;
  readonly giveUp: number;
  readonly comeUp: number;
}
