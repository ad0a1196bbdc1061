import type { CaseId } from '@frontdoor/cases';
import { type CaseOutcome, type Handling, handleCase } from './case-handler.js';

/** A case in hand, and what waits for its turn. */
interface Turn {
  readonly now: Promise<unknown>;
  next: Promise<CaseOutcome> | undefined;
}

/**
 * Keeps the wake-ups of a process from taking up a case side by side, where one of them would lose its work to the other.
 * Those that come while a case is in hand share the next turn: it sees to whatever waits by then.
 */
export class OneByOne {
  private readonly turns = new Map<CaseId, Turn>();

  /** Handles a case, once it is not in hand here. @throws as handleCase */
  async handle(handling: Handling, caseId: CaseId): Promise<CaseOutcome> {
    const turn = this.turns.get(caseId);
    if (!turn) return this.take(handling, caseId);
    turn.next ??= turn.now.then(() => this.take(handling, caseId));
    return turn.next;
  }

  private take(handling: Handling, caseId: CaseId): Promise<CaseOutcome> {
    const handled = handleCase(handling, caseId);
    const turn: Turn = { now: handled.then(nothing, nothing), next: undefined };
    this.turns.set(caseId, turn);
    // A turn that others wait for is followed by theirs.
    void turn.now.then(() => turn.next === undefined && this.turns.delete(caseId));
    return handled;
  }
}

const nothing = (): void => undefined;
