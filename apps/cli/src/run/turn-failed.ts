import { EXIT, type ExitCode } from '../exit-code.js';
import type { Fault, Order, Turn } from './order.js';

/** Thrown when a replication cannot be played: which one, and why in words. */
export class TurnFailed extends Error {
  override readonly name = 'TurnFailed';
  readonly exitCode: ExitCode;

  constructor(
    { scenario, seed }: Order,
    { replication }: Turn,
    { name, message, trace = '' }: Pick<Fault, 'name' | 'message'> & Partial<Fault>,
  ) {
    super(`${scenario.name}, replication ${replication + 1} with seed ${seed}, cannot be played: ${message}.`);
    this.exitCode = name === 'LogInTheWay' ? EXIT.badInput : EXIT.failure;
    if (trace !== '') this.stack = trace;
  }
}
