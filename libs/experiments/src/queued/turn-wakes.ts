import type { Queryable } from './queryable.js';
import { type QueuedTurn, turnsMissing } from './turn-table.js';

/** The queue of all turns of all experiments. */
export const EXPERIMENTS_QUEUE = 'experiments';

/** Turns put on the queue in one question. */
const AT_ONCE = 1_000;

/** A wake-up as the queues of the live door take it: where a case stands for them, a turn stands here. */
export interface TurnWake {
  readonly id: string;
  readonly service: string;
  readonly caseId: string;
}

/** Where wake-ups are put: `WakeQueues` of the live door, on PostgreSQL or Redis. */
export interface TakesWakes {
  add(wakes: readonly TurnWake[]): Promise<void>;
}

/** The one name of a turn, on the queue as in the table: put there twice, it is there once. */
export function nameOfTurn({ experiment, order, replication }: QueuedTurn): string {
  return `experiment/${experiment}/${order}/${replication}`;
}

/** Reads a turn's name. @throws Error where it is none of ours */
export function turnNamed(name: string): QueuedTurn {
  const [, experiment, order, replication] = /^experiment\/([^/]+)\/(\d+)\/(\d+)$/.exec(name) ?? [];
  if (experiment === undefined) throw new Error(`the queue ${EXPERIMENTS_QUEUE} holds "${name}", which is no turn`);
  return { experiment, order: Number(order), replication: Number(replication) };
}

/**
 * Puts on the queue whatever is still to be played of an experiment. What is there already is left as it is, so this may be
 * called at any time by anybody: the queue is only a wake-up, and all of it can be made again.
 *
 * @returns how many turns are still to be played
 */
export async function queueMissingTurns(db: Queryable, queues: TakesWakes, experiment: string): Promise<number> {
  const turns = await turnsMissing(db, experiment);
  for (let first = 0; first < turns.length; first += AT_ONCE) {
    const wakes = turns.slice(first, first + AT_ONCE).map((turn) => {
      const name = nameOfTurn(turn);
      return { id: name, service: EXPERIMENTS_QUEUE, caseId: name };
    });
    await queues.add(wakes);
  }
  return turns.length;
}
