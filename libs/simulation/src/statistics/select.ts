import { checkConstraint, contradictionIn, margin } from './constraint.js';
import type { Constraint } from './constraint.js';
import { SettingNotValid, ValueNotFinite, ValuesDoNotMatch, between, positive, wholeFrom } from './errors.js';
import { CONFIDENCE } from './interval.js';
import { FIRST_LOOK, type DesignOut, type Selection, type SelectionWanted } from './selection.js';
import { type Check, type Pair, openQuestions } from './open-questions.js';
import { Walk } from './triangle.js';

/** One replication of every design still in: by design, then by measure. */
export type DesignValues = Readonly<Record<string, Readonly<Record<string, number | undefined>>>>;

/**
 * Chooses the best of several designs among those that meet every constraint, replication by replication.
 *
 * The choice is right with the confidence asked for, where the best design meets each constraint by its tolerance or
 * more and is better than every other by the indifference or more; otherwise it is as good within those two. Valid
 * under common random numbers, which make it much quicker: every error is shared out by Bonferroni. Replications are
 * taken to be near normal.
 *
 * Source: S-143 (Kim and Nelson 2001, procedure KN, c = 1) for the objective, each pair with an error of
 * alpha / (k - 1); feasibility by the same triangle about the limit, each design and constraint with an error of
 * alpha / (k s), and a design out only when beaten by one judged feasible (Andradóttir and Kim 2010). With
 * constraints half of alpha goes to each.
 */
export class BestOf {
  private readonly checks = new Map<string, readonly Check[]>();
  private readonly pairs: readonly Pair[];
  private readonly out = new Map<string, DesignOut>();
  private latest: Selection;

  /** @throws SettingNotValid */
  constructor(private readonly wanted: SelectionWanted) {
    const { designs, objective, constraints = [], confidence = CONFIDENCE, first = FIRST_LOOK, maximum } = wanted;
    const alpha = 1 - between('confidence', confidence, 0.5);
    wholeFrom('first', first, 2);
    positive('indifference', objective.indifference);
    if (maximum !== undefined) wholeFrom('maximum', maximum, first);
    if (designs.length === 0) throw new SettingNotValid('designs', 'empty', 'name at least one');
    if (new Set(designs).size < designs.length)
      throw new SettingNotValid('designs', designs, 'have names of their own');
    for (const constraint of constraints) checkConstraint(constraint);
    const share = constraints.length > 0 ? alpha / 2 : alpha;
    const checkError = share / (designs.length * constraints.length);
    for (const design of designs) {
      const check = (constraint: Constraint) => ({
        constraint,
        walk: new Walk({ drift: constraint.tolerance, error: checkError, first }),
      });
      this.checks.set(design, constraints.map(check));
    }
    const pairError = share / (designs.length - 1);
    this.pairs = designs.flatMap((one, place) =>
      designs.slice(place + 1).map((other) => {
        return { one, other, walk: new Walk({ drift: objective.indifference, error: pairError, first }) };
      }),
    );
    const contradiction = contradictionIn(constraints);
    this.latest = contradiction
      ? { ...this.standing('contradictory-constraints', `${contradiction}: no design can`, 0), stillIn: [] }
      : this.standing('go-on', 'no replication yet', 0);
  }

  /** Where it stands; its `stillIn` are the designs to run next. */
  get selection(): Selection {
    return this.latest;
  }

  /**
   * Takes the next replication, in order of number, of every design still in; others are not looked at, nor anything
   * after it has come to an outcome.
   *
   * @throws ValuesDoNotMatch where a design still in, or one of its measures, has no value
   * @throws ValueNotFinite
   */
  take(replication: DesignValues): Selection {
    if (this.latest.outcome !== 'go-on') return this.latest;
    const inPlay = this.latest.stillIn;
    const values = new Map(inPlay.map((design) => [design, this.valuesOf(design, replication[design])]));
    const replications = this.latest.replications + 1;
    const sign = this.wanted.objective.better === 'higher' ? 1 : -1;
    for (const { one, other, walk } of this.pairs) {
      const [a, b] = [values.get(one), values.get(other)];
      if (a && b) walk.take(sign * (a.objective - b.objective));
    }
    for (const [design, { limits }] of values) {
      for (const [place, { constraint, walk }] of this.checksOf(design).entries()) {
        walk.take(margin(constraint, limits[place] as number));
      }
    }
    this.latest = this.judge(replications);
    return this.latest;
  }

