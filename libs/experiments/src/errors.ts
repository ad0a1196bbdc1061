/** Thrown when what was asked for cannot be played as it was asked: what is wrong and what to do are in the message. */
export class ExperimentNotPossible extends Error {
  override readonly name = 'ExperimentNotPossible';
}

/** Thrown when a file that an experiment needs cannot be read: which, why and what to do are in the message. */
export class FileUnreadable extends Error {
  override readonly name = 'FileUnreadable';

  constructor(message: string, cause?: unknown) {
    super(message, { cause });
  }
}

/** Thrown when a file cannot be written: which and why are in the message. */
export class FileNotWritten extends Error {
  override readonly name = 'FileNotWritten';

  constructor(message: string, cause?: unknown) {
    super(message, { cause });
  }
}
