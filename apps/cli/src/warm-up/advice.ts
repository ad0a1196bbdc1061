import { type Days, SERIES, type SeriesOf, type WarmUp, warmUp, wholeWeeksOf } from '@frontdoor/simulation';
import type { Scenario } from '@frontdoor/scenarios';
import { type Played, valuesOf } from '@frontdoor/experiments';

/** How long a scenario takes to warm up, by each of its weekly series. */
export interface Advice {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly replications: number;
  readonly weeks: readonly Days[];
  readonly series: readonly { readonly series: SeriesOf; readonly found: WarmUp }[];
  /** The weeks to leave out by the series that takes longest; undefined where any tells to run longer. */
  readonly leaveOut: number | undefined;
  /** The weeks that the scenario leaves out. */
  readonly given: number;
}

/** The whole weeks of a run, from its first day and so with its warm-up. */
export function weeksOf({ period: { warmUpFrom, to } }: Scenario): readonly Days[] {
  return wholeWeeksOf({ from: warmUpFrom, to });
}

/** Reads the warm-up of a scenario off what was played of it. */
export function adviceOf(scenario: Scenario, seed: number, played: readonly Played[]): Advice {
  const series = SERIES.map((each) => ({ series: each, found: warmUp(valuesOf(played, each.id)) }));
  const cuts = series.map(({ found }) => (found.outcome === 'settled' ? found.leaveOut : Infinity));
  const longest = Math.max(...cuts);
  const { warmUpFrom, from } = scenario.period;
  return {
    scenario,
    seed,
    replications: played.length,
    weeks: weeksOf(scenario),
    series,
    leaveOut: Number.isFinite(longest) ? longest : undefined,
    given: (from - warmUpFrom) / 7,
  };
}
