import type { CaseId, Facts, Instant } from '@frontdoor/cases';
import type { FrontDoor, OpenTask } from '@frontdoor/statechart';
import { type Input, Walk } from '@frontdoor/walkthrough';

/** A contact that comes from outside. */
export type Receive = Input & { readonly do: 'receive' };

/** What a learner answers a task with. */
export interface Answer {
  readonly task: OpenTask;
  readonly choice: string;
  readonly facts: Facts;
  readonly reason: string;
  readonly start: Instant;
  readonly finish: Instant;
}

/**
 * A walk in which contacts about the child come by themselves, at their times, and a learner takes steps.
 *
 * A step is done whole or not at all, and can be gone back on.
 */
export class Lesson {
  private current: Walk;
  /** How many inputs there were before each step. */
  private readonly steps: number[] = [];

  constructor(
    door: FrontDoor,
    caseId: CaseId,
    begins: Instant,
    private readonly arrivals: readonly Receive[],
  ) {
    this.current = new Walk(door, caseId, begins);
  }

  get walk(): Walk {
    return this.current;
  }

  get stepsTaken(): number {
    return this.steps.length;
  }

  /** The next contact about the child, if there is one still to come. */
  get nextArrival(): Receive | undefined {
    return this.arrivals[this.current.inputs.filter((input) => input.do === 'receive').length];
  }

  /** Whether nothing will happen any more, by itself or by anybody. */
  get isOver(): boolean {
    return this.current.openTasks().length === 0 && this.nextByItself === undefined;
  }

  /** When something next happens by itself: a timer runs out, or the child is heard of again. */
  get nextByItself(): Instant | undefined {
    const moments = [this.current.runningTimers()[0]?.due, this.nextArrival?.at];
    const known = moments.filter((moment) => moment !== undefined);
    return known.length === 0 ? undefined : Math.max(this.current.now, Math.min(...known));
  }

  /** Receives the first contact. */
  begin(): void {
    if (this.nextArrival) this.take(() => this.pass(this.nextArrival?.at ?? this.current.now));
  }

  /** Lets time pass. */
  wait(until: Instant): void {
    this.step(() => this.pass(until));
  }

  /**
   * Puts in what is given, after whatever comes before it by itself. For inputs that were written beforehand.
   *
   * @throws InputNotPossible, EventNotAccepted: then the walk stands at that input's time
   */
  put(input: Input): void {
    this.arrive(input.at);
    this.current.put(input);
  }

  /**
   * Does a task and answers it. False when, by the time it was done, it was open no longer: the time has passed.
   *
   * @throws InputNotPossible, EventNotAccepted: then nothing has changed
   */
  answer({ task, choice, facts, reason, start, finish }: Answer): boolean {
    let isAnswered = true;
    this.step(() => {
      this.pass(start);
      if (task.takenUpBy) this.current.put({ do: 'take-up', at: start, task: task.id });
      this.pass(finish);
      isAnswered = this.current.openTasks().some(({ id }) => id === task.id);
      const why = reason === '' ? {} : { reason };
      if (isAnswered) this.current.put({ do: 'answer', at: finish, task: task.id, choice, facts, ...why });
    });
    return isAnswered;
  }

  /** Goes back a number of steps; says how many there were to go back. */
  back(count: number): number {
    const gone = Math.min(count, this.steps.length);
    const kept = gone === 0 ? undefined : this.steps.splice(this.steps.length - gone)[0];
    if (kept !== undefined) this.current = this.current.back(this.current.inputs.length - kept);
    return gone;
  }

  private step(change: () => void): void {
    const before = this.current.inputs.length;
    this.take(change);
    this.steps.push(before);
  }

  private take(change: () => void): void {
    const before = this.current;
    this.current = before.back(0);
    try {
      change();
    } catch (error) {
      this.current = before;
      throw error;
    }
  }

  private pass(until: Instant): void {
    this.arrive(until);
    if (this.current.now < until) this.current.put({ do: 'wait', at: until });
  }

  private arrive(until: Instant): void {
    for (let next = this.nextArrival; next && next.at <= until; next = this.nextArrival) this.current.put(next);
  }
}
