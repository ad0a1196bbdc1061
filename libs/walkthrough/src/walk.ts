import { type Actor, type CaseEvent, type CaseId, type Facts, type Instant } from '@frontdoor/cases';
import {
  type FrontDoor,
  InputNotPossible,
  MovingCase,
  type NamedTimer,
  type OpenTask,
  type ServiceState,
  eventOfDoing,
} from '@frontdoor/statechart';
import type { Input } from './input.js';

/**
 * One case, played step by step by a learner.
 *
 * Time passes only with inputs; timers that run out on the way act first, as they would in a run. A walk is its inputs:
 * going back is playing fewer of them again.
 */
export class Walk {
  private readonly moving: MovingCase;
  private readonly given: Input[] = [];

  constructor(
    private readonly door: FrontDoor,
    readonly caseId: CaseId,
    readonly begins: Instant,
  ) {
    this.moving = new MovingCase(door, caseId, begins);
  }

  get now(): Instant {
    return this.moving.now;
  }

  /** What has come about so far. */
  get events(): readonly CaseEvent[] {
    return this.moving.events;
  }

  /** What has been put in so far. */
  get inputs(): readonly Input[] {
    return this.given;
  }

  /** The walk as it stood before its last inputs. */
  back(steps: number): Walk {
    const before = new Walk(this.door, this.caseId, this.begins);
    for (const input of this.given.slice(0, Math.max(0, this.given.length - steps))) before.put(input);
    return before;
  }

  /**
   * @throws InputNotPossible when no open task is meant, the choice is not offered, or what comes lacks facts or comes from
   * somebody who could not give it; EventNotAccepted when refused
   */
  put(input: Input): void {
    if (input.at < this.now) throw new InputNotPossible('time does not go back: go back a step instead');
    this.passTo(input.at);
    const given = this.eventOf(input);
    if (given) this.give(given);
    this.given.push(input);
  }

  /** Lets time pass: timers that run out on the way act, first due first. Not an input: going back does not undo it. */
  passTo(at: Instant): void {
    this.moving.passTo(at);
  }

  /** The tasks open now, in the order of the services. */
  openTasks(): readonly OpenTask[] {
    return this.moving.openTasks();
  }

  /** Where each service stands, for those with something in hand. */
  states(): readonly ServiceState[] {
    return this.moving.states();
  }

  /** The timers running, soonest first, with the event each will give. */
  runningTimers(): readonly NamedTimer[] {
    return this.moving.runningTimers();
  }

  private give({ type, data, by }: { readonly type: string; readonly data: Facts; readonly by: Actor }): void {
    const fault = this.moving.faultOf(type, data, by);
    if (fault) throw new InputNotPossible(`${type} cannot be put in: ${fault.words}`);
    this.moving.give(type, data, by);
  }

  private eventOf(input: Input): { readonly type: string; readonly data: Facts; readonly by: Actor } | undefined {
    if (input.do === 'wait') return undefined;
    if (input.do === 'receive') return input;
    const task = this.openTasks().find(({ id }) => id === input.task);
    if (!task) throw new InputNotPossible(`the task ${input.task} is not open now`);
    return { by: input.by ?? `person/${task.who[0]}`, ...eventOfDoing(task, input) };
  }
}
