import { type Actor, type CaseEvent, type CaseId, type Facts, type Instant, NO_FACTS } from '@frontdoor/cases';
import { CaseTimers, type FrontDoor, type RunningTimer } from './case-timers.js';
import type { TimerLimit } from './effect.js';
import { type GivenFault, givenFault } from './given-fault.js';
import { type Happenings, Mover } from './mover.js';
import { type OpenTask, openTasksOf } from './open-task.js';
import { StepMachines } from './step-machines.js';

/** Where a service stands with a case. */
export interface ServiceState {
  readonly service: string;
  readonly state: string;
}

/** A timer that is running, by name, with its service and the event it will give. */
export type NamedTimer = RunningTimer & {
  readonly name: string;
  readonly ofService: string;
  readonly event: string;
};

/**
 * One case as it moves, event by event, by step(): a learner's, or one behind the live door.
 *
 * Time passes only with what is given; timers that run out on the way act first, as they would in a run.
 */
export class MovingCase implements Happenings {
  /** What has come about, in order. A driver that has kept them may take them out. */
  readonly events: CaseEvent[] = [];
  private readonly machines: StepMachines;
  private readonly mover: Mover;
  private readonly timers: CaseTimers;
  private by: Actor = 'outside/nobody';

  constructor(
    private readonly door: FrontDoor,
    readonly caseId: CaseId,
    public now: Instant,
  ) {
    this.machines = new StepMachines(door.pathway);
    this.mover = new Mover(door.pathway, this.machines);
    this.timers = new CaseTimers(door);
  }

  /** Lets time pass: timers that run out on the way act, first due first. */
  passTo(at: Instant): void {
    for (let timer = this.timers.next(); timer && timer.due <= at; timer = this.timers.next()) {
      this.now = timer.due;
      this.timers.cancel(timer.timer);
      const { types, services } = this.door.pathway;
      this.give(types[timer.type] ?? '', NO_FACTS, `timer/${services[timer.service]?.id}`);
    }
    this.now = at;
  }

  /** Gives the case an event, with all that follows from it. @throws EventNotAccepted; nothing has changed then */
  give(type: string, data: Facts, by: Actor): void {
    this.by = by;
    this.mover.move({ type, caseId: this.caseId, at: this.now, by, data }, this);
  }

  /** What is wrong with an event as it would be given now, before any machine is asked; undefined when nothing is. */
  faultOf(type: string, data: Facts, by: Actor): GivenFault | undefined {
    const event = { type, caseId: this.caseId, at: this.now, by, data };
    return givenFault(event, this.door.pathway, this.timers, this.machines);
  }

  /** The tasks open now, in the order of the services. */
  openTasks(): readonly OpenTask[] {
    return openTasksOf(this.door.pathway, this.machines);
  }

  /** Where each service stands, for those with something in hand. */
  states(): readonly ServiceState[] {
    return this.door.pathway.services.flatMap(({ id }, number) =>
      this.machines.atRest(number) ? [] : [{ service: id, state: this.machines.stateName(number) }],
    );
  }

  /** The timers running, soonest first. */
  runningTimers(): readonly NamedTimer[] {
    const { timers, types, services } = this.door.pathway;
    return this.timers.all().map((timer) => ({
      ...timer,
      name: timers[timer.timer]?.name ?? '',
      ofService: services[timer.service]?.id ?? '',
      event: types[timer.type] ?? '',
    }));
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
}
