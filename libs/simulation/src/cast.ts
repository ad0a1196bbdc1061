import { DAY_MS } from '@frontdoor/calendar';
import type { CaseId, Instant } from '@frontdoor/cases';
import type { Demand } from '@frontdoor/scenarios';
import type { Dice, Purpose } from './dice.js';
import { pickerOf } from './sampler.js';

/** One approach about one family: what every child of it has in common. */
export interface Approach {
  readonly at: Instant;
  readonly channel: string;
  /** The dice of this approach: its channel's number and its place in the channel. */
  readonly luck: number;
  readonly family: Family;
}

export interface Family {
  readonly id: string;
  /** The number of its first child; the others follow. */
  readonly firstCase: number;
  readonly size: number;
  readonly district: string;
}

/** The most children of one family: the number that keeps siblings' dice apart. */
export const MOST_SIBLINGS = 8;

/** The families and children of a replication, as they come to be known. */
export class Cast {
  readonly caseIds: CaseId[] = [];
  readonly luck: number[] = [];
  readonly draws: Readonly<Record<DrawName, (luck: number) => string>>;
  private readonly repeat: Purpose;
  private readonly which: Purpose;
  private readonly age: Purpose;
  private readonly danger: Purpose;

  constructor(
    private readonly demand: Demand,
    private readonly dice: Dice,
  ) {
    const draw = (name: string, shares: Readonly<Record<string, number>>) => {
      const purpose = dice.purpose(`contact/${name}`);
      const pick = pickerOf(shares);
      return (luck: number) => pick(dice.uniform(purpose, luck));
    };
    this.draws = {
      kind: draw('kind', demand.kinds),
      district: draw('district', demand.districts),
      need: draw('need', demand.needs),
      level: draw('level', demand.levels),
      size: draw('siblings', demand.siblings),
    };
    this.sources = Object.fromEntries(
      Object.keys(demand.channels).map((c) => [c, draw('source', demand.sources[c] ?? {})]),
    );
    this.ages = pickerOf(Object.fromEntries(demand.ages.map((share, age) => [`${age}`, share])));
    this.repeat = dice.purpose('contact/repeat');
    this.which = dice.purpose('contact/which');
    this.age = dice.purpose('contact/age');
    this.danger = dice.purpose('contact/danger');
  }
  readonly sources: Readonly<Record<string, (luck: number) => string>>;
  private readonly ages: (u: number) => string;

  newFamily(luck: number): Family {
    const size = Math.min(MOST_SIBLINGS, Number(this.draws.size(luck)));
    const firstCase = this.caseIds.length;
    const id = luck / MOST_SIBLINGS;
    for (let child = 0; child < size; child++) {
      this.caseIds.push(`child-${id}${size > 1 ? `-${child + 1}` : ''}`);
      this.luck.push(luck + child);
    }
    return { id: `family-${id}`, firstCase, size, district: this.draws.district(luck) };
  }

  /**
   * The family of an earlier approach that this one is about too, or undefined for a family not met before.
   *
   * Drawn from the approaches themselves, not from how the front door stands, so that the same approach is about the
   * same family in every design. One about an open case is drawn among approaches of serious concern.
   */
  earlier(approaches: readonly Approach[], at: Instant, luck: number): Family | undefined {
    const { onOpenCase, known, within } = this.demand.repeat;
    const u = this.dice.uniform(this.repeat, luck);
    if (u >= onOpenCase + known) return undefined;
    const first = firstSince(approaches, at - within * DAY_MS);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const place = first + Math.floor(this.dice.uniform(this.which, luck, attempt) * (approaches.length - first));
      const approach = approaches[place];
      if (approach && (u >= onOpenCase || Number(this.draws.level(approach.luck)) >= 3)) return approach.family;
    }
    return undefined;
  }

  ageOf(family: Family, child: number): number {
    return Number(this.ages(this.dice.uniform(this.age, (this.luck[family.firstCase] as number) + child)));
  }

  inDanger(luck: number, level: string): boolean {
    return this.dice.uniform(this.danger, luck) < (this.demand.immediateDanger[level as '1'] ?? 0);
  }
}

/** How often a serious approach is looked for before the family counts as not met before. */
const MOST_ATTEMPTS = 12;
type DrawName = 'kind' | 'district' | 'need' | 'level' | 'size';

/** The place of the first approach at or after a moment. */
function firstSince(approaches: readonly Approach[], at: Instant): number {
  let low = 0;
  let high = approaches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((approaches[middle] as Approach).at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
