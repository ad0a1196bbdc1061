import { DAY_MS } from '@frontdoor/calendar';
import type { Instant } from '@frontdoor/cases';
import type { Demand, Need } from '@frontdoor/scenarios';
import type { Approaches } from './cast-approaches.js';
import { Choice } from './cast-choice.js';
import { CastNeed } from './cast-need.js';
import type { Families } from './cast-families.js';
import { Signs } from './cast-signs.js';
import { Streams } from './cast-streams.js';
import type { Dice, Purpose } from './dice.js';

/** The most children of one family: the number that keeps siblings' dice apart. */
export const MOST_SIBLINGS = 8;

/** The level from which a concern is serious enough for a case to be open to a worker. */
const SERIOUS_LEVEL = 3;

/** How often a serious approach is looked for before the family counts as not met before. */
const MOST_ATTEMPTS = 12;

/** What the dice say of each approach: about whom it is, and how it looks. */
export class Cast {
  readonly kind: Choice;
  readonly district: Choice;
  readonly need: Choice;
  readonly ages: Choice;
  readonly sources: readonly Choice[];
  readonly signs: Signs;
  readonly streams: Streams;
  private readonly levels: Choice;
  private readonly sizes: Choice;
  private readonly repeat: Purpose;
  private readonly which: Purpose;
  private readonly danger: Purpose;
  /** True need, where the scenario says what children need. */
  readonly truth: CastNeed | undefined;

  constructor(
    private readonly demand: Demand,
    private readonly dice: Dice,
    need?: Need,
  ) {
    const choice = (name: string, shares: Readonly<Record<string, number>>) =>
      new Choice(dice, `contact/${name}`, shares);
    this.kind = choice('kind', demand.kinds);
    this.district = choice('district', demand.districts);
    this.need = choice('need', demand.needs);
    this.levels = choice('level', demand.levels);
    this.sizes = choice('siblings', demand.siblings);
    this.ages = choice('age', Object.fromEntries(demand.ages.map((share, age) => [`${age}`, share])));
    this.sources = Object.keys(demand.channels).map((channel) => choice('source', demand.sources[channel] ?? {}));
    this.signs = new Signs(demand, dice);
    this.streams = new Streams(demand, dice);
    this.repeat = dice.purpose('contact/repeat');
    this.which = dice.purpose('contact/which');
    this.danger = dice.purpose('contact/danger');
    this.truth = need && new CastNeed(need, demand, dice);
  }

  /** How many children a family met for the first time has. */
  sizeOf(luck: number): number {
    return Math.min(MOST_SIBLINGS, Number(this.sizes.name(luck)));
  }

  /** The level an approach looks to be at. */
  levelOf(luck: number): number {
    return Number(this.levels.name(luck));
  }

  inDanger(luck: number, level: number): boolean {
    return this.dice.uniform(this.danger, luck) < (this.demand.immediateDanger[`${level}` as '1'] ?? 0);
  }

  /** The family an approach is about: one met before, or one that is now met. */
  familyOf(approaches: Approaches, families: Families, at: Instant, luck: number): number {
    const earlier = this.earlier(approaches, at, luck);
    return earlier >= 0 ? earlier : families.add(luck, this.sizeOf(luck));
  }

  /** Whether an approach about a family met before is one about an open case. */
  isOnOpenCase(luck: number): boolean {
    return this.dice.uniform(this.repeat, luck) < this.demand.repeat.onOpenCase;
  }

  /**
   * The family of an earlier approach that this one is about too, or -1 for a family not met before.
   *
   * Drawn from the approaches themselves, not from how the front door stands, so that the same approach is about the
   * same family in every design. One about an open case is drawn among approaches of serious concern.
   */
  private earlier(approaches: Approaches, at: Instant, luck: number): number {
    const { onOpenCase, known, within } = this.demand.repeat;
    const u = this.dice.uniform(this.repeat, luck);
    if (u >= onOpenCase + known) return -1;
    const first = approaches.firstSince(at - within * DAY_MS);
    const count = approaches.length - first;
    if (count === 0) return -1;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const place = first + Math.floor(this.dice.uniform(this.which, luck, attempt) * count);
      const isSerious = (approaches.level[place] as number) >= SERIOUS_LEVEL;
      if (u >= onOpenCase || isSerious) return approaches.family[place] as number;
    }
    return -1;
  }
}
