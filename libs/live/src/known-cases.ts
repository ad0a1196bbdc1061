import { LRUCache } from 'lru-cache';
import { type CaseId, type Instant, kindOf } from '@frontdoor/cases';
import type { LoggedEvent } from '@frontdoor/event-log';
import type { ChainHead } from '@frontdoor/event-store';
import { type FrontDoor, MovingCase } from '@frontdoor/statechart';

/** Cases a process keeps ready to move on. Each takes some 20 kB. */
const MOST_KEPT = 2_000;

/** A case, ready to be moved, at a version of its log. */
export interface KnownCase {
  readonly moving: MovingCase;
  readonly version: number;
  /** What the next event follows, where whoever kept the case knew it. */
  readonly head?: ChainHead | undefined;
}

/** Thrown when a case's log cannot have been written by this door: it is another's, or the pathway has changed. */
export class LogDeparts extends Error {
  override readonly name = 'LogDeparts';

  constructor(
    readonly caseId: CaseId,
    readonly version: number,
    what: string,
  ) {
    super(`the log of case ${caseId} departs from this front door at version ${version}: ${what}`);
  }
}

/** Reads the events of a case after a version. */
export type ReadAfter = (caseId: CaseId, version: number) => Promise<readonly LoggedEvent[]>;

/** Cases as their logs left them. What is kept here can be lost at any time: it is read off the log again. */
export class KnownCases {
  private readonly kept: LRUCache<CaseId, KnownCase>;

  constructor(
    private readonly door: FrontDoor,
    most = MOST_KEPT,
  ) {
    this.kept = new LRUCache({ max: most });
  }

  /**
   * A case as its log has it now, for the caller alone until it is kept again.
   *
   * @param begins Where the time of a case begins that has no events yet; asked once its log has been read.
   * @throws LogDeparts when the log is not one this door would have written
   */
  async take(caseId: CaseId, begins: Instant | (() => Instant), readAfter: ReadAfter): Promise<KnownCase> {
    const kept = this.kept.get(caseId);
    this.kept.delete(caseId);
    const events = await readAfter(caseId, kept?.version ?? 0);
    const from = (): Instant => events[0]?.at ?? (typeof begins === 'number' ? begins : begins());
    const moving = kept?.moving ?? new MovingCase(this.door, caseId, from());
    follow(moving, events);
    const head = events.length === 0 ? kept?.head : undefined;
    return { moving, version: (kept?.version ?? 0) + events.length, head };
  }

  /** Keeps a case for whoever needs it next, once what it has come to is in the log. */
  keep(known: KnownCase): void {
    const { caseId } = known.moving;
    const other = this.kept.get(caseId);
    if (!other || other.version < known.version) this.kept.set(caseId, known);
  }
}

/**
 * Gives a case again what its log says it was given; what follows must come about by itself.
 *
 * @throws LogDeparts when it does not
 */
export function follow(moving: MovingCase, events: readonly LoggedEvent[]): void {
  for (const event of events) {
    moving.passTo(event.at);
    const kind = kindOf(event.by);
    if (kind === 'machine' || kind === 'timer') continue;
    try {
      moving.give(event.type, event.data, event.by);
    } catch (error) {
      throw new LogDeparts(event.caseId, event.version, error instanceof Error ? error.message : String(error));
    }
  }
  events.forEach((event, index) => {
    const own = moving.events[index];
    if (own?.type !== event.type || own.at !== event.at || own.by !== event.by)
      throw new LogDeparts(event.caseId, event.version, `${event.type} stands where ${own?.type ?? 'nothing'} follows`);
  });
  const extra = moving.events[events.length];
  const last = events.at(-1);
  if (extra && last) throw new LogDeparts(last.caseId, last.version + 1, `${extra.type} is missing`);
  moving.events.length = 0;
}
