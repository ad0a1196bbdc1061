import type { CaseId, Instant } from '@frontdoor/cases';
import { type Queryable, rowsOf } from '@frontdoor/live';
import { Bell } from './bell.js';
import { DatabaseLine } from './database-line.js';
import { VIEWED_CHANNEL, viewedPosition } from './projection.js';

/** An event that has come about, as it is told to those who watch: no facts. */
export interface Change {
  /** Its place in the whole log: the id under which a reader may go on. */
  readonly position: number;
  readonly caseId: CaseId;
  readonly version: number;
  readonly type: string;
  readonly at: Instant;
}

/** The most changes told at once; a reader far behind comes again for the next. */
const MOST = 500;

/** How often is looked for changes without a notice. Unit: milliseconds. */
const LOOK_AGAIN = 1_000;

/** Changes after a position that the views show already, in order, 500 at the most. */
export async function changesSince(of: Queryable, position: number, most = MOST): Promise<readonly Change[]> {
  return rowsOf<Change>(
    of,
    `select position::float8 as position, case_id as "caseId", version, type, at::float8 as at from frontdoor.event
     where position > $1 and position <= (select position from frontdoor.projection where name = 'views')
     order by position limit $2`,
    [position, Math.min(most, MOST)],
  );
}

/** What changes, for whoever watches in this process: told once the views show it. */
export class Changes {
  private readonly waiting = new Set<() => void>();
  private readonly bell = new Bell();
  private running: Promise<void> = Promise.resolve();
  private isClosed = false;

  constructor(
    private readonly url: string,
    private readonly database: Queryable,
    private readonly onError: (error: Error) => void,
  ) {}

  /** Begins to listen. While the database is away nothing is heard, and those who wait look for themselves. */
  open(): void {
    this.running = this.run();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.tellAll();
    this.bell.ring();
    await this.running;
  }

  /** How far the views have come: where one begins who wants only what is new. */
  position(): Promise<number> {
    return viewedPosition(this.database);
  }

  /**
   * The changes after a position, as soon as there are any; none when there are none in time, or nobody waits any more.
   *
   * @param atMost Unit: milliseconds.
   */
  async next(position: number, atMost: number, signal?: AbortSignal): Promise<readonly Change[]> {
    const end = Date.now() + atMost;
    for (;;) {
      const heard = this.hear(Math.min(LOOK_AGAIN, end - Date.now()), signal);
      const isOver = () => this.isClosed || signal?.aborted === true || Date.now() >= end;
      try {
        const changes = await changesSince(this.database, position);
        if (changes.length > 0 || isOver()) return changes;
        await heard.done;
      } finally {
        heard.stop();
      }
    }
  }

  /** Waits until the views have come to a position, at most so long; false when they have not. Unit: milliseconds. */
  async reached(position: number, atMost: number): Promise<boolean> {
    const end = Date.now() + atMost;
    for (;;) {
      const heard = this.hear(Math.min(LOOK_AGAIN, end - Date.now()));
      try {
        if ((await this.position()) >= position) return true;
        if (this.isClosed || Date.now() >= end) return false;
        await heard.done;
      } finally {
        heard.stop();
      }
    }
  }

  private async run(): Promise<void> {
    while (!this.isClosed) {
      try {
        await this.listen();
      } catch (error) {
        this.onError(error instanceof Error ? error : new Error(String(error)));
        await this.bell.heard(LOOK_AGAIN);
      }
    }
  }

  private async listen(): Promise<void> {
    const onNews = () => {
      this.tellAll();
      this.bell.ring();
    };
    const { url, onError } = this;
    const line = await DatabaseLine.open({
      url,
      name: 'frontdoor changes',
      channels: [VIEWED_CHANNEL],
      onNews,
      onError,
    });
    try {
      while (!this.isClosed && !line.lost) {
        await this.bell.heard(LOOK_AGAIN);
        // A line that has died without a word is found out by asking on it.
        if (!line.lost) await line.query('select 1');
      }
    } finally {
      await line.close();
    }
  }

  private tellAll(): void {
    for (const tell of this.waiting) tell();
  }

  private hear(atMost: number, signal?: AbortSignal): { readonly done: Promise<void>; readonly stop: () => void } {
    let stop = (): void => undefined;
    const done = new Promise<void>((tell) => {
      const timer = setTimeout(() => stop(), Math.max(0, atMost));
      stop = () => {
        clearTimeout(timer);
        this.waiting.delete(stop);
        signal?.removeEventListener('abort', stop);
        tell();
      };
      this.waiting.add(stop);
      signal?.addEventListener('abort', stop);
    });
    return { done, stop: () => stop() };
  }
}
