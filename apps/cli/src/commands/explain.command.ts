import { type Command, Option } from 'commander';
import { frontDoorServices } from '@frontdoor/services';
import {
  type ExplainedClock,
  clockHoursOf,
  explainRun,
  isLate,
  playOf,
  playRecorded,
  sumUpExplained,
} from '@frontdoor/simulation';
import type { Scenario } from '@frontdoor/scenarios';
import type { RuleSet } from '@frontdoor/standards';
import { pathwayOf } from '@frontdoor/statechart';
import { ruleSetOf, scenarioAt } from '@frontdoor/experiments';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import { caseText } from '../explain/explain-case.js';
import { casesCsv, casesJson, summaryCsv } from '../explain/explain-data.js';
import { summaryText } from '../explain/explain-summary.js';
import { wholeNumber } from '../number-option.js';
import type { Session } from '../session.js';
import { refuseUnknownStandards } from '../standards-asked.js';

interface ExplainOptions {
  readonly replication: number;
  readonly seed: number;
  readonly case?: string;
  readonly standard?: string;
  readonly breached?: true;
  readonly json?: true;
  readonly csv?: true;
}

/** `frontdoor explain`: what the time of clocks went to, so that a breach has a cause. */
export function addExplain(program: Command, { terminal }: Session): void {
  program
    .command('explain')
    .description('play a scenario once, and say what the time of its clocks went to and who was waited for')
    .argument('<scenario>', 'a scenario file (YAML)')
    .option('--replication <n>', 'which replication of the seed to play', wholeNumber(1, 999), 1)
    .option('--seed <n>', 'the seed of the dice', wholeNumber(0, 2_147_483_647), 1)
    .option('--case <id>', 'every clock of one case, stretch by stretch; left out, the means of each standard')
    .option('--standard <id>', 'the clocks of one standard only')
    .option('--breached', 'only clocks that are late: breached, or open and overdue')
    .addOption(new Option('--json', 'print one JSON document').conflicts('csv'))
    .option('--csv', 'print a table for a spreadsheet')
    .action((path: string, options: ExplainOptions) => {
      terminal.out(explain(scenarioAt(path), options));
    });
}

function explain(scenario: Scenario, options: ExplainOptions): string {
  const ruleSet = ruleSetOf(scenario);
  refuseUnknownStandards(options.standard === undefined ? [] : [options.standard], ruleSet);
  const play = playOf(scenario, pathwayOf(frontDoorServices(scenario.policies)));
  const recorded = playRecorded(play, options.seed, options.replication - 1);
  const clocks = clocksOf(explainRun(recorded, play, scenario, ruleSet), options);
  return options.case === undefined
    ? printedSummary(clocks, scenario, ruleSet, options)
    : printedCase(clocksOfCase([...clocks], options), scenario, ruleSet, options);
}

function* clocksOf(all: Iterable<ExplainedClock>, { standard }: ExplainOptions): Generator<ExplainedClock> {
  for (const explained of all) if (standard === undefined || explained.clock.standard === standard) yield explained;
}

function printedSummary(
  clocks: Iterable<ExplainedClock>,
  { name }: Scenario,
  ruleSet: RuleSet,
  { breached, seed, replication, json, csv }: ExplainOptions,
): string {
  const onlyLate = breached === true;
  const summaries = sumUpExplained(clocks);
  if (csv) return summaryCsv(summaries, onlyLate);
  if (!json) return summaryText(summaries, ruleSet, onlyLate);
  const standards = onlyLate
    ? summaries.map(({ standard, late, longestLate }) => ({ standard, late, longestLate }))
    : summaries;
  return asJson({ schemaVersion: 1, synthetic: true, scenario: name, seed, replication, standards });
}

function printedCase(
  clocks: readonly ExplainedClock[],
  scenario: Scenario,
  ruleSet: RuleSet,
  { seed, replication, json, csv }: ExplainOptions,
): string {
  if (csv) return casesCsv(clocks);
  const hours = clockHoursOf(scenario);
  if (!json) return caseText(clocks, ruleSet, hours);
  const explained = casesJson(clocks, ruleSet, hours);
  return asJson({ schemaVersion: 1, synthetic: true, scenario: scenario.name, seed, replication, clocks: explained });
}

/** The clocks asked for of one case. @throws CommandFailed when there are none */
function clocksOfCase(clocks: readonly ExplainedClock[], options: ExplainOptions): readonly ExplainedClock[] {
  const wanted = (explained: ExplainedClock) => options.breached === undefined || isLate(explained);
  const found = clocks.filter((explained) => explained.clock.caseId === options.case && wanted(explained));
  if (found.length > 0) return found;
  const others = [...new Set(clocks.filter(wanted).map(({ clock }) => clock.caseId))].slice(0, 5);
  const which = `${options.breached ? 'late ' : ''}clock${options.standard ? ` of ${options.standard}` : ''}`;
  throw new CommandFailed(
    EXIT.badInput,
    `case ${options.case} has no ${which} in the days that count of this replication${others.length > 0 ? `; cases that have one: ${others.join(', ')}` : ''}.`,
  );
}

const asJson = (value: unknown): string => JSON.stringify(value, null, 2);
