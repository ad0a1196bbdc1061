import { PROBLEM_TYPES, type ProblemName } from './problem-types.js';

/** One thing wrong with a request: where (`body.facts.channel`, `query.limit`), and what, with a way out. */
export interface PlacedWords {
  readonly place: string;
  readonly words: string;
}

/** What a problem says beside its type. */
export interface ProblemMore {
  readonly faults?: readonly PlacedWords[];
  /** Unit: seconds. */
  readonly retryAfter?: number;
  /** Fields of its own. */
  readonly [field: string]: unknown;
}

/** Thrown wherever a request ends in a problem: it is answered as RFC 9457 says, by the filter. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly type: ProblemName,
    /** What happened this time, in words. */
    readonly detail: string = PROBLEM_TYPES[type].words,
    readonly more: ProblemMore = {},
  ) {
    super(detail);
  }

  get status(): number {
    return PROBLEM_TYPES[this.type].status;
  }

  /** The document that is sent. */
  get document() {
    const { type, detail, status, more } = this;
    return { type: `/problems/${type}`, title: PROBLEM_TYPES[type].title, status, detail, ...more };
  }
}

/** The problem of a command with faults: it may be sent again under its key only as it was. */
export function commandNotValid(faults: readonly PlacedWords[]): Problem {
  const detail = `${PROBLEM_TYPES['not-valid'].words} Where the body has changed, send it under a new Idempotency-Key.`;
  return new Problem('not-valid', detail, { faults });
}
