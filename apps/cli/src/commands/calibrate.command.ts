import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { CalibrationRead, Scenario } from '@frontdoor/scenarios';
import { calibrationAt, writeWhole } from '@frontdoor/experiments';
import { Batches } from '../calibrate/batches.js';
import { calibratedCsv, calibratedJson, calibratedTable } from '../calibrate/calibrated-documents.js';
import { type Calibrated, calibratedOf } from '../calibrate/calibrated.js';
import { type FitFound, changesAt, fitScenario, scenarioAtPoint } from '../calibrate/fit-scenario.js';
import { fittedFile } from '../calibrate/fitted-file.js';
import { setInFile } from '../calibrate/set-in-file.js';
import { withSection } from '../calibrate/validation-page.js';
import { EXIT } from '../exit-code.js';
import { wholeNumber } from '../number-option.js';
import { refuseNoPlace } from '../out/refuse-no-place.js';
import { deliver } from '../run/deliver.js';
import { placesFor } from '../run/places-for.js';
import { type Sensitivity, sensitivityOf } from '../sensitivity/tornadoes.js';
import { type Varied, variedByAssumption } from '../sensitivity/varied.js';
import type { Ends, Session } from '../session.js';
import { type PlayOptions, withExample, withHowOptions } from './play-options.js';

interface CalibrateOptions extends Omit<PlayOptions, 'seed'> {
  readonly rounds?: number;
  readonly write?: true;
  readonly page?: string;
}

/** `frontdoor calibrate`: fits named parameters of a scenario to what was published, and checks it by what was kept out. */
export function addCalibrate(program: Command, session: Session, ends: Ends): void {
  const command = program
    .command('calibrate')
    .description('fit named numbers of a scenario to published figures, and check it by those kept out of the fit')
    .argument('<calibration>', 'a calibration file (YAML)')
    .option('--rounds <n>', 'the most rounds, in place of those of the file; 0 only checks', wholeNumber(0, 100))
    .option('--write', 'put the fitted values into the scenario, and write beside the file what the fit did')
    .option('--page <file>', 'write the validation into this page, in place of its own section of before');
  withExample(
    command,
    'frontdoor calibrate scenarios/calibration/worcestershire-2014-15.yaml --out runs/fit --write --page docs/validation.md',
    'frontdoor calibrate scenarios/calibration/worcestershire-2014-15.yaml --rounds 0',
  );
  withHowOptions(command).action(async (path: string, options: CalibrateOptions) =>
    ends(await calibrate(path, options, session)),
  );
}

async function calibrate(path: string, options: CalibrateOptions, session: Session) {
  if (options.page !== undefined) refuseNoPlace(options.page, '--page');
  const read = withRounds(calibrationAt(path), options.rounds);
  const { calibration, scenario } = read;
  const { targets, free, rounds, replications, check, sensitivity } = calibration;
  const experiment = {
    command: 'calibrate',
    scenarios: [scenario],
    seed: calibration.seed,
    asked: { free, targets, rounds, replications, check, sensitivity },
  };
  const { folder } = placesFor(options, experiment, session);
  const batches = new Batches({ session, workers: options.workers, folder, most: mostOf(read) });
  const fit = await fitScenario(read, batches, session.terminal);
  const calibrated = await checked(read, fit, batches);
  const document = {
    json: () => calibratedJson(calibrated),
    csv: () => calibratedCsv(calibrated),
    table: () => calibratedTable(calibrated),
  };
  deliver(document, options, session, folder);
  if (session.cancel.isWanted) {
    session.terminal.note('Cancelled: this is the best so far. Nothing was written into the scenario or a page.');
    return EXIT.cancelled;
  }
  if (options.write) writeFitted(path, calibrated, session);
  if (options.page !== undefined) writePage(options.page, calibrated, session);
  return EXIT.ok;
}

function withRounds(read: CalibrationRead, rounds: number | undefined): CalibrationRead {
  return rounds === undefined ? read : { ...read, calibration: { ...read.calibration, rounds } };
}

/** Three steps and a slope for each parameter in each round, and the start, at the most; then the check. */
function mostOf({ calibration: { free, rounds, replications, check } }: CalibrationRead): number {
  return (1 + rounds * (free.length + 3)) * replications + check.replications;
}

/** Plays what was fitted by other dice, and moves the assumptions asked for. */
async function checked(read: CalibrationRead, fit: FitFound, batches: Batches): Promise<Calibrated> {
  const { check, sensitivity: asked } = read.calibration;
  const scenario = scenarioAtPoint(read, fit.best.point);
  const [played] = (await batches.play({ ...check, scenarios: [scenario], says: 'checking' })) ?? [];
  if (!played || !asked) return calibratedOf(read, fit, played, undefined);
  const varied = variedByAssumption(
    read.source.changedBy(changesAt(read, fit.best.point)),
    scenario,
    asked.assumptions,
  );
  return calibratedOf(read, fit, played, await moved(read, scenario, varied, batches));
}

async function moved(
  read: CalibrationRead,
  base: Scenario,
  varied: Varied,
  batches: Batches,
): Promise<Sensitivity | undefined> {
  const { check, sensitivity } = read.calibration;
  const scenarios = [base, ...varied.parameters.flatMap(({ low, high }) => [low.scenario, high.scenario])];
  const replications = sensitivity?.replications ?? 2;
  batches.expect(scenarios.length * replications);
  const played = await batches.play({ scenarios, seed: check.seed, replications, says: 'moving assumptions' });
  return played && sensitivityOf({ ...varied, base, seed: check.seed }, played);
}

function writeFitted(path: string, calibrated: Calibrated, { terminal }: Session): void {
  const { read, changes } = calibrated;
  const beside = path.replace(/(\.ya?ml)?$/, '.fitted.yaml');
  const set = setInFile(read.file, readFileSync(read.file, 'utf8'), read.source, changes);
  writeWhole(beside, fittedFile(calibrated));
  writeWhole(read.file, set.text);
  terminal.note(`Wrote ${beside}, and the fitted values into ${read.file}.`);
  if (set.elsewhere.length > 0) {
    terminal.note(`Another file writes these, and is left alone: ${set.elsewhere.join(', ')}. Write them into yours.`);
  }
}

function writePage(page: string, calibrated: Calibrated, { terminal }: Session): void {
  const before = existsSync(page) ? readFileSync(page, 'utf8') : '# Validation\n';
  writeWhole(page, withSection(before, calibrated));
  terminal.note(`Wrote the validation into ${page}.`);
}
