import type { DataSource } from 'typeorm';
import { type CaseEvent, kindOf } from '@frontdoor/cases';
import type { PostgresLog } from '@frontdoor/event-store';
import { HANDLED_CHANNEL, rowsOf } from '@frontdoor/live';

/** Tables of the views, each with the order that makes two readings of it comparable. */
const TABLES = {
  view_case: 'case_id',
  view_task: 'case_id, task',
  view_clock: 'case_id, number',
  view_count: 'day, type',
} as const;

/** Everything the views hold, as text that can be compared. */
export async function everythingShown(database: DataSource): Promise<Readonly<Record<string, string>>> {
  const shown: Record<string, string> = {};
  for (const [table, order] of Object.entries(TABLES)) {
    const [row] = await rowsOf<{ all: string | null }>(
      database,
      `select string_agg(t::text, E'\\n' order by ${order}) as all from frontdoor.${table} t`,
    );
    shown[table] = row?.all ?? '';
  }
  return shown;
}

/** Events of one case as they were appended together: each that was given or a timer gave, with all it led to. */
export function appendsOf(events: readonly CaseEvent[]): readonly (readonly CaseEvent[])[] {
  const appends: CaseEvent[][] = [];
  for (const event of events) {
    const before = appends.at(-1);
    const kind = kindOf(event.by);
    const together = kind === 'machine' || (kind === 'timer' && before?.at(-1)?.at === event.at);
    if (before && together) before.push(event);
    else appends.push([event]);
  }
  return appends;
}

/** The appends of all cases in the order in which a live door would have made them: by time. */
export function inOrder(cases: readonly (readonly CaseEvent[])[]): readonly (readonly CaseEvent[])[] {
  const all = cases.flatMap((events) => appendsOf(events));
  return all.toSorted((a, b) => (a[0]?.at ?? 0) - (b[0]?.at ?? 0));
}

/** Writes appends to a log, one after the other. */
export class Writer {
  private readonly versions = new Map<string, number>();

  constructor(
    private readonly log: PostgresLog,
    private readonly database: DataSource,
  ) {}

  async append(appends: readonly (readonly CaseEvent[])[]): Promise<void> {
    for (const events of appends) {
      const caseId = events[0]?.caseId ?? '';
      const version = this.versions.get(caseId) ?? 0;
      await this.log.append(caseId, version, events);
      this.versions.set(caseId, version + events.length);
    }
    // A live door says so of every event that was given to it.
    await this.database.query(`notify ${HANDLED_CHANNEL}`);
  }
}
