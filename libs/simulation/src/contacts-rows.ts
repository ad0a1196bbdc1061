import type { WorkingCalendar } from '@frontdoor/calendar';
import type { CaseId, Facts, Instant } from '@frontdoor/cases';
import type { Demand } from '@frontdoor/scenarios';
import { type Cast, MOST_SIBLINGS } from './cast.js';
import type { CastNeed } from './cast-need.js';
import type { Acquaintance } from './contacts-acquaintance.js';
import { type Drawn, MOST_CHANNELS, lastNeeds } from './contacts-approaches.js';
import type { DrawnContacts, Gravity } from './contacts-drawn.js';
import { SentRows } from './contacts-sent.js';

/** Who makes contact where a scenario does not say: another, by its DfE code. Source: S-056. */
const OTHER_SOURCE = '10';

/** One row for each child and approach. What a row says is drawn when asked and not kept. */
export class DrawnRows implements DrawnContacts {
  readonly at: Float64Array;
  readonly caseNumber: Int32Array;
  readonly luck: Int32Array;
  private readonly approach: Int32Array;
  private readonly familyOf: Int32Array;
  private readonly channels: readonly string[];
  private ids: readonly CaseId[] | undefined;
  readonly sent: SentRows;
  readonly need?: Float64Array;
  /** By case: what of true need is the child's own. */
  private readonly own?: Float64Array;
  readonly isAgain?: Uint8Array;

  constructor(
    private readonly demand: Demand,
    private readonly cast: Cast,
    private readonly drawn: Drawn,
    private readonly outOfHours: WorkingCalendar,
    private readonly earlier: Acquaintance | undefined,
  ) {
    const { approaches, families, first } = drawn;
    let rows = 0;
    for (let a = first; a < approaches.length; a++) rows += families.size[approaches.family[a] as number] as number;
    this.at = new Float64Array(rows);
    this.caseNumber = new Int32Array(rows);
    this.approach = new Int32Array(rows);
    for (let a = first, row = 0; a < approaches.length; a++) {
      const family = approaches.family[a] as number;
      const firstCase = families.firstCase[family] as number;
      for (let child = 0; child < (families.size[family] as number); child++, row++) {
        this.at[row] = approaches.at[a] as number;
        this.caseNumber[row] = firstCase + child;
        this.approach[row] = a;
      }
    }
    this.luck = families.lucks();
    this.familyOf = families.ofCases();
    if (cast.truth) {
      this.own = this.owns(cast.truth);
      [this.need, this.isAgain] = this.needs(cast.truth, this.own);
    }
    this.channels = Object.keys(demand.channels);
    this.sent = new SentRows(drawn.sendings, families, cast.streams, this);
  }

  get cases(): number {
    return this.luck.length;
  }

  get caseIds(): readonly CaseId[] {
    this.ids ??= Array.from(this.luck, (_, caseNumber) => this.caseId(caseNumber));
    return this.ids;
  }

  caseId(caseNumber: number): CaseId {
    // A family's luck is a whole number of MOST_SIBLINGS, so that a child's says both which family and which child.
    const luck = this.luck[caseNumber] as number;
    const child = luck % MOST_SIBLINGS;
    const id = (luck - child) / MOST_SIBLINGS;
    const hasSibling = child > 0 || this.luck[caseNumber + 1] === luck + 1;
    return hasSibling ? `child-${id}-${child + 1}` : `child-${id}`;
  }

  source(row: number): string {
    return this.sourceBy(this.drawn.approaches.luck[this.approach[row] as number] as number);
  }

  gravity(row: number): Gravity {
    const looks = this.drawn.approaches.level[this.approach[row] as number] as number;
    return this.inDanger(row) ? 'danger' : (`${looks}` as Gravity);
  }

  facts(row: number): Facts {
    const { approaches, families } = this.drawn;
    const approach = this.approach[row] as number;
    const luck = approaches.luck[approach] as number;
    const family = approaches.family[approach] as number;
    const level = approaches.level[approach] as number;
    const immediateDanger = this.inDanger(row);
    const ageYears = this.ageOf(this.caseNumber[row] as number);
    const child = (this.caseNumber[row] as number) - (families.firstCase[family] as number);
    return {
      channel: this.channelOf(this.at[row] as number, luck, immediateDanger),
      kind: this.cast.kind.name(luck),
      source: this.sourceBy(luck),
      familyId: `family-${(families.luck[family] as number) / MOST_SIBLINGS}`,
      district: this.districtOfFamily(family),
      ageYears,
      need: this.cast.need.name(luck),
      concern: { level, immediateDanger },
      ...this.cast.signs.fact(luck + child, ageYears),
    };
  }

