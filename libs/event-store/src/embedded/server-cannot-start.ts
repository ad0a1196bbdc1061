/** Thrown when the embedded server cannot be used: why, and what to do instead, are in the message. */
export class ServerCannotStart extends Error {
  override readonly name = 'ServerCannotStart';

  constructor(
    /** The data folder. */
    readonly folder: string,
    reason: string,
    cause?: unknown,
  ) {
    super(`the embedded database in ${folder} cannot be used: ${reason}`, { cause });
  }
}

/** What always helps, for the end of a message. */
export const OTHER_WAYS = 'set DATABASE_URL to a PostgreSQL server (13 or newer), or FRONTDOOR_DATA to another folder';
