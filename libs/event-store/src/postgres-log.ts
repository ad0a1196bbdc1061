import type { DataSource, EntityManager } from 'typeorm';
import type { CaseEvent, CaseId } from '@frontdoor/cases';
import type { Append, LoggedEvent, PositionedEvent } from '@frontdoor/event-log';
import { EventLog } from '@frontdoor/event-log';
import { appendThrough } from './append.js';
import { codeOf } from './database-errors.js';
import type { EventRow, StampedEvent, StampedRow } from './event-row.js';
import { EVENT_COLUMNS, eventOf, positionedEventOf, stampedEventOf } from './event-row.js';
import type { KeptWith, Loaded } from './load.js';
import { loadEvents } from './load.js';
import type { Stamp } from './stamp.js';
import { VIRTUAL, WALL } from './stamp.js';

/** How many events are read at once. */
const PAGE = 500;

/** How often an append of ours is begun anew when the database ended it for another's sake. */
const ATTEMPTS = 5;
const ENDED_FOR_ANOTHER: ReadonlySet<string> = new Set(['40001', '40P01']);

/** The log in PostgreSQL, of a database that `openDatabase` has opened. */
export class PostgresLog extends EventLog {
  constructor(private readonly database: DataSource) {
    super();
  }

  async append(caseId: CaseId, expectedVersion: number, events: readonly CaseEvent[]): Promise<readonly LoggedEvent[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await appendThrough(this.database.manager, { caseId, expectedVersion, events }, WALL);
      } catch (error) {
        if (attempt === ATTEMPTS || !ENDED_FOR_ANOTHER.has(codeOf(error))) throw error;
      }
    }
  }

  /**
   * Appends within a transaction already begun, as late in it as may be: until it ends, no other append gets positions.
   *
   * After any error the transaction is to be rolled back. One that `mayPass` may be begun anew.
   *
   * @throws LogMovedOn, EventOfAnotherCase, EventNotValid, TimeWentBack
   */
  appendIn(transaction: EntityManager, append: Append, stamp: Stamp): Promise<readonly LoggedEvent[]> {
    return appendThrough(transaction, append, stamp);
  }

  /**
   * Loads a whole log, such as a run's, through COPY: all of it or none, as if each event had been appended by itself.
   *
   * Other appends wait only while the loaded events are given their positions, not for the source. What is kept with them is
   * there when they are, and not otherwise.
   *
   * @throws LogMovedOn when an event does not follow the last one of its case
   * @throws EventNotValid, TimeWentBack
   */
  appendAll(
    events: Iterable<LoggedEvent> | AsyncIterable<LoggedEvent>,
    stamp: Stamp = VIRTUAL,
    keptWith?: KeptWith,
  ): Promise<Loaded> {
    return loadEvents(this.database, events, stamp, keptWith);
  }

  /** The events of a case by version, from the one after a version on; none when there are none. */
  async readCase(caseId: CaseId, afterVersion = 0): Promise<readonly LoggedEvent[]> {
    const rows: EventRow[] = await this.database.query(
      `select ${EVENT_COLUMNS} from frontdoor.event where case_id = $1 and version > $2 order by version`,
      [caseId, afterVersion],
    );
    return rows.map(eventOf);
  }

  async *readAll(fromPosition = 1): AsyncGenerator<PositionedEvent> {
    for await (const row of this.pages<EventRow>(EVENT_COLUMNS, fromPosition)) yield positionedEventOf(row);
  }

  /** As `readAll`, with the clock, the delivery and the time of recording of each event. */
  async *readStamped(fromPosition = 1): AsyncGenerator<StampedEvent> {
    const columns = `${EVENT_COLUMNS}, clock, delivery, recorded_at`;
    for await (const row of this.pages<StampedRow>(columns, fromPosition)) yield stampedEventOf(row);
  }

  async versionOf(caseId: CaseId): Promise<number> {
    const [row]: { version: number }[] = await this.database.query(
      'select version from frontdoor.event where case_id = $1 order by version desc limit 1',
      [caseId],
    );
    return row?.version ?? 0;
  }

  /** The position of the last event; 0 when there is none. */
  async head(): Promise<number> {
    const [row]: { position: string }[] = await this.database.query('select position from frontdoor.log_head');
    return Number(row?.position ?? 0);
  }

  /** Page by page, each its own question: what is read is never altered, and no reader holds a transaction open. */
  private async *pages<Row extends EventRow>(columns: string, fromPosition: number): AsyncGenerator<Row> {
    const page = `select ${columns} from frontdoor.event where position >= $1 order by position limit ${PAGE}`;
    for (let from = Math.max(fromPosition, 1); ;) {
      const rows: Row[] = await this.database.query(page, [from]);
      yield* rows;
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE) return;
      from = Number(last.position) + 1;
    }
  }
}
