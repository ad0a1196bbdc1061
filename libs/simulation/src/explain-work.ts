import type { Instant } from '@frontdoor/cases';
import type { WorkRow } from './work-record.js';

/** A stretch of time: from the first moment to just before the second. */
export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

/** One opening of a task for a case, and when it was in somebody's hands. Infinity for what had not ended. */
export interface Piece {
  readonly task: number;
  readonly crew: number;
  readonly openedAt: Instant;
  readonly closedAt: Instant;
  readonly inHand: readonly Stretch[];
}

/** One running of a timer of a case. */
export interface Running extends Stretch {
  readonly timer: number;
}

/** What was open and what ran for a case, in the order in which it began. */
export interface WorkOfCase {
  readonly pieces: readonly Piece[];
  readonly timers: readonly Running[];
}

type OpenStretch = { -readonly [Name in keyof Stretch]: Stretch[Name] };
type OpenPiece = { -readonly [Name in keyof Piece]: Name extends 'inHand' ? OpenStretch[] : Piece[Name] };

/** Reads the rows of one case, in order, as pieces of work and running timers. */
export function workOfCase(rows: Iterable<WorkRow>): WorkOfCase {
  const reading = new CaseWork();
  for (const row of rows) reading.take(row);
  return reading;
}

class CaseWork implements WorkOfCase {
  readonly pieces: OpenPiece[] = [];
  readonly timers: (OpenStretch & { readonly timer: number })[] = [];
  private readonly open = new Map<number, OpenPiece>();
  private readonly inHand = new Map<number, OpenStretch>();
  private readonly running = new Map<number, OpenStretch>();

  take({ what, at, task, crew }: WorkRow): void {
    switch (what) {
      case 'opened':
        return this.opens(at, task, crew);
      case 'taken-up':
        return this.begins(at, task);
      case 'put-down':
        return end(this.inHand, task, at);
      case 'done':
      case 'withdrawn':
        return this.closes(at, task);
      case 'timer-started':
        return this.starts(at, task);
      case 'timer-ended':
      default:
        return end(this.running, task, at);
    }
  }

  private opens(at: Instant, task: number, crew: number): void {
    const piece = { task, crew, openedAt: at, closedAt: Infinity, inHand: [] };
    this.open.set(task, piece);
    this.pieces.push(piece);
  }

  private begins(at: Instant, task: number): void {
    const stretch = { from: at, to: Infinity };
    this.inHand.set(task, stretch);
    this.open.get(task)?.inHand.push(stretch);
  }

  private closes(at: Instant, task: number): void {
    end(this.inHand, task, at);
    const piece = this.open.get(task);
    if (piece) piece.closedAt = at;
    this.open.delete(task);
  }

  private starts(at: Instant, timer: number): void {
    end(this.running, timer, at);
    const stretch = { timer, from: at, to: Infinity };
    this.running.set(timer, stretch);
    this.timers.push(stretch);
  }
}

/** Ends what goes on under a key, if anything does. */
function end(stretches: Map<number, OpenStretch>, key: number, at: Instant): void {
  const stretch = stretches.get(key);
  if (stretch) stretch.to = at;
  stretches.delete(key);
}

/** Whether a moment lies in a stretch. */
export const isIn = ({ from, to }: Stretch, at: Instant): boolean => at >= from && at < to;
