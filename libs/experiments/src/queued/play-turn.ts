import { THREAD_ENDED } from '../run/crew.js';
import { TurnFailed } from '../run/turn-failed.js';
import { failExperiment, sumUpWhenWhole } from './finish-experiment.js';
import type { Database } from './queryable.js';
import type { TurnPlayers } from './turn-players.js';
import { type QueuedTurn, keepTurn, letTurnGo, takeTurn } from './turn-table.js';

/** A replication taken up so often and never finished breaks whoever plays it. Our choice. */
const MOST_TAKEN = 12;

/** Who plays a turn, and where it is kept. */
export interface TurnPlaying {
  readonly db: Database;
  readonly players: TurnPlayers;
  /** What the worker is called in the table. */
  readonly by: string;
  /** Whether the worker itself ends its threads. */
  readonly isEnding: () => boolean;
}

/**
 * Plays a turn that is still to be played and keeps it; and sums its experiment up, if it was the last.
 *
 * A turn that cannot be played ends its experiment, in words.
 *
 * @throws whatever may go well another time: a lost connection, a thread that ended
 */
export async function playTurn({ db, players, by, isEnding }: TurnPlaying, turn: QueuedTurn): Promise<void> {
  const taken = await takeTurn(db, turn, by);
  if (taken === undefined) return;
  if (taken > MOST_TAKEN) {
    const words = `was taken up ${MOST_TAKEN} times, and whoever played it ended before it was played`;
    await failExperiment(db, turn.experiment, `Replication ${turn.replication + 1} ${words}.`);
    return;
  }
  try {
    await keepTurn(db, turn, await players.play(turn), by);
  } catch (error) {
    // Ended by us, it is no sign that the turn breaks its players; the queue gives it to another.
    if (isEnding()) await letTurnGo(db, turn);
    if (!(error instanceof TurnFailed) || error.fault === THREAD_ENDED) throw error;
    // Played again it would come to the same: the same scenario and dice.
    await failExperiment(db, turn.experiment, error.message);
    return;
  }
  await sumUpWhenWhole(db, turn.experiment);
}
