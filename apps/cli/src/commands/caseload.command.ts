import { existsSync } from 'node:fs';
import { isoDate, readIsoDate, startOfDay } from '@frontdoor/calendar';
import type { Command } from 'commander';
import type { Scenario } from '@frontdoor/scenarios';
import { frontDoorServices } from '@frontdoor/services';
import { SERIES, playOf, playToCaseload, readingOf } from '@frontdoor/simulation';
import { pathwayOf } from '@frontdoor/statechart';
import { ruleSetOf, sayNumber, scenarioAt, writeCaseload } from '@frontdoor/experiments';
import about from '../../../../package.json' with { type: 'json' };
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import { wholeNumber } from '../number-option.js';
import { refuseNoPlace } from '../out/refuse-no-place.js';
import type { Session } from '../session.js';
import { withExample } from './play-options.js';

interface CaseloadOptions {
  readonly on?: string;
  readonly out: string;
  readonly seed: number;
  readonly replication: number;
}

/** `frontdoor caseload`: plays a scenario to a day and keeps how the front door then stands, for other runs to begin with. */
export function addCaseload(program: Command, session: Session): void {
  const command = program
    .command('caseload')
    .description('play a scenario to a day and keep every open case, for `run --from`')
    .argument('<scenario>', 'a scenario file (YAML)')
    .requiredOption('--out <file>', 'the file to keep it in')
    .option('--on <date>', 'the day at whose beginning; left out, the first day that counts')
    .option('--seed <n>', 'the seed of the dice', wholeNumber(0, 2_147_483_647), 1)
    .option('--replication <n>', 'which replication, from 1', wholeNumber(1, 9999), 1);
  withExample(
    command,
    'frontdoor caseload scenarios/example-small.yaml --out runs/january.caseload',
    'frontdoor run scenarios/example-small.yaml --from runs/january.caseload',
  );
  command.action((path: string, options: CaseloadOptions) => keep(path, options, session));
}

function keep(path: string, { on, out, seed, replication }: CaseloadOptions, { terminal }: Session): void {
  const scenario = scenarioAt(path);
  const day = dayIn(scenario, on);
  if (existsSync(out)) throw new CommandFailed(EXIT.badInput, `${out} is there already: name a file that is not.`);
  refuseNoPlace(out, '--out');
  const play = playOf(scenario, pathwayOf(frontDoorServices(scenario.policies)));
  const reading = readingOf(scenario, ruleSetOf(scenario));
  const caseload = playToCaseload(play, reading, seed, replication - 1, startOfDay(day));
  const { name, policies } = scenario;
  const kept = { schemaVersion: 4, synthetic: true, program: about.version, scenario: name, policies, seed } as const;
  writeCaseload(out, { ...kept, replication, caseload });
  terminal.out(
    `${name} as it stands at the beginning of ${isoDate(day)} (synthetic; seed ${seed}, replication ${replication}):`,
  );
  terminal.out(`  ${sayNumber(caseload.cases)} children known`);
  for (const [id, count = 0] of Object.entries(caseload.open)) {
    const { says = id } = SERIES.find((series) => series.id === id) ?? {};
    const words = `${says.charAt(0).toLowerCase()}${says.slice(1)}`;
    terminal.out(`  ${sayNumber(count)} ${count === 1 ? words.replace('children', 'child') : words}`);
  }
  terminal.note(`It is in ${out}. Runs begin with it by --from ${out}.`);
}

function dayIn({ name, period }: Scenario, on: string | undefined): number {
  if (on === undefined) return period.from;
  const day = readIsoDate(on);
  if (day === undefined) {
    throw new CommandFailed(EXIT.badInput, `--on ${on} is not a date: write a day such as ${isoDate(period.from)}.`);
  }
  if (day > period.warmUpFrom && day <= period.from) return day;
  throw new CommandFailed(
    EXIT.badInput,
    `--on ${on} is not between the first day of ${name}, ${isoDate(period.warmUpFrom)}, and the first that counts, ${isoDate(period.from)}: name one of these.`,
  );
}
