import { type Actor, type CaseEvent, type CaseId, type Facts, type Instant, NO_FACTS } from '@frontdoor/cases';
import {
  CaseTimers,
  type FrontDoor,
  type Happenings,
  Mover,
  type RunningTimer,
  StepMachines,
  type Task,
  type TimerLimit,
} from '@frontdoor/statechart';
import { type Input, InputNotPossible } from './input.js';
import type { OpenTask } from './open-task.js';

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
    this.passTo(input.at);
    const given = this.eventOf(input);
    if (given) this.give(given.type, given.data, given.by);
    this.given.push(input);
  }

  /** Lets time pass: timers that run out on the way act, first due first. Not an input: going back does not undo it. */
  passTo(at: Instant): void {
    for (let timer = this.timers.next(); timer && timer.due <= at; timer = this.timers.next()) {
      this.now = timer.due;
      this.timers.cancel(timer.timer);
      const { types, services } = this.door.pathway;
      this.give(types[timer.type] ?? '', NO_FACTS, `timer/${services[timer.service]?.id}`);
    }
    this.now = at;
  }

  /** The tasks open now, in the order of the services. */
  openTasks(): readonly OpenTask[] {
    const { services, tasks } = this.door.pathway;
    return services.flatMap(({ id: service }, number) =>
      this.machines.tasks(number).map((task) => {
        const { id, task: what } = tasks[task] as { id: string; task: Task };
        const who = typeof what.who === 'function' ? what.who(this.machines.context(number) as never) : what.who;
        const canTakeUp = what.begins !== undefined && this.machines.acceptedTypes(number).includes(what.begins);
        return {
          id,
          service,
          says: what.says,
          who,
          offers: what.offers,
          takenUpBy: canTakeUp ? what.begins : undefined,
        };
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

  private eventOf(input: Input): { readonly type: string; readonly data: Facts; readonly by: Actor } | undefined {
    if (input.do === 'wait') return undefined;
    if (input.do === 'receive') return input;
    const task = this.openTasks().find(({ id }) => id === input.task);
    if (!task) throw new InputNotPossible(`the task ${input.task} is not open now`);
    return { by: input.by ?? `person/${task.who[0]}`, ...this.answerOf(input, task) };
  }

  private answerOf(input: Input & { readonly do: 'take-up' | 'answer' }, task: OpenTask) {
    if (input.do === 'take-up') {
      if (!task.takenUpBy) throw new InputNotPossible(`the task ${task.id} is not one to take up now`);
      return { type: task.takenUpBy, data: NO_FACTS };
    }
    if (task.takenUpBy) throw new InputNotPossible(`the task ${task.id} must be taken up before it can be answered`);
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
}
