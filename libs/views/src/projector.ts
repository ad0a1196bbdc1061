import { setTimeout as pause } from 'node:timers/promises';
import { HANDLED_CHANNEL } from '@frontdoor/live';
import { type ReadOptions, type RuleSet, clockReader, typesUsed } from '@frontdoor/standards';
import type { FrontDoor } from '@frontdoor/statechart';
import { standardsServed } from '@frontdoor/walkthrough';
import { Bell } from './bell.js';
import { DatabaseLine } from './database-line.js';
import type { Following } from './followed-case.js';
import { FollowedCases } from './followed-cases.js';
import { adoptViews, followPage, projectPage, rebuildViews, standingOf, viewedPosition } from './projection.js';

/** The lock of whoever leads: one in the whole deployment. */
export const LEAD_LOCK = 795_700_010;

/** How often the log is looked at, and the lead asked for, without any notice. Unit: milliseconds. */
const LOOK_AGAIN = 1_000;

/** How long further news gather after some were read, so that a busy door costs few transactions. Unit: milliseconds. */
const GATHER = 40;

/** Events taken into the views in one transaction. */
const PAGE = 500;

/** What a projector follows, and by what. */
export interface ProjectorOptions {
  readonly databaseUrl: string;
  readonly door: FrontDoor;
  readonly ruleSet: RuleSet;
  /** The hours that clocks go by. */
  readonly hours?: ReadOptions;
  /** Told of everything that went wrong, and passed. */
  readonly onError: (error: Error) => void;
  readonly pageSize?: number;
  /** Cases kept ready; the others are read again when they move. */
  readonly mostKept?: number;
}

/**
 * Follows the log and keeps the views. Any number of processes may have one: one of them leads and the others stand by,
 * and one of those takes over when it dies, stands still or loses its database.
 */
export class Projector {
  private readonly following: Following;
  private readonly bell = new Bell();
  private running: Promise<void> = Promise.resolve();
  private isClosed = false;
  private leads = false;
  private reached = 0;

  constructor(private readonly options: ProjectorOptions) {
    this.following = followingOf(options);
  }

  /** Whether this one keeps the views now. */
  get isLeader(): boolean {
    return this.leads;
  }

  /** How far this one has brought the views, while it leads. */
  get position(): number {
    return this.reached;
  }

  /** Begins to follow, or to stand by. A database that is away is waited for. */
  open(): void {
    this.running = this.run();
  }

  /** Finishes the page in hand and gives the lead away. */
  async close(): Promise<void> {
    this.isClosed = true;
    this.bell.ring();
    await this.running;
  }

  /** Empties the views; whoever leads makes them again from position 0. */
  async rebuild(): Promise<void> {
    const line = await this.line([]);
    try {
      await rebuildViews(line);
    } finally {
      await line.close();
    }
    this.bell.ring();
  }

  /** Follows the page after a position and writes nothing. @throws what keeps whoever leads from going on there */
  async tryPage(from: number): Promise<void> {
    const line = await this.line([]);
    try {
      await followPage(line, new FollowedCases(this.following), from, this.options.pageSize ?? PAGE);
    } finally {
      await line.close();
    }
  }

  private async run(): Promise<void> {
    while (!this.isClosed) {
      try {
        await this.serve();
      } catch (error) {
        this.options.onError(error instanceof Error ? error : new Error(String(error)));
        await this.bell.heard(LOOK_AGAIN);
      }
    }
  }

  /** As long as one line to the database lasts: stands by until nobody else leads, then leads. */
  private async serve(): Promise<void> {
    const line = await this.line([HANDLED_CHANNEL]);
    const cases = new FollowedCases(this.following, this.options.mostKept);
    try {
      while (!this.isClosed && !line.lost) {
        this.leads ||= await this.takeLead(line);
        if (this.leads && (await this.catchUp(line, cases))) await pause(GATHER);
        await this.bell.heard(LOOK_AGAIN);
      }
    } finally {
      this.leads = false;
      await line.close();
    }
  }

  private async takeLead(line: DatabaseLine): Promise<boolean> {
    if (!(await line.lock(LEAD_LOCK))) return false;
    await line.together((tx) => adoptViews(tx));
    this.reached = await viewedPosition(line);
    return true;
  }

  /** Takes in all there is; whether there was anything. */
  private async catchUp(line: DatabaseLine, cases: FollowedCases): Promise<boolean> {
    const { pageSize: size = PAGE } = this.options;
    for (let pages = 0; ; pages++) {
      const { head, viewed } = await standingOf(line);
      if (this.isClosed || (head === this.reached && viewed === this.reached)) return pages > 0;
      // A log that is shorter than what was read of it is another one.
      if (head < viewed) await line.together((tx) => adoptViews(tx));
      const from = this.reached;
      this.reached = await line.together((tx) => projectPage(tx, cases, { from, size }));
      if (this.reached === from) return pages > 0;
    }
  }

  private line(channels: readonly string[]): Promise<DatabaseLine> {
    const { databaseUrl: url, onError } = this.options;
    return DatabaseLine.open({ url, name: 'frontdoor views', channels, onNews: () => this.bell.ring(), onError });
  }
}

function followingOf({ door, ruleSet, hours }: ProjectorOptions): Following {
  return {
    door,
    read: clockReader(ruleSet, hours),
    measured: new Set(typesUsed(ruleSet)),
    serves: standardsServed(door.pathway, ruleSet),
  };
}
