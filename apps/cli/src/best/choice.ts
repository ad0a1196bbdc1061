import {
  type DesignValues,
  type Estimate,
  type Measure,
  type Selection,
  type SelectionWanted,
  bestOf,
  estimate,
} from '@frontdoor/simulation';
import type { Batch, Played, Turn } from '@frontdoor/experiments';
import { CommandFailed } from '../command-failed.js';
import type { Design } from '../designs/design.js';
import type { AskedConstraint } from '../designs/measure-option.js';
import { EXIT } from '../exit-code.js';

/** What is to be chosen, as it was asked for. */
export interface Goal {
  readonly measure: Measure;
  readonly better: 'lower' | 'higher';
  /** The least difference worth telling apart, in the measure's unit. */
  readonly worth: number;
  readonly constraints: readonly AskedConstraint[];
}

/** Follows a choice as replications come in, in any order; it is judged by their number. */
export class Choice {
  private readonly rule;
  private readonly early = new Map<number, Map<number, Played>>();

  /** @throws CommandFailed where two constraints contradict each other */
  constructor(
    private readonly designs: readonly Design[],
    private readonly goal: Goal,
    maximum: number,
  ) {
    this.rule = bestOf(wantedOf(designs, goal, maximum));
    if (this.selection.outcome !== 'contradictory-constraints') return;
    throw new CommandFailed(
      EXIT.badInput,
      `These constraints contradict each other: ${this.selection.reason}. Take one away.`,
    );
  }

  get selection(): Selection {
    return this.rule.selection;
  }

  /** What to play next: of each replication, the designs that are still in when it is asked for. */
  *turns(maximum: number): Generator<Batch> {
    for (let replication = 0; replication < maximum; replication++) {
      for (const order of this.designs.keys()) if (this.isIn(order)) yield [{ order, replication }];
    }
  }

  take({ order, replication }: Turn, played: Played): void {
    const round = this.early.get(replication) ?? new Map<number, Played>();
    this.early.set(replication, round.set(order, played));
    for (let next = this.whole(); next && this.selection.outcome === 'go-on'; next = this.whole()) this.rule.take(next);
  }

  private isIn(order: number): boolean {
    return this.selection.stillIn.includes(this.designs[order]?.label ?? '');
  }

  /** The next replication in order, once it is there of every design still in. */
  private whole(): DesignValues | undefined {
    const { replications } = this.selection;
    const round = this.early.get(replications);
    const inPlay = [...this.designs.keys()].filter((order) => this.isIn(order));
    if (!round || inPlay.some((order) => !round.has(order))) return undefined;
    return Object.fromEntries(
      inPlay.map((order) => [this.designs[order]?.label ?? '', this.measured(round.get(order), order, replications)]),
    );
  }

  private measured(played: Played | undefined, order: number, replication: number) {
    const measures = played?.outcome.measures ?? {};
    const needed = [this.goal.measure.id, ...this.goal.constraints.map(({ measure }) => measure)];
    const missing = needed.find((id) => measures[id] === undefined);
    if (missing === undefined) return measures;
    throw new CommandFailed(
      EXIT.badInput,
      `${this.designs[order]?.label}, replication ${replication + 1}, has no ${missing}: there was nothing to divide by. Choose by a count, or play a longer period.`,
    );
  }
}

function wantedOf(
  designs: readonly Design[],
  { measure, better, worth, constraints }: Goal,
  maximum: number,
): SelectionWanted {
  return {
    designs: designs.map(({ label }) => label),
    objective: { measure: measure.id, better, indifference: worth },
    constraints,
    maximum,
  };
}

/** A design in the results of a choice. */
export interface Judged {
  readonly design: Design;
  readonly replications: number;
  readonly objective: Estimate | undefined;
  readonly constraints: readonly (Estimate | undefined)[];
}

/** What a choice came to. */
export interface Chosen {
  readonly goal: Goal;
  readonly selection: Selection;
  readonly seed: number;
  readonly designs: readonly Judged[];
}

/** Sums up what the choice was made by: replications that were played ahead of it are left out. */
export function chosenOf(
  { designs, goal, selection, seed }: { designs: readonly Design[]; goal: Goal; selection: Selection; seed: number },
  played: readonly (readonly Played[])[],
): Chosen {
  const judged = designs.map((design, place): Judged => {
    const after = selection.out.find((out) => out.design === design.label)?.after ?? selection.replications;
    const taken = (played[place] ?? []).filter(({ replication }) => replication < after);
    const of = (id: Measure['id']) => estimate(taken.map(({ outcome }) => outcome.measures[id]));
    return {
      design,
      replications: taken.length,
      objective: of(goal.measure.id),
      constraints: goal.constraints.map(({ measure }) => of(measure)),
    };
  });
  return { goal, selection, seed, designs: judged };
}
