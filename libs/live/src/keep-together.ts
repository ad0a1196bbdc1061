import { type CaseId, type Instant, LogMovedOn } from '@frontdoor/cases';
import { type LoggedEvent, canonical } from '@frontdoor/event-log';
import { type ChainHead, databaseCodeOf, hashChain, isTaken } from '@frontdoor/event-store';
import type { Outcome } from './deliveries.js';
import type { Queryable } from './queryable.js';
import { type Wake, rowOfWake } from './wake-queues.js';
import type { NextWake } from './wakes.js';

/** What a case has come to, to be kept whole or not at all. */
export interface CaseHandled {
  readonly caseId: CaseId;
  /** What it followed; undefined where the case had no events. */
  readonly head: ChainHead | undefined;
  readonly outcomes: readonly Outcome[];
  /** The case's next timer; null where none runs any more, undefined where it is as it was. */
  readonly timer: NextWake | null | undefined;
  readonly wakes: readonly Wake[];
  readonly clockLabel: string;
  readonly events: readonly LoggedEvent[];
  /** By event, the delivery that brought it. */
  readonly deliveries: readonly (string | null)[];
}

/** What a statement says when somebody else has handled a delivery meanwhile. */
const HANDLED_MEANWHILE = 'FD001';

/** The most cases that are kept by one statement. */
const MOST = 50;

interface Waiting {
  readonly handled: CaseHandled;
  readonly hashes: readonly Buffer[];
  readonly resolve: (head: ChainHead | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Keeps what the cases of a process have come to. Those that are done while a statement is under way are kept together by
 * the next: the database waits for its disk once for all of them.
 */
export class KeepTogether {
  private readonly waiting: Waiting[] = [];
  private isKeeping = false;

  constructor(
    private readonly database: Queryable,
    /** How the queues of this database take a wake-up; null where the queues are elsewhere. */
    private readonly how: string | null,
  ) {}

  /**
   * Keeps what a case has come to.
   *
   * @returns what the next event of the case follows
   * @throws LogMovedOn when the case, or a delivery, was handled by somebody else meanwhile: nothing of it was kept
   */
  keep(handled: CaseHandled): Promise<ChainHead | undefined> {
    const hashes = hashChain(handled.head?.hash, handled.events);
    return new Promise((resolve, reject) => {
      this.waiting.push({ handled, hashes, resolve, reject });
      void this.keepAll();
    });
  }

  private async keepAll(): Promise<void> {
    if (this.isKeeping) return;
    this.isKeeping = true;
    while (this.waiting.length > 0) await this.keepSome(this.takeSome());
    this.isKeeping = false;
  }

  /** What is kept next: no case twice, for what is second must follow the first. */
  private takeSome(): readonly Waiting[] {
    const cases = new Set<CaseId>();
    const some = this.waiting.filter(({ handled: { caseId } }) => {
      if (cases.has(caseId) || cases.size === MOST) return false;
      cases.add(caseId);
      return true;
    });
    for (const one of some) this.waiting.splice(this.waiting.indexOf(one), 1);
    return some;
  }

  /** Keeps some together; where that fails, each by itself, for only one of them need be at fault. Rejects nothing itself. */
  private async keepSome(some: readonly Waiting[]): Promise<void> {
    try {
      await this.database.query(KEEP, valuesOf(some, this.how));
      for (const { handled, hashes, resolve } of some) resolve(headAfter(handled, hashes));
    } catch (error) {
      if (some.length > 1) for (const one of some) await this.keepSome([one]);
      else for (const { handled, reject } of some) reject(isLate(error) ? movedOn(handled) : error);
    }
  }
}

function headAfter({ head, events }: CaseHandled, hashes: readonly Buffer[]): ChainHead | undefined {
  const [last, hash] = [events.at(-1), hashes.at(-1)];
  return last && hash ? { version: last.version, at: last.at, hash } : head;
}

const isLate = (error: unknown): boolean => isTaken(error) || databaseCodeOf(error) === HANDLED_MEANWHILE;

function movedOn({ caseId, head }: CaseHandled): LogMovedOn {
  const version = head?.version ?? 0;
  return new LogMovedOn(caseId, version, version + 1);
}

const KEEP = `select frontdoor.keep_together($1, $2, $3, $4, $5::integer[], $6, $7, $8::bigint[], $9, $10::jsonb[], $11, $12, $13)`;

function valuesOf(some: readonly Waiting[], how: string | null): unknown[] {
  const events = some.flatMap(({ handled }) => handled.events);
  return [
    JSON.stringify(some.map(({ handled }) => rowOf(handled))),
    how,
    Date.now(),
    events.map(({ caseId }) => caseId),
    events.map(({ version }) => version),
    events.map(({ id }) => id),
    events.map(({ type }) => type),
    events.map(({ at }): Instant => at),
    events.map(({ by }) => by),
    events.map(({ data }) => canonical(data)),
    some.flatMap(({ hashes }) => hashes),
    some.flatMap(({ handled }) => handled.deliveries),
    some.flatMap(({ handled }) => handled.events.map(() => handled.clockLabel)),
  ];
}

function rowOf({ caseId, outcomes, timer, wakes }: CaseHandled) {
  return {
    case: caseId,
    outcomes: outcomes.map(({ seq, state, refusal, firstVersion, lastVersion }) => ({
      seq,
      state,
      refusal,
      first: firstVersion,
      last: lastVersion,
    })),
    ...(timer === undefined ? {} : { timer: timer ?? { due: null } }),
    wakes: wakes.map(rowOfWake),
  };
}
