import type { WorkingCalendar } from '@frontdoor/calendar';
import type { CaseId, Facts } from '@frontdoor/cases';
import type { Demand } from '@frontdoor/scenarios';
import { type Days, arrivalsOf } from './arrivals.js';
import { type Approach, Cast, MOST_SIBLINGS } from './cast.js';
import type { Dice } from './dice.js';

/** How serious a concern looks, as the key of a scenario's shares: the level, or danger before any level. */
export type Gravity = (typeof GRAVITIES)[number];
export const GRAVITIES = ['1', '2', '3', '4', 'danger'] as const;

/** The place of danger among them. */
export const DANGER = 4;

/** Everyone who comes to the front door in a replication: drawn before the run, so that no design changes who comes. */
export interface Contacts {
  /** One row for each child and contact, in order of time. */
  readonly at: Float64Array;
  readonly caseNumber: Int32Array;
  readonly caseIds: readonly CaseId[];
  /** By case: the number its dice are thrown by, the same in every design. */
  readonly luck: readonly number[];
  facts(row: number): Facts;
  source(row: number): string;
  gravity(row: number): Gravity;
}

/** Draws the contacts of a replication. Synthetic: nobody real is described. */
export function contactsOf(demand: Demand, days: Days, outOfHours: WorkingCalendar, dice: Dice): Contacts {
  const cast = new Cast(demand, dice);
  const approaches = approachesOf(demand, days, dice, cast);
  const rows = approaches.flatMap((approach) =>
    Array.from({ length: approach.family.size }, (_, child) => new Row(approach, child, demand, cast, outOfHours)),
  );
  return {
    at: Float64Array.from(rows, ({ approach }) => approach.at),
    caseNumber: Int32Array.from(rows, ({ approach, child }) => approach.family.firstCase + child),
    caseIds: cast.caseIds,
    luck: cast.luck,
    facts: (row) => (rows[row] as Row).facts(),
    source: (row) => (rows[row] as Row).source,
    gravity: (row) => (rows[row] as Row).gravity,
  };
}

function approachesOf(demand: Demand, days: Days, dice: Dice, cast: Cast): readonly Approach[] {
  const size = Object.entries(demand.siblings).reduce((sum, [children, share]) => sum + Number(children) * share, 0);
  const arrivals = Object.keys(demand.channels).flatMap((channel, number) =>
    Array.from(arrivalsOf(demand, channel, size, days, dice), (at, place) => ({
      at,
      channel,
      luck: (place * 8 + number) * MOST_SIBLINGS,
    })),
  );
  const approaches: Approach[] = [];
  for (const { at, channel, luck } of arrivals.toSorted((a, b) => a.at - b.at || a.luck - b.luck)) {
    const family = cast.earlier(approaches, at, luck) ?? cast.newFamily(luck);
    approaches.push({ at, channel, luck, family });
  }
  return approaches;
}

/** One child in one approach. */
class Row {
  constructor(
    readonly approach: Approach,
    readonly child: number,
    private readonly demand: Demand,
    private readonly cast: Cast,
    private readonly outOfHours: WorkingCalendar,
  ) {}

  get source(): string {
    return this.cast.sources[this.approach.channel]?.(this.approach.luck) ?? '10';
  }

  get gravity(): Gravity {
    const level = this.cast.draws.level(this.approach.luck);
    return this.cast.inDanger(this.approach.luck, level) ? 'danger' : (level as Gravity);
  }

  facts(): Facts {
    const { luck, family } = this.approach;
    const level = this.cast.draws.level(luck);
    return {
      channel: this.channel(),
      kind: this.cast.draws.kind(luck),
      source: this.source,
      familyId: family.id,
      district: family.district,
      ageYears: this.cast.ageOf(family, this.child),
      need: this.cast.draws.need(luck),
      concern: { level: Number(level), immediateDanger: this.cast.inDanger(luck, level) },
    };
  }

  private channel(): string {
    const { channels, immediateDanger } = this.demand.outOfHours;
    const late = !this.outOfHours.isOpen(this.approach.at);
    const danger = immediateDanger && this.gravity === 'danger';
    return late && (channels.includes(this.approach.channel) || danger) ? 'out-of-hours' : this.approach.channel;
  }
}
