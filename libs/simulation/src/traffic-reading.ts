import type { Facts, Instant } from '@frontdoor/cases';
import type { Children } from './children.js';
import type { EventListener } from './event-listener.js';
import type { Play } from './play.js';
import type { Window } from './window.js';
import type { Traffic } from './traffic.js';
import { Passings } from './traffic-passings.js';
import { PoolHours } from './traffic-pools.js';
import { TaskQueues } from './traffic-tasks.js';
import { GoingAlong } from './traffic-together.js';
import type { WorkHappening, WorkListener } from './work-listener.js';

/** Reads the traffic of a run while it is played, from its beginning on. It changes nothing in it. */
export class TrafficReading implements EventListener, WorkListener {
  private readonly passings: Passings;
  private readonly queues: TaskQueues;
  private readonly hours: PoolHours;
  private readonly along: GoingAlong;
  private readonly serviceOfTask: readonly number[];
  private readonly serviceOfTimer: readonly number[];

  constructor(play: Play, window: Window) {
    const { pathway } = play.compiled;
    this.passings = new Passings(pathway, window);
    this.queues = new TaskQueues(pathway, window);
    this.hours = new PoolHours(play.pools, play.begins, window);
    this.along = new GoingAlong(play.tasks.map(({ eachAdds }) => eachAdds !== undefined));
    this.serviceOfTask = pathway.tasks.map(({ service }) => service);
    this.serviceOfTimer = pathway.timers.map(({ service }) => service);
  }

  follows({ contacts }: Children): void {
    this.along.follows(contacts.luck);
  }

  take(caseNumber: number, type: number, at: Instant, _data: Facts): void {
    this.passings.happen(caseNumber, type, at);
  }

  staffedBy(crews: Parameters<NonNullable<WorkListener['staffedBy']>>[0]): void {
    this.hours.staffedBy(crews);
  }

  staffed(at: Instant, pool: number, present: number): void {
    this.hours.staffed(at, pool, present);
  }

  note(what: WorkHappening, at: Instant, caseNumber: number, task: number, _opening: number, crew: number): void {
    switch (what) {
      case 'timer-started':
        return this.passings.stir(caseNumber, this.serviceOfTimer[task] as number, at);
      case 'timer-ended':
        return this.passings.settle(caseNumber, this.serviceOfTimer[task] as number, at);
      case 'opened':
        this.passings.stir(caseNumber, this.serviceOfTask[task] as number, at);
        return this.queues.open(caseNumber, task, at);
      case 'taken-up':
        this.queues.takeUp(caseNumber, task, at);
        return this.along.takeUp(caseNumber, task, crew, at) ? undefined : this.hours.seize(crew, at);
      case 'put-down':
        this.queues.putDown(caseNumber, task, at);
        return this.hours.release(crew, at);
      case 'done':
        return this.end(caseNumber, task, crew, at);
      case 'withdrawn':
        this.passings.settle(caseNumber, this.serviceOfTask[task] as number, at);
        // What is withdrawn may still have waited, and then nobody had it in hand.
        return this.queues.giveUp(caseNumber, task) ? undefined : this.end(caseNumber, task, crew, at);
    }
  }

  /** What it has come to when the run is over. */
  traffic(events: Traffic['events']): Traffic {
    return { events, passings: this.passings.list(), tasks: this.queues.list(), pools: this.hours.list() };
  }

  private end(caseNumber: number, task: number, crew: number, at: Instant): void {
    if (!this.along.end(caseNumber, task)) this.hours.release(crew, at);
  }
}
