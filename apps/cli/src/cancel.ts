import { EXIT } from './exit-code.js';

/** Ctrl-C: a command that keeps what is done asks to be told of the first; any other ends, as at the second. */
export class Cancel {
  private keeper: (() => void) | undefined;
  private wanted = false;

  /** Whether the person has asked to stop. */
  get isWanted(): boolean {
    return this.wanted;
  }

  /** From now on the first Ctrl-C calls `stop` instead of ending the program. */
  keepBy(stop: () => void): void {
    this.keeper = stop;
  }

  /** Ctrl-C was pressed. */
  request(): void {
    if (this.wanted || this.keeper === undefined) process.exit(EXIT.cancelled);
    this.wanted = true;
    this.keeper();
  }
}
