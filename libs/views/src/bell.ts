/** Something to wait at until it rings. One that rings while nobody waits is heard by whoever comes next. */
export class Bell {
  private isRung = false;
  private tell: (() => void) | undefined;

  ring(): void {
    this.isRung = true;
    this.tell?.();
  }

  /** Waits until it has rung since it was last heard, at most so long; false when it has not. Unit: milliseconds. */
  async heard(atMost: number): Promise<boolean> {
    if (!this.isRung) {
      await new Promise<void>((tell) => {
        const timer = setTimeout(tell, atMost);
        this.tell = () => {
          clearTimeout(timer);
          tell();
        };
      });
    }
    const wasRung = this.isRung;
    this.tell = undefined;
    this.isRung = false;
    return wasRung;
  }
}
