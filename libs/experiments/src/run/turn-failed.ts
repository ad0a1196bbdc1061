import type { Fault, Order, Turn } from './order.js';

/** Thrown when a replication cannot be played: which one, and why in words. */
export class TurnFailed extends Error {
  override readonly name = 'TurnFailed';
  /** The name of the error the thread met, where its class is lost. */
  readonly fault: string;

  constructor({ scenario, seed }: Order, { replication }: Turn, { name, message, trace }: Fault) {
    super(`${scenario.name}, replication ${replication + 1} with seed ${seed}, cannot be played: ${message}.`);
    this.fault = name;
    if (trace !== '') this.stack = trace;
  }
}
