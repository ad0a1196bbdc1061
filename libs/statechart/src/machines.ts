import type { CaseEvent, Facts } from '@frontdoor/cases';
import type { TimerLimit } from './effect.js';

/** Where machines put what they ask for, in order. */
export interface Outbox {
  tell(type: number, data: Facts): void;
  start(timer: number, limit: TimerLimit): void;
  cancel(timer: number): void;
}

/** The machines of a case, one for each service of a pathway: moved by XState (StepMachines) or by tables. */
export interface Machines {
  /** Whether a service has a use for an event in its present state. */
  accepts(service: number, type: number, event: CaseEvent): boolean;
  /** Gives a service an event; false when it has no use for it, and then nothing has changed. */
  take(service: number, type: number, event: CaseEvent, out: Outbox): boolean;
  /** The numbers of the tasks open in a service. */
  tasks(service: number): readonly number[];
  stateName(service: number): string;
  /** The event types the present state may take, whatever their guards say. */
  acceptedTypes(service: number): readonly string[];
  atRest(service: number): boolean;
  context(service: number): Readonly<Record<string, unknown>>;
}
