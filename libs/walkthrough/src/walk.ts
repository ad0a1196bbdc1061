import { type Actor, type CaseEvent, type CaseId, type Facts, type Instant, NO_FACTS } from '@frontdoor/cases';
import {
  CaseTimers,
  type FrontDoor,
  type Happenings,
  Mover,
  type Offer,
  type RunningTimer,
  StepMachines,
  type Task,
  type TimerLimit,
} from '@frontdoor/statechart';

/** One thing put into a walk: something from outside, a task taken up, or a task answered. All at a time of the walk. */
export type Input =
  | { readonly do: 'receive'; readonly at: Instant; readonly by: Actor; readonly type: string; readonly data: Facts }
  | { readonly do: 'take-up'; readonly at: Instant; readonly by?: Actor; readonly task: string }
  | {
      readonly do: 'answer';
      readonly at: Instant;
      readonly by?: Actor;
      readonly task: string;
      readonly choice: string;
      readonly facts?: Facts;
      readonly reason?: string;
    }
  | { readonly do: 'wait'; readonly at: Instant };

/** A task waiting for the learner. */
export interface OpenTask {
  readonly id: string;
  readonly service: string;
  readonly says: string;
  readonly who: readonly string[];
  readonly offers: readonly Offer[];
  /** Whether it must be taken up first, which is itself recorded. */
  readonly begins: boolean;
}

/** Thrown when an input does not fit where the walk stands; the walk is as it was. */
export class InputNotPossible extends Error {
  override readonly name = 'InputNotPossible';
}

/**
 * One case, played step by step by a learner.
 *
 * Time passes only with inputs; timers that run out on the way act first, as they would in a run. A walk is its inputs:
 * going back is playing fewer of them again.
 */
export class Walk implements Happenings {
  readonly events: CaseEvent[] = [];
  private readonly machines: StepMachines;
  private readonly mover: Mover;
  private readonly timers: CaseTimers;
  private readonly given: Input[] = [];
  private by: Actor = 'outside/nobody';
  now: Instant;

  constructor(
    private readonly door: FrontDoor,
    readonly caseId: CaseId,
    readonly begins: Instant,
  ) {
    this.machines = new StepMachines(door.pathway);
    this.mover = new Mover(door.pathway, this.machines);
    this.timers = new CaseTimers(door);
    this.now = begins;
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

  /** @throws InputNotPossible when no open task is meant or the choice is not offered; EventNotAccepted when refused */
  put(input: Input): void {
    if (input.at < this.now) throw new InputNotPossible('time does not go back: go back a step instead');
    const given = this.eventOf(input);
    this.runOutBefore(input.at);
    this.now = input.at;
    if (given) this.give(given.type, given.data, given.by);
    this.given.push(input);
  }

  /** The tasks open now, in the order of the services. */
  openTasks(): readonly OpenTask[] {
    const { services, tasks } = this.door.pathway;
    return services.flatMap(({ id: service }, number) =>
      this.machines.tasks(number).map((task) => {
        const { id, task: what } = tasks[task] as { id: string; task: Task };
        const who = typeof what.who === 'function' ? what.who(this.machines.context(number) as never) : what.who;
        const begins = what.begins !== undefined && this.canTakeUp(number, what.begins);
        return { id, service, says: what.says, who, offers: what.offers, begins };
      }),
    );
  }

  /** Where each service stands, for those with something in hand. */
  states(): readonly { readonly service: string; readonly state: string }[] {
    return this.door.pathway.services.flatMap(({ id }, number) =>
      this.machines.atRest(number) ? [] : [{ service: id, state: this.machines.stateName(number) }],
    );
  }

  /** The timers running, soonest first, with the event each will give. */
  runningTimers(): readonly (RunningTimer & { readonly event: string })[] {
    return this.timers.all().map((timer) => ({ ...timer, event: this.door.pathway.types[timer.type] ?? '' }));
  }

  happened(type: number, data: Facts, teller: number): void {
    const { types, services } = this.door.pathway;
    const by: Actor = teller < 0 ? this.by : `machine/${services[teller]?.id}`;
    this.events.push({ type: types[type] ?? '', caseId: this.caseId, at: this.now, by, data });
  }

  started(timer: number, limit: TimerLimit): void {
    this.timers.start(timer, limit, this.now);
  }

  cancelled(timer: number): void {
    this.timers.cancel(timer);
  }

  moved(): void {
    // Open tasks are asked of the machines when they are shown.
  }

  private give(type: string, data: Facts, by: Actor): void {
    this.by = by;
    this.mover.move({ type, caseId: this.caseId, at: this.now, by, data }, this);
  }

  private runOutBefore(at: Instant): void {
    for (let timer = this.timers.next(); timer && timer.due <= at; timer = this.timers.next()) {
      this.now = timer.due;
      this.timers.cancel(timer.timer);
      const { types, services } = this.door.pathway;
      this.give(types[timer.type] ?? '', NO_FACTS, `timer/${services[timer.service]?.id}`);
    }
  }

  private eventOf(input: Input): { readonly type: string; readonly data: Facts; readonly by: Actor } | undefined {
    if (input.do === 'wait') return undefined;
    if (input.do === 'receive') return input;
    const task = this.openTasks().find(({ id }) => id === input.task);
    if (!task) throw new InputNotPossible(`the task ${input.task} is not open now`);
    return { by: input.by ?? `person/${task.who[0]}`, ...this.answerOf(input, task) };
  }

  private answerOf(input: Input & { readonly do: 'take-up' | 'answer' }, task: OpenTask) {
    const { begins } = this.door.pathway.tasks.find(({ id }) => id === task.id)?.task ?? {};
    if (input.do === 'take-up') {
      if (begins === undefined || !task.begins)
        throw new InputNotPossible(`the task ${task.id} is not one to take up now`);
      return { type: begins, data: NO_FACTS };
    }
    if (task.begins) throw new InputNotPossible(`the task ${task.id} must be taken up before it can be answered`);
    const offer = task.offers.find(({ choice }) => choice === input.choice);
    if (!offer) {
      const choices = task.offers.map(({ choice }) => choice).join(', ');
      throw new InputNotPossible(`${task.id} does not offer "${input.choice}"; it offers: ${choices}`);
    }
    const asked = Object.keys(offer.asks ?? {}).filter((fact) => input.facts?.[fact] === undefined);
    if (asked.length > 0)
      throw new InputNotPossible(`${task.id}, ${offer.choice}: still asked for: ${asked.join(', ')}`);
    return { type: offer.type, data: { ...offer.data, ...input.facts } };
  }

  private canTakeUp(service: number, type: string): boolean {
    return this.machines.acceptedTypes(service).includes(type);
  }
}
