/** Thrown when a log, or a part of it, cannot be read at all. */
export class LogUnreadable extends Error {
  override readonly name = 'LogUnreadable';

  constructor(
    readonly path: string,
    readonly reason: string,
    cause?: unknown,
  ) {
    super(`cannot read ${path}: ${reason}`, { cause });
  }
}

/** Thrown when a log cannot be written where it was asked for. Nothing there has changed. */
export class LogInTheWay extends Error {
  override readonly name = 'LogInTheWay';

  constructor(
    readonly path: string,
    /** An earlier log may be replaced when asked to; something else never is. */
    readonly holds: 'log' | 'something-else',
    reason: string,
  ) {
    super(`cannot write a log to ${path}: ${reason}`);
  }
}

/** Thrown when what was given to be written is no log. Nothing has been written. */
export class LogNotValid extends Error {
  override readonly name = 'LogNotValid';

  constructor(readonly reasons: readonly string[]) {
    super(`this is no log: ${reasons.join('; ')}`);
  }
}
