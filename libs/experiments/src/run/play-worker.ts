import { parentPort } from 'node:worker_threads';
import { CaseloadAtHand } from './begun-together.js';
import type { Order, Report, TurnToPlay } from './order.js';
import { Pathways, Player } from './play-replication.js';

/** How finely progress is told. Unit: share of a replication. */
const PROGRESS_STEP = 0.01;

/** What a worker thread does: plays the turns it is given, one at a time, and tells what came of each. */
export function playOrders(): void {
  const port = parentPort;
  if (!port) return;
  const tell = (report: Report) => port.postMessage(report);
  const players = new Players();
  port.on('message', ({ turn, order, forget }: TurnToPlay) => {
    if (forget !== undefined) players.forget(forget);
    let told = 0;
    const onProgress = (share: number) => {
      if (share < told + PROGRESS_STEP) return;
      told = share;
      tell({ do: 'progress', share });
    };
    players
      .play(turn.order, order, (player) => player.toEnd(turn.replication, onProgress))
      .then(
        (played) => tell({ do: 'played', played }),
        (error: unknown) => tell({ do: 'failed', fault: faultOf(error) }),
      );
  });
}

/** The orders a thread has been given and holds ready. */
class Players {
  private readonly players = new Map<number, Player>();
  private readonly pathways = new Pathways();
  private readonly atHand = new CaseloadAtHand();

  async play<T>(number: number, order: Order | undefined, how: (player: Player) => Promise<T>): Promise<T> {
    const player = this.players.get(number) ?? new Player(order as Order, this.pathways, this.atHand);
    this.players.set(number, player);
    return how(player);
  }

  forget(number: number): void {
    this.players.delete(number);
  }
}

function faultOf(error: unknown): { name: string; message: string; trace: string } {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), trace: '' };
  const { name, message, stack = '' } = error;
  return { name, message, trace: stack };
}
