/** What exists, so that a scenario can be told when it names something else. Built from the services. */
export interface Vocabulary {
  readonly services: readonly string[];
  /** Tasks by id. */
  readonly tasks: Readonly<Record<string, KnownTask>>;
  /** Roles of people; one that depends on the case is written `social-worker/<team>` or `mash-partner/police`. */
  readonly roles: readonly string[];
  /** Roles that are places, not people: `early-help-place/<district>`. */
  readonly places: readonly string[];
  /** Events with which children come straight to a service: `camhs.referral-received`. Left out: there are none. */
  readonly streams?: readonly string[];
  /** Types of events, `early-help.support-started`. Left out: they are not checked. */
  readonly events?: readonly string[];
  readonly ruleSets: readonly string[];
  readonly localRules: readonly string[];
  /** Ids of measures a published figure may stand beside. Left out: any. */
  readonly measures?: readonly string[];
  /** Ids of docs/sources.md and docs/assumptions.md. Left out: any well-formed id. */
  readonly sources?: readonly string[];
  readonly assumptions?: readonly string[];
}

/** What of a task a scenario may name. */
export interface KnownTask {
  readonly choices: readonly string[];
  /** The facts it asks for. */
  readonly asks: readonly string[];
  /** The roles it needs at once, the one whose grades count first. Left out: its grades are not checked. */
  readonly roles?: readonly string[];
  /** The choices that can be made for those who give up before it is taken up. Left out: any. */
  readonly givesUp?: readonly string[];
}
