/** Ends things in the opposite order to that in which they were begun, each once, whatever becomes of the others. */
export class Closing {
  private readonly ends: (() => Promise<void>)[] = [];
  private closed: Promise<void> | undefined;

  /** What ends the thing that has just begun. */
  add(end: () => Promise<void>): void {
    this.ends.push(end);
  }

  /** Ends everything. Asked again, it waits for the same end. @throws AggregateError of all that did not end well */
  close(): Promise<void> {
    this.closed ??= this.closeAll();
    return this.closed;
  }

  private async closeAll(): Promise<void> {
    const faults: unknown[] = [];
    for (const end of this.ends.reverse()) {
      try {
        await end();
      } catch (error) {
        faults.push(error);
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, 'not everything could be closed');
  }
}
