import type { DataSource } from 'typeorm';
import { PostgresLog, openDatabase } from '@frontdoor/event-store';
import { clockHoursOf, playOnce } from '@frontdoor/simulation';
import { clockReader, ruleSetFor } from '@frontdoor/standards';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/servers/database.js';
import { ready, shipped } from '../../../../test/support/shipped.js';
import { Changes } from '../changes.js';
import { Projector, type ProjectorOptions } from '../projector.js';
import { Writer, inOrder } from './shown-by-log.js';

const scenario = shipped('example-small');

/** A front door, and some cases of a run of it. */
export const { play, door } = ready(scenario);
export const cases = [...playOnce(play, 1, 0).byCase()].slice(0, 70);
/** The run's log as a live door would have appended it. */
export const appends = inOrder(cases);
export const ruleSet = ruleSetFor([scenario.ruleSet, ...scenario.localRules].join('+'));
export const hours = clockHoursOf(scenario);
export const read = clockReader(ruleSet, hours);

/** How long anything here may take before the spec gives up. Unit: milliseconds. */
export const PATIENCE = 60_000;

/** A database with a log, and what follows it. */
export class ViewsWorld {
  readonly errors: Error[] = [];
  readonly log: PostgresLog;
  readonly writer: Writer;
  readonly changes: Changes;
  private readonly projectors: Projector[] = [];

  private constructor(
    readonly fresh: FreshDatabase,
    readonly database: DataSource,
  ) {
    this.log = new PostgresLog(database);
    this.writer = new Writer(this.log, database);
    this.changes = new Changes(fresh.url, database, (error) => this.errors.push(error));
  }

  static async open(): Promise<ViewsWorld> {
    const fresh = await freshDatabase();
    const world = new ViewsWorld(fresh, await openDatabase({ url: fresh.url }));
    world.changes.open();
    return world;
  }

  /** A projector that has begun to follow, or to stand by. */
  follow(options: Partial<ProjectorOptions> = {}): Projector {
    const onError = (error: Error) => this.errors.push(error);
    const projector = new Projector({ databaseUrl: this.fresh.url, door, ruleSet, hours, onError, ...options });
    projector.open();
    this.projectors.push(projector);
    return projector;
  }

  /** Waits until the views have come to the end of the log as it is now. */
  async caughtUp(): Promise<void> {
    const head = await this.log.head();
    if (!(await this.changes.reached(head, PATIENCE / 2)))
      throw new Error(`the views have not come to ${head}: ${this.errors.map(String).join('; ')}`);
  }

  async close(): Promise<void> {
    for (const projector of this.projectors) await projector.close();
    await this.changes.close();
    await this.database.destroy();
    await this.fresh.drop();
  }
}
