import { isoDate, readIsoDate } from '@frontdoor/calendar';
import type { Scenario } from '@frontdoor/scenarios';
import { ExperimentNotPossible } from '../errors.js';

/**
 * A scenario played to an earlier last day. What was published is of the whole period, and is left out.
 *
 * @param until the day as it was asked for, and what it was asked for under, such as `--until`
 * @throws ExperimentNotPossible where it is no day of the scenario
 */
export function playedUntil(scenario: Scenario, until: { readonly day: string; readonly under: string }): Scenario {
  const { from, to } = scenario.period;
  const last = readIsoDate(until.day);
  const asked = `${until.under} ${until.day}`;
  if (last === undefined) {
    throw new ExperimentNotPossible(`${asked} is not a date: write a day such as ${isoDate(to)}.`);
  }
  if (last >= from && last <= to) return { ...scenario, period: { ...scenario.period, to: last }, published: {} };
  throw new ExperimentNotPossible(
    `${asked} is outside the days of ${scenario.name}, which are ${isoDate(from)} to ${isoDate(to)}: name one of these, or change \`period\` in the scenario.`,
  );
}
