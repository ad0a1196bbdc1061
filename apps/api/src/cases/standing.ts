import { Injectable } from '@nestjs/common';
import type { CaseId } from '@frontdoor/cases';
import { EVENT_COLUMNS, type StampedEvent, type StampedRow, stampedEventOf } from '@frontdoor/event-store';
import { KnownCases, LiveDoor, rowsOf } from '@frontdoor/live';
import type { NamedTimer, OpenTask, ServiceState } from '@frontdoor/statechart';
import { Problem } from '../problems/problem.js';

/** Cases kept ready to be shown. Each takes some 20 kB. */
const MOST_KEPT = 500;

/** Where a case stands at a version. */
export interface Standing {
  readonly caseId: CaseId;
  readonly version: number;
  readonly states: readonly ServiceState[];
  readonly openTasks: readonly OpenTask[];
  readonly timers: readonly NamedTimer[];
}

/** Cases as the log has them at this moment, never as a view had them a moment ago. */
@Injectable()
export class Standings {
  private readonly cases: KnownCases;

  constructor(private readonly live: LiveDoor) {
    this.cases = new KnownCases(live.door, MOST_KEPT);
  }

  /** Where a case stands. @throws Problem when no event of it is in the log */
  async of(caseId: CaseId): Promise<Standing> {
    const known = await this.cases.take(caseId, 0, (id, version) => this.live.log.readCase(id, version));
    const { moving, version } = known;
    if (version === 0) throw unknown(caseId);
    const standing = { states: moving.states(), openTasks: moving.openTasks(), timers: moving.runningTimers() };
    this.cases.keep(known);
    return { caseId, version, ...standing };
  }

  /** The version of a case. @throws Problem when no event of it is in the log */
  async versionOf(caseId: CaseId): Promise<number> {
    const version = await this.live.log.versionOf(caseId);
    if (version === 0) throw unknown(caseId);
    return version;
  }

  /** Every event of a case, in order. @throws Problem when there is none */
  async timelineOf(caseId: CaseId): Promise<readonly StampedEvent[]> {
    const rows = await rowsOf<StampedRow>(
      this.live.database,
      `select ${EVENT_COLUMNS}, clock, delivery, recorded_at from frontdoor.event where case_id = $1 order by version`,
      [caseId],
    );
    if (rows.length === 0) throw unknown(caseId);
    return rows.map(stampedEventOf);
  }
}

function unknown(caseId: CaseId): Problem {
  return new Problem(
    'case-not-known',
    `No event of case ${caseId} is in the log. POST /cases/${caseId}/contacts begins it.`,
  );
}
