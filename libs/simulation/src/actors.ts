import { NONE } from './chains.js';
import type { Crew } from './crews.js';
import type { LogColumns } from './log-columns.js';

/** In whose name things happen in a run, as the log numbers them. */
export class Actors {
  /** By crew, once it has worked; and by source of contacts. */
  private readonly ofCrew: number[] = [];
  private readonly referrers = new Map<string, number>();

  constructor(
    private readonly log: LogColumns,
    private readonly crews: readonly Crew[],
  ) {}

  /** The number of the actor that a source of contacts goes by. */
  referrer(source: string): number {
    const known = this.referrers.get(source);
    if (known !== undefined) return known;
    const actor = this.log.actor(`outside/${source}`);
    this.referrers.set(source, actor);
    return actor;
  }

  /** The number of the actor in whose name a crew works; of those a task is for, where nobody does. */
  crew(crew: number): number {
    if (crew === NONE) return this.log.actor('outside/family');
    return (this.ofCrew[crew] ??= this.log.actor((this.crews[crew] as Crew).actor));
  }
}
