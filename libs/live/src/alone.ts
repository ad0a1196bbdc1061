/** Lets work be done side by side, or alone: what is to be done alone waits for the rest, and the rest for it. */
export class Alone {
  private readonly beside = new Set<Promise<unknown>>();
  private turn: Promise<unknown> = Promise.resolve();

  /** Does work beside other work, once nothing is being done alone. */
  async besides<T>(work: () => Promise<T>): Promise<T> {
    // Somebody else may have taken the turn while we waited for it.
    for (let turn; turn !== this.turn;) await (turn = this.turn);
    const doing = work();
    const settled = doing.then(nothing, nothing);
    this.beside.add(settled);
    try {
      return await doing;
    } finally {
      this.beside.delete(settled);
    }
  }

  /** Does work while nothing else is done. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    const before = this.turn;
    const doing = before.then(() => Promise.all(this.beside)).then(work);
    this.turn = doing.then(nothing, nothing);
    return doing;
  }
}

const nothing = (): void => undefined;
