import type {
  ClockEstimate,
  Comparison,
  MeasureEstimate,
  TrafficComparison,
  TrafficEstimate,
} from '@frontdoor/simulation';
import type { Scenario } from '@frontdoor/scenarios';
import type { RuleSet } from '@frontdoor/standards';
import type { FrontDoorMap } from '@frontdoor/statechart';
import type { RegisterEntry } from './registers.js';
import { capitalised } from './say.js';

/** One design of the front door, played. */
export interface ReportDesign {
  readonly scenario: Scenario;
  /** SHA-256 of what the scenario says. */
  readonly hash: string;
  readonly ruleSet: RuleSet;
  readonly map: FrontDoorMap;
  readonly measures: readonly MeasureEstimate[];
  readonly clocks: readonly ClockEstimate[];
  readonly traffic: TrafficEstimate;
  /** How its traffic differs from that of the first design; left out for the first itself. */
  readonly trafficDiffers?: TrafficComparison;
}

/** All that a report is made of. */
export interface ReportFacts {
  /** The first is the front door as it is; the others are compared with it. */
  readonly designs: readonly [ReportDesign, ...ReportDesign[]];
  readonly comparison: Comparison;
  readonly seed: number;
  readonly replications: number;
  /** How many of each were asked for; more than there are where it was stopped early. */
  readonly asked: number;
  readonly program: {
    readonly version: string;
    /** What was typed to make it. */
    readonly command: string;
    /** The machine it was made on, such as `Node 20.19.0 on Linux`. */
    readonly machine: string;
  };
  /** The registers of sources and assumptions, whole; only what is cited is printed. */
  readonly registers: readonly RegisterEntry[];
}

/** What a replication is one of: the year it plays, or a run of whatever length. */
export function singleOf({ scenario: { period } }: ReportDesign): 'year' | 'run' {
  const days = period.to - period.from + 1;
  return days === 365 || days === 366 ? 'year' : 'run';
}

/**
 * Short names for designs: their titles without what all of them begin with. The front door as it is and the redesigns
 * of it are often called alike up to a comma.
 */
export function shortNames(designs: readonly ReportDesign[]): readonly string[] {
  const titles = designs.map(({ scenario }) => scenario.title);
  const [first = '', ...others] = titles;
  const after = [', ', ': '].find((mark) => others.every((title) => title.startsWith(`${first}${mark}`)));
  if (others.length > 0 && after !== undefined) {
    return ['As it is', ...others.map((title) => capitalised(title.slice(first.length + after.length)))];
  }
  const ends = [...first.matchAll(/[,:] /g)].map(({ index }) => index + 2);
  const alike = ends.filter((end) => titles.every((title) => title.startsWith(first.slice(0, end)))).at(-1) ?? 0;
  const cut = titles.length > 1 && titles.every((title) => title.length > alike) ? alike : 0;
  return titles.map((title) => capitalised(title.slice(cut)));
}
