/**
 * Tasks that are open in their case and cannot be taken up yet: the day on which people come together is still ahead.
 * Nobody waits for anybody then, so that it counts neither as work waiting nor as work in hand.
 */
export class Arranging {
  private readonly slots = new Set<number>();

  add(slot: number): void {
    this.slots.add(slot);
  }

  /** Ends the arranging of a task; false where it was not being arranged. */
  end(slot: number): boolean {
    return this.slots.delete(slot);
  }

  save(): readonly number[] {
    return [...this.slots];
  }

  /** Takes up what was saved. */
  restore(slots: readonly number[]): void {
    this.slots.clear();
    for (const slot of slots) this.slots.add(slot);
  }
}
