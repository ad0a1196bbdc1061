import { MOST_SIBLINGS } from './cast.js';
import { Chains, NONE } from './chains.js';
import type { OpenTasks } from './open-tasks.js';
import type { Waiting } from './waiting.js';

/**
 * Which children of a family are seen together: a task that is done once for all of them is waited for once. The first
 * child's task waits and is done, and those of brothers and sisters go with it, each with its own outcome.
 */
export class Together {
  /** By the slot that waits or is in hand: those that go with it. */
  private readonly chains = new Chains();

  constructor(
    private readonly tasks: OpenTasks,
    private readonly luck: ArrayLike<number>,
    private readonly waiting: Waiting,
    capacity: number,
  ) {
    this.widen(capacity);
  }

  widen(slots: number): void {
    this.chains.widen(slots);
    this.chains.reserve(slots);
  }

  /**
   * Lets a task go along with that of a brother or sister who waits for the same; false where nobody does. Nobody goes
   * along with work that was begun and put down, and nobody waits at a less urgent turn than their own.
   */
  goesAlong(slot: number): boolean {
    const own = this.tasks.caseNumber[slot] as number;
    for (const step of [-1, 1]) {
      for (let other = own + step; this.isSibling(own, other); other += step) {
        const found = this.alikeOf(slot, other);
        if (found === NONE || this.waiting.of(found) === NONE || !this.mayLead(found, slot)) continue;
        this.chains.join(slot, found);
        return true;
      }
    }
    return false;
  }

  /** Whether a task goes with another. */
  isLed(slot: number): boolean {
    return this.chains.of(slot) !== NONE;
  }

  /** Lets a task wait for itself that goes along with one that waits; true where it did. */
  stepOut(slot: number): boolean {
    const leader = this.chains.of(slot);
    if (leader === NONE || this.waiting.of(leader) === NONE || this.tasks.left[leader] !== NONE) return false;
    this.part(slot);
    return true;
  }

  /** A task goes with no other any more. */
  part(slot: number): void {
    this.chains.leave(slot);
  }

  /** The tasks that go with one, in the order in which they came to it. */
  of(leader: number): readonly number[] {
    return this.chains.front(leader) === NONE ? NOBODY : this.chains.list(leader);
  }

  save() {
    return this.chains.save();
  }

  restore(saved: ReturnType<Together['save']>): void {
    this.chains.restore(saved);
  }

  private mayLead(found: number, slot: number): boolean {
    const { left, queue } = this.tasks;
    // Of queues of the same people, the more urgent has the smaller number.
    return left[found] === NONE && (queue[found] as number) <= (queue[slot] as number);
  }

  /** The open task of another case that is the same and needs the same people. */
  private alikeOf(slot: number, caseNumber: number): number {
    const { tasks } = this;
    for (let other = tasks.first(caseNumber); other !== NONE; other = tasks.next(other)) {
      if (tasks.task[other] === tasks.task[slot] && tasks.crew[other] === tasks.crew[slot]) return other;
    }
    return NONE;
  }

  private isSibling(one: number, other: number): boolean {
    const luck = this.luck[other];
    return luck !== undefined && familyOf(luck) === familyOf(this.luck[one] as number);
  }
}

const NOBODY: readonly number[] = [];
const familyOf = (luck: number): number => Math.floor(luck / MOST_SIBLINGS);
