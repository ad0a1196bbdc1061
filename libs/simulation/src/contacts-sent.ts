import type { Facts, Instant } from '@frontdoor/cases';
import type { Families } from './cast-families.js';
import type { Streams } from './cast-streams.js';

/** Children sent straight to a service, in order of time: each a case of their own, who never comes to the front door. */
export interface Sent {
  readonly at: Float64Array;
  readonly caseNumber: Int32Array;
  /** The event with which the child comes. */
  event(row: number): string;
  source(row: number): string;
  facts(row: number): Facts;
}

/** The moments at which children are sent, in columns, as they are drawn. */
export class Sendings {
  readonly at: Instant[] = [];
  /** The child alone, as a family of one. */
  readonly family: number[] = [];
  readonly stream: number[] = [];

  add(at: Instant, family: number, stream: number): void {
    this.at.push(at);
    this.family.push(family);
    this.stream.push(stream);
  }

  /** How many families there are, and how many places of streams have had a child, once all before a moment have come. */
  knownBefore(
    before: Instant,
    luck: Int32Array,
    perPlace: number,
  ): { readonly families: number; readonly places: number } {
    let [families, places] = [0, 0];
    for (const [row, at] of this.at.entries()) {
      if (at >= before) break;
      const family = this.family[row] as number;
      families = family + 1;
      places = Math.max(places, Math.floor((luck[family] as number) / perPlace) + 1);
    }
    return { families, places };
  }
}

/** What of those who come tells where a child lives and how old they are. */
export interface ChildOf {
  ageOf(caseNumber: number): number;
  districtOfFamily(family: number): string;
}

/** Children sent straight to a service. What a row says is drawn when asked and not kept. */
export class SentRows implements Sent {
  readonly at: Float64Array;
  readonly caseNumber: Int32Array;

  constructor(
    private readonly sendings: Sendings,
    private readonly families: Families,
    private readonly streams: Streams,
    private readonly child: ChildOf,
  ) {
    this.at = Float64Array.from(sendings.at);
    this.caseNumber = Int32Array.from(sendings.family, (family) => families.firstCase[family] as number);
  }

  event(row: number): string {
    return this.streams.event(this.sendings.stream[row] as number);
  }

  source(row: number): string {
    return this.streams.source(this.sendings.stream[row] as number, this.luckOf(row));
  }

  facts(row: number): Facts {
    return {
      source: this.source(row),
      district: this.child.districtOfFamily(this.sendings.family[row] as number),
      ageYears: this.child.ageOf(this.caseNumber[row] as number),
    };
  }

  private luckOf(row: number): number {
    return this.families.luck[this.sendings.family[row] as number] as number;
  }
}
