import { type Demand, NEED_LEVELS, type Need } from '@frontdoor/scenarios';
import type { Dice, Purpose } from './dice.js';
import { NeedScale, normal, reached } from './need-scale.js';

/** What the dice say of true need: that of a family at each approach, that of each child, and how an approach looks. */
export class CastNeed {
  private readonly scale: NeedScale;
  /** Where the levels part approaches by how they look. */
  private readonly looksLines: readonly number[];
  private readonly family: Purpose;
  private readonly child: Purpose;
  private readonly seen: Purpose;
  private readonly danger: Purpose;
  private readonly looksSpread: number;
  /** By level of need: the share in immediate danger. */
  private readonly dangerShares: readonly number[];

  constructor(
    private readonly need: Need,
    { levels }: Pick<Demand, 'levels'>,
    private readonly dice: Dice,
  ) {
    this.scale = new NeedScale(need);
    let below = 0;
    this.looksLines = ['1', '2', '3'].map((level) => {
      below += levels[level] ?? 0;
      return normal(Math.min(1, below));
    });
    this.dangerShares = NEED_LEVELS.map((level) => need.immediateDanger[level]);
    this.looksSpread = Math.sqrt(1 + need.looks ** 2);
    this.family = dice.purpose('need/family');
    this.child = dice.purpose('need/child');
    this.seen = dice.purpose('need/seen');
    this.danger = dice.purpose('need/danger');
  }

  /** The true need of a family at an approach; of one met before, it has something of the last. */
  ofFamily(luck: number, last: number | undefined): number {
    const own = normal(this.dice.uniform(this.family, luck));
    if (last === undefined || Number.isNaN(last)) return own;
    const { lasting } = this.need;
    return lasting * last + Math.sqrt(1 - lasting ** 2) * own;
  }

  /** What of a child's true need is their own, beside that of the family; it stays with the child. */
  ownOfChild(luck: number): number {
    return normal(this.dice.uniform(this.child, luck));
  }

  /** The true need of one child of a family. */
  ofChild(own: number, family: number): number {
    const { siblings } = this.need;
    return Math.sqrt(siblings) * family + Math.sqrt(1 - siblings) * own;
  }

  /** The level of need, 1 to 4, that an approach looks to be at. */
  levelSeen(luck: number, family: number): number {
    const looks = family + this.need.looks * normal(this.dice.uniform(this.seen, luck));
    return 1 + reached(looks / this.looksSpread, this.looksLines);
  }

  /** Whether a child of such a true need is in immediate danger at an approach. */
  inDanger(luck: number, child: number): boolean {
    return this.dice.uniform(this.danger, luck) < (this.dangerShares[this.scale.levelOf(child)] as number);
  }
}
