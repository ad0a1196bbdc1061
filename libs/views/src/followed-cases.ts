import { LRUCache } from 'lru-cache';
import type { CaseId } from '@frontdoor/cases';
import type { PositionedEvent } from '@frontdoor/event-log';
import type { Queryable } from '@frontdoor/live';
import { FollowedCase, type Following } from './followed-case.js';
import { byCase, eventsTo } from './log-page.js';
import type { CaseShown } from './view-rows.js';

/** Cases kept ready to be followed on. Those left out are read off the log again when they move. */
const MOST_KEPT = 4_000;

/** The cases of a log, followed page by page. What is kept here can be lost at any time. */
export class FollowedCases {
  private readonly kept: LRUCache<CaseId, FollowedCase>;

  constructor(
    private readonly following: Following,
    most = MOST_KEPT,
  ) {
    this.kept = new LRUCache({ max: most });
  }

  /** Follows the cases of a page, and gives back how each now stands. */
  async take(tx: Queryable, page: readonly PositionedEvent[]): Promise<readonly CaseShown[]> {
    const cases = byCase(page);
    // Held here, since a case may be pushed out by others of the same page before its turn comes.
    const known = new Map([...cases].flatMap(([caseId, [first]]) => this.keptBefore(caseId, first)));
    const missing = [...cases].filter(([caseId, [first]]) => !known.has(caseId) && first?.version !== 1);
    const whole = await eventsTo(
      tx,
      missing.map(([caseId]) => caseId),
      page.at(-1)?.position ?? 0,
    );
    return [...cases].map(([caseId, events]) => this.follow(known.get(caseId), whole.get(caseId) ?? events));
  }

  /** Forgets everything: the log is followed from another place than where it was left. */
  clear(): void {
    this.kept.clear();
  }

  private keptBefore(caseId: CaseId, first: PositionedEvent | undefined): readonly (readonly [CaseId, FollowedCase])[] {
    const kept = this.kept.get(caseId);
    return kept && kept.version + 1 === first?.version ? [[caseId, kept]] : [];
  }

  private follow(known: FollowedCase | undefined, events: readonly PositionedEvent[]): CaseShown {
    const [first] = events as readonly [PositionedEvent];
    const followed = known ?? new FollowedCase(this.following, first);
    followed.take(events);
    // One that departs is read anew each time: what was missing may have come since.
    if (followed.departs === null) this.kept.set(first.caseId, followed);
    else this.kept.delete(first.caseId);
    return followed.shown();
  }
}
