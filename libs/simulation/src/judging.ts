import type { Need, Weighing } from '@frontdoor/scenarios';
import type { Dice, Purpose } from './dice.js';
import { normal } from './need-scale.js';
import { roleOf } from './pool.js';
import type { Truth } from './truth.js';
import type { VirtualTime } from './virtual-time.js';

/** What a decider has to go by beside the child. */
export interface Bench {
  readonly caseNumber: number;
  /** Whose dice say how far they are out: the child's, or those of a family that is seen together. */
  readonly luck: number;
  readonly opening: number;
  /** The pool whose people decide. */
  readonly pool: string;
  readonly judgement: Purpose;
}

/**
 * How people who decide take the need of a child: what is true, seen through noise, against the bar of their team.
 *
 * Missed and unnecessary enquiries are what comes of it and are set nowhere. Source: assumptions.
 */
export class Judging {
  /** How much of the distance from the published thresholds is left: 1 until audit is heard of. */
  practice = 1;
  /** By pool, and by role. */
  private readonly biases = new Map<string, number>();
  private readonly biasesOfRoles = new Map<string, number>();
  private readonly feedback: number;

  constructor(
    private readonly need: Need,
    private readonly truth: Truth,
    private readonly dice: Dice,
    types: readonly string[],
    private readonly time: VirtualTime,
    private readonly waitingInDistrict: (kind: string, caseNumber: number) => number,
  ) {
    this.feedback = need.feedback === undefined ? -1 : types.indexOf(need.feedback.by);
  }

  /** Deciders hear of what audits found. */
  take(type: number): void {
    if (type === this.feedback) this.practice *= 1 - (this.need.feedback?.corrects ?? 0);
  }

  /** The level of need that a decider takes a child to be at, as a place in NEED_LEVELS. */
  levelTaken(
    { noise, informed, bars, resources }: Weighing,
    { caseNumber, luck, opening, pool, judgement }: Bench,
  ): number {
    const { truth, time } = this;
    const spread = truth.isInformed(caseNumber, time.now) ? informed : noise;
    const error = spread === 0 ? 0 : spread * normal(this.dice.uniform(judgement, luck, opening));
    const seen = truth.needOf(caseNumber, time.now) + error + this.practice * this.biasOf(pool);
    if (resources === undefined) return truth.scale.levelAgainst(seen, bars, this.practice);
    return truth.scale.levelAgainst(seen, bars, this.practice, resources.moves, this.upBy(resources, caseNumber));
  }

  /** How much higher a bar is where others wait for what is left in the area. */
  private upBy({ of, perTenWaiting }: NonNullable<Weighing['resources']>, caseNumber: number): number {
    return (perTenWaiting * this.waitingInDistrict(of, caseNumber)) / 10;
  }

  save() {
    return { practice: this.practice, biases: [...this.biasesOfRoles] };
  }

  /** Takes up what was saved: the people of a role are those who were there then, whatever these dice would say. */
  restore({ practice, biases }: ReturnType<Judging['save']>): void {
    this.practice = practice;
    for (const [role, bias] of biases) this.biasesOfRoles.set(role, bias);
  }

  /** How much graver than the rest a pool's people take what they see: the same whether they do a task or hold it. */
  private biasOf(pool: string): number {
    const known = this.biases.get(pool);
    if (known !== undefined) return known;
    const role = roleOf(pool);
    const bias = this.biasesOfRoles.get(role) ?? this.drawnBias(role);
    this.biasesOfRoles.set(role, bias);
    this.biases.set(pool, bias);
    return bias;
  }

  private drawnBias(role: string): number {
    // A role that is the only one of its kind has none to differ from.
    if (this.need.teams === 0 || !role.includes('/')) return 0;
    return this.need.teams * normal(this.dice.uniform(this.dice.purpose(`need/bias/${role}`), 0));
  }
}
