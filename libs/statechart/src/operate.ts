import type { CaseEvent, Facts } from '@frontdoor/cases';
import type { TimerLimit } from './effect.js';
import type { Outbox } from './machines.js';
import type { Moved, Operation } from './operations.js';

/** Does the operations of a plan, in order, to a case that is being moved. */
export function operate(operations: readonly Operation[], seen: Moved, out: Outbox): void {
  for (let index = 0; index < operations.length; index++) {
    const { do: what, number, fixed, from } = operations[index] as Operation;
    const value = from === undefined ? fixed : from(seen);
    switch (what) {
      case 'hear':
        seen.event = value as CaseEvent;
        break;
      case 'assign':
        break;
      case 'tell':
        // A context told is told as it is now: it may be changed where it is.
        out.tell(number, (value === seen.context ? { ...seen.context } : value) as Facts);
        break;
      case 'start':
        out.start(number, value as TimerLimit);
        break;
      case 'cancel':
        out.cancel(number);
        break;
    }
  }
}
