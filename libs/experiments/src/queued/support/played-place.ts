import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { openDatabase } from '@frontdoor/event-store';
import { builtExperimentWorker } from '../../../../../test/support/programs/program.js';
import { type FreshDatabase, freshDatabase } from '../../../../../test/support/servers/database.js';
import { scenarioAt } from '../../scenario-file.js';
import type { AskedExperiment } from '../asked-experiment.js';
import { type ExperimentResult, experimentResult } from '../experiment-result.js';
import { type ExperimentStanding, experimentProgress } from '../experiment-standing.js';
import { type ExperimentWorker, startExperimentWorker } from '../experiment-worker.js';

export const EXAMPLE = 'scenarios/example-small.yaml';
/** One week of it, so that a replication is a matter of a blink. */
export const UNTIL = '2015-01-12';

const example = scenarioAt(EXAMPLE);

/** A run of one week of the small example, but for what is said. */
export function run(but: Partial<AskedExperiment> = {}): AskedExperiment {
  return { kind: 'run', scenarios: [example], seed: 1, replications: 6, until: UNTIL, by: 'a spec', ...but };
}

/** Asks again and again, until what is found is so. */
export async function until<T>(ask: () => Promise<T>, isSo: (found: T) => boolean): Promise<T> {
  for (;;) {
    const found = await ask();
    if (isSo(found)) return found;
    await pause(20);
  }
}

/** A database of a spec's own with one worker of experiments in this process. */
export class PlayedPlace {
  worker: ExperimentWorker | undefined;
  /** Everything the worker said went wrong. */
  readonly errors: Error[] = [];

  private constructor(
    readonly fresh: FreshDatabase,
    readonly db: DataSource,
    private readonly program: string,
  ) {}

  static async open(name: string): Promise<PlayedPlace> {
    const [program, fresh] = await Promise.all([builtExperimentWorker(name), freshDatabase()]);
    return new PlayedPlace(fresh, await openDatabase({ url: fresh.url }), program);
  }

  /** Where the queue of this place is. */
  get queue() {
    return { redisUrl: process.env['REDIS_URL'], prefix: this.fresh.name };
  }

  async startWorker(): Promise<void> {
    const onError = (error: Error) => this.errors.push(error);
    const { db, program, queue } = this;
    this.worker = await startExperimentWorker({ db, ...queue, program, concurrency: 2, onError });
  }

  async stopWorker(isForced = false): Promise<void> {
    await this.worker?.close(isForced);
    this.worker = undefined;
  }

  standing(id: string): Promise<ExperimentStanding> {
    return experimentProgress(this.db, id);
  }

  /** Waits until so many replications are played. */
  async atLeast(id: string, count: number): Promise<void> {
    await until(
      () => this.standing(id),
      ({ played }) => played >= count,
    );
  }

  /** What an experiment came to, once it has ended. */
  async played(id: string): Promise<ExperimentResult> {
    await until(
      () => this.standing(id),
      ({ state }) => state !== 'queued' && state !== 'playing',
    );
    return experimentResult(this.db, id);
  }

  async close(): Promise<void> {
    await this.stopWorker(true);
    await this.db.destroy();
    await this.fresh.drop();
  }
}
