import { type Queryable, rowsOf } from '@frontdoor/live';
import { Bell } from './bell.js';
import { DatabaseLine } from './database-line.js';
import { VIEWED_CHANNEL, viewedPosition } from './projection.js';
import { type Change, RecentChanges } from './recent-changes.js';

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
  /** Undefined while no line is open: those who wait then look for themselves. */
  private recent: RecentChanges | undefined;
  private running: Promise<void> = Promise.resolve();
  private isClosed = false;

  constructor(
    private readonly url: string,
    private readonly database: Queryable,
    private readonly onError: (error: Error) => void,
  ) {}

  /** Begins to listen. A database that is away is waited for. */
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
    const found = await this.until(
      async () => {
        const changes = await this.after(position);
        return changes.length > 0 ? changes : undefined;
      },
      atMost,
      signal,
    );
    return found ?? [];
  }

  /** Waits until the views have come to a position, at most so long; false when they have not. Unit: milliseconds. */
  async reached(position: number, atMost: number): Promise<boolean> {
    const isReached = async () => (await this.position()) >= position || undefined;
    return (await this.until(isReached, atMost)) ?? false;
  }

  private async after(position: number): Promise<readonly Change[]> {
    return this.recent?.since(position, MOST) ?? changesSince(this.database, position);
  }

  /** Asks again at every notice until there is an answer, at most so long, or until nobody waits for it. */
  private async until<Answer>(
    ask: () => Promise<Answer | undefined>,
    atMost: number,
    signal?: AbortSignal,
  ): Promise<Answer | undefined> {
    const end = Date.now() + atMost;
    for (;;) {
      const heard = this.hear(Math.min(LOOK_AGAIN, end - Date.now()), signal);
      try {
        const answer = await ask();
        if (answer !== undefined || this.isClosed || signal?.aborted || Date.now() >= end) return answer;
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
    const { url, onError, bell } = this;
    const onNews = () => bell.ring();
    const line = await DatabaseLine.open({
      url,
      name: 'frontdoor changes',
      channels: [VIEWED_CHANNEL],
      onNews,
      onError,
    });
    try {
      const recent = new RecentChanges(await viewedPosition(line));
      this.recent = recent;
      this.tellAll();
      while (!this.isClosed && !line.lost) {
        await bell.heard(LOOK_AGAIN);
        if (this.isClosed || line.lost) return;
        // Asked whether or not there was a notice: so a line that has died without a word is found out.
        for (let more = true; more;) {
          const changes = await changesSince(line, recent.last);
          recent.add(changes);
          more = changes.length === MOST;
        }
        this.tellAll();
      }
    } finally {
      this.recent = undefined;
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
