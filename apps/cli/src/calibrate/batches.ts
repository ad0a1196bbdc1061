import type { Scenario } from '@frontdoor/scenarios';
import { Crew, type Played, playAll, roundByRound } from '@frontdoor/experiments';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import type { ExperimentFolder } from '../out/experiment-folder.js';
import { sayDuration, sayTimeLeft } from '../print/duration.js';
import type { Session } from '../session.js';

/** Scenarios to be played one after another, and how often. */
export interface Batch {
  readonly scenarios: readonly Scenario[];
  readonly seed: number;
  readonly replications: number;
  /** What is played, in words. */
  readonly says: string;
}

interface BatchesOf {
  readonly session: Session;
  readonly workers: number;
  readonly folder: ExperimentFolder | undefined;
  /** The most replications all batches come to. */
  readonly most: number;
}

/** Plays batch after batch, as one work: with one progress, one folder and one way to stop. */
export class Batches {
  private readonly began = Date.now();
  private orders = 0;
  private done = 0;
  private found = 0;

  private most: number;

  constructor(private readonly asked: BatchesOf) {
    const { session, folder, most } = asked;
    this.most = most;
    session.cancel.keepBy(() =>
      session.terminal.note('Stopping after the replications in play; Ctrl-C again stops at once.'),
    );
    const kept = folder?.count ?? 0;
    if (folder && kept > 0) {
      session.terminal.note(`Found ${kept} replications in ${folder.path}; they are not played again.`);
    }
  }

  /** How long it has taken, in words. */
  get took(): string {
    return sayDuration(Date.now() - this.began);
  }

  /** There are so many replications more. */
  expect(more: number): void {
    this.most += more;
  }

  /** Plays every scenario of a batch; undefined where it was stopped before all were played. */
  async play(batch: Batch): Promise<readonly (readonly Played[])[] | undefined> {
    const { session, workers, folder } = this.asked;
    const { scenarios, seed, replications, says } = batch;
    const size = scenarios.length * replications;
    if (size === 0) return [];
    const first = this.orders;
    this.orders += scenarios.length;
    const at = ({ order, replication }: { order: number; replication: number }) => ({
      order: first + order,
      replication,
    });
    const played = await playAll({
      orders: scenarios.map((scenario) => ({ scenario, seed })),
      turns: roundByRound(scenarios.length, replications),
      crew: new Crew(session.program, Math.min(workers, size)),
      found: (turn) => folder?.found(at(turn)),
      isStopped: () => session.cancel.isWanted,
      onProgress: (here) => session.terminal.progress(this.line(says, here)),
      onPlayed: (turn, each, isFound) => {
        if (isFound) this.found += 1;
        else folder?.keep(at(turn), each);
      },
    });
    this.done += size;
    return played.every((each) => each.length === replications) ? played : undefined;
  }

  private line(says: string, here: number): string {
    const { most } = this;
    const left = sayTimeLeft((this.done + here - this.found) / Math.max(1, most - this.found), Date.now() - this.began);
    return `${says}: ${Math.floor(this.done + here)} of at most ${most} replications${left === '' ? '' : `, at most ${left}`}`;
  }
}

/** What is said where a fit was stopped before it had played what it begins with. */
export function nothingYet(): CommandFailed {
  return new CommandFailed(EXIT.cancelled, 'Cancelled before the start was played: there is nothing to print.');
}
