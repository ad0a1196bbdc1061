/** One thing that shows the log was altered outside the program. */
export interface LogFault {
  /**
   * - `chain`: an event is not the one that was appended, or an event before it is gone
   * - `version`: versions of a case are missing or out of the order of positions
   * - `position`: positions are missing, or the log's end is not where it was
   * - `checkpoint`: the events up to a checkpoint are not those that were signed
   * - `signature`: a checkpoint was not signed by a key that is known
   */
  readonly kind: 'chain' | 'version' | 'position' | 'checkpoint' | 'signature';
  /** Where, in words, and what it means. */
  readonly message: string;
  readonly caseId?: string;
  readonly version?: number;
  readonly position?: number;
}
