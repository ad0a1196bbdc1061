/** Something to wait at until it rings. One that rings while nobody waits is heard by whoever comes next. */
export class Bell {
  private isRung = false;
  private tell: (() => void) | undefined;

  ring(): void {
    this.isRung = true;
    this.tell?.();
  }

  /** Waits until it has rung since it was last heard, at most so long. Unit: milliseconds. */
  async heard(atMost: number): Promise<void> {
    if (!this.isRung) {
      await new Promise<void>((tell) => {
        const timer = setTimeout(tell, atMost);
        this.tell = () => {
          clearTimeout(timer);
          tell();
        };
      });
    }
    this.tell = undefined;
    this.isRung = false;
  }
}