  private judge(replications: number): Selection {
    for (const design of this.wanted.designs) {
      const missed = this.checksOf(design).find(({ walk }) => walk.exit === 'below');
      if (missed && !this.out.has(design)) {
        const { constraint } = missed;
        this.out.set(design, { design, because: 'constraint-not-met', constraint, after: replications });
      }
    }
    // Only by one still in itself: walks that ended at different times may beat each other in a ring.
    for (const { one, other, walk } of this.pairs) {
      if (!walk.exit || this.out.has(one) || this.out.has(other)) continue;
      const [winner, loser] = walk.exit === 'above' ? [one, other] : [other, one];
      if (this.isFeasible(winner)) {
        const out = { design: loser, after: replications };
        const why = walk.hasMoved
          ? ({ because: 'beaten', by: winner } as const)
          : ({ because: 'same', as: winner } as const);
        this.out.set(loser, { ...out, ...why });
      }
    }
    return this.outcome(replications);
  }

  private outcome(replications: number): Selection {
    const { maximum = Infinity, first = FIRST_LOOK, constraints = [] } = this.wanted;
    const stillIn = this.stillIn();
    const [leader] = stillIn;
    const after = `after ${replications} replications`;
    const limits = constraints.length === 1 ? 'the constraint' : `all ${constraints.length} constraints`;
    if (leader === undefined) {
      return this.standing('no-feasible-design', `no design meets ${limits}, ${after}`, replications);
    }
    if (stillIn.length === 1 && this.isFeasible(leader) && replications >= first) {
      return this.standing(
        'selected',
        `${leader} is the best${constraints.length > 0 ? ` that meets ${limits}` : ''}, ${after}`,
        replications,
      );
    }
    const isUntold = openQuestions(stillIn, this.pairs, this.checks).untold.length > 0;
    const open = `${stillIn.join(', ')} not yet ${isUntold ? 'told apart' : `judged by ${limits}`}`;
    if (replications >= maximum) return this.standing('not-decided', `${open} at the maximum, ${after}`, replications);
    return this.standing('go-on', `${open}, ${after}`, replications);
  }

  private standing(outcome: Selection['outcome'], reason: string, replications: number): Selection {
    const stillIn = this.stillIn();
    const feasible = stillIn.filter((design) => this.isFeasible(design));
    const best = outcome === 'selected' ? stillIn[0] : undefined;
    return {
      outcome,
      reason,
      best,
      stillIn,
      feasible,
      out: [...this.out.values()],
      open: openQuestions(stillIn, this.pairs, this.checks),
      replications,
    };
  }

  private stillIn(): readonly string[] {
    return this.wanted.designs.filter((design) => !this.out.has(design));
  }

  private isFeasible(design: string): boolean {
    return this.checksOf(design).every(({ walk }) => walk.exit === 'above');
  }

  private checksOf(design: string): readonly Check[] {
    return this.checks.get(design) ?? [];
  }

  private valuesOf(design: string, measured: DesignValues[string] | undefined) {
    const valueOf = (measure: string): number => {
      const value = measured?.[measure];
      if (value === undefined)
        throw new ValuesDoNotMatch(design, `no ${measure} in this replication, and it is still in`);
      if (!Number.isFinite(value)) throw new ValueNotFinite(`${measure} of ${design}`, 0, value);
      return value;
    };
    const limits = this.checksOf(design).map(({ constraint }) => valueOf(constraint.measure));
    return { objective: valueOf(this.wanted.objective.measure), limits };
  }
}

/** Begins a choice of the best of several designs. @throws SettingNotValid */
export function bestOf(wanted: SelectionWanted): BestOf {
  return new BestOf(wanted);
}