  acquaintance(before: Instant): Acquaintance {
    const { approaches, families } = this.drawn;
    const at = Array.from(approaches.at.subarray(0, approaches.length)).filter((moment) => moment < before);
    const family = Array.from(approaches.family.subarray(0, at.length));
    const luck = approaches.luck.subarray(0, at.length);
    const perPlace = MOST_CHANNELS * MOST_SIBLINGS;
    const sent = this.drawn.sendings.knownBefore(before, families.luck, perPlace);
    const knownEarlier = Math.max(sent.families, this.earlier?.families.luck.length ?? 0);
    const known = family.reduce((most, each) => Math.max(most, each + 1), knownEarlier);
    const size = Array.from(families.size.subarray(0, known));
    const cases = size.reduce((sum, children) => sum + children, 0);
    return {
      at: Math.max(before, this.earlier?.at ?? before),
      nextPlace: luck
        .subarray(this.drawn.first)
        .reduce(
          (next, each) => Math.max(next, Math.floor(each / perPlace) + 1),
          Math.max(sent.places, this.earlier?.nextPlace ?? 0),
        ),
      families: {
        luck: Array.from(families.luck.subarray(0, known)),
        size,
        district: size.map((_, each) => this.districtOfFamily(each)),
        ...(this.cast.truth && { need: lastNeeds(this.drawn, at.length, known, this.earlier) }),
      },
      ages: Array.from({ length: cases }, (_, caseNumber) => this.ageOf(caseNumber)),
      ...(this.own && { own: Array.from(this.own.subarray(0, cases)) }),
      approaches: { at, family, level: Array.from(approaches.level.subarray(0, at.length)) },
    };
  }

  private inDanger(row: number): boolean {
    const { luck, level } = this.drawn.approaches;
    const approach = this.approach[row] as number;
    const { cast, need } = this;
    if (cast.truth && need) return cast.truth.inDanger(luck[approach] as number, need[row] as number);
    return cast.inDanger(luck[approach] as number, level[approach] as number);
  }

  /** Known children keep what is their own: who of them has not been helped is no chance. */
  private owns(truth: CastNeed): Float64Array {
    const { luck, earlier } = this;
    return Float64Array.from(luck, (each, caseNumber) => earlier?.own?.[caseNumber] ?? truth.ownOfChild(each));
  }

  private needs(truth: CastNeed, own: Float64Array): [Float64Array, Uint8Array] {
    const { approach, drawn, caseNumber } = this;
    const of = (row: number) => drawn.approaches.need[approach[row] as number] as number;
    return [
      Float64Array.from(approach, (_, row) => truth.ofChild(own[caseNumber[row] as number] as number, of(row))),
      Uint8Array.from(approach, (each) => drawn.approaches.isAgain[each] as number),
    ];
  }

  districtOf(caseNumber: number): string {
    return this.districtOfFamily(this.familyOf[caseNumber] as number);
  }

  private sourceBy(luck: number): string {
    const sources = this.cast.sources[this.channelNumber(luck)];
    return sources === undefined || sources.isEmpty ? OTHER_SOURCE : sources.name(luck);
  }

  private channelNumber(luck: number): number {
    return (luck / MOST_SIBLINGS) % MOST_CHANNELS;
  }

  /** Known children are as they were known, whatever these dice would say. */
  districtOfFamily(family: number): string {
    return (
      this.earlier?.families.district[family] ?? this.cast.district.name(this.drawn.families.luck[family] as number)
    );
  }

  ageOf(caseNumber: number): number {
    const luck = this.luck[caseNumber] as number;
    const stream = Math.floor(this.channelNumber(luck)) - this.channels.length;
    return this.earlier?.ages[caseNumber] ?? Number((this.cast.streams.ages(stream) ?? this.cast.ages).name(luck));
  }

  private channelOf(at: Instant, luck: number, inDanger: boolean): string {
    const { channels, immediateDanger } = this.demand.outOfHours;
    const channel = this.channels[this.channelNumber(luck)] as string;
    const isLate = !this.outOfHours.isOpen(at);
    return isLate && (channels.includes(channel) || (immediateDanger && inDanger)) ? 'out-of-hours' : channel;
  }
}
