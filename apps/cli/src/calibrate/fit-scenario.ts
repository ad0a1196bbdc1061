import {
  type Calibration,
  type CalibrationRead,
  type Scenario,
  ScenarioNotValid,
  type ValueChange,
  settingFree,
} from '@frontdoor/scenarios';
import { type Fitted, type Outcome, type Point, fitting } from '@frontdoor/simulation';
import { sayNumber } from '@frontdoor/experiments';
import type { Terminal } from '../terminal.js';
import { type Batches, nothingYet } from './batches.js';

/** What a fit came to: as Fitted, or the best of it where it was stopped. */
export type FitFound = Omit<Fitted, 'because'> & { readonly because: Fitted['because'] | 'it was stopped' };

/** The changes that give a scenario's parameters their values. */
export function changesAt({ calibration, source }: CalibrationRead, point: Point): readonly ValueChange[] {
  return settingFree(
    source,
    calibration.free.map(({ path, also, form }, place) => ({
      paths: [path, ...also],
      form,
      value: point[place] ?? form.start,
    })),
  );
}

/** The scenario with its parameters as they are at a point. @throws ScenarioNotValid */
export function scenarioAtPoint(read: CalibrationRead, point: Point): Scenario {
  const found = read.source.scenarioWith(changesAt(read, point));
  if ('faults' in found) throw new ScenarioNotValid(found.faults);
  return found.scenario;
}

/** Fits a scenario to its targets, playing every point by the same dice. */
export async function fitScenario(read: CalibrationRead, batches: Batches, terminal: Terminal): Promise<FitFound> {
  const { free, seed, replications, rounds } = read.calibration;
  const run = fitting(
    free.map(({ form }) => form),
    rounds,
  );
  let next = run.next();
  let told = -1;
  while (!next.done) {
    const { round, why, points, history } = next.value;
    const last = history.at(-1);
    if (last && last.round > told) {
      told = last.round;
      terminal.note(`${told === 0 ? 'Start' : `Round ${told}`}: ${sayLoss(last.best.loss)}.`);
    }
    const scenarios = points.map((point) => scenarioAtPoint(read, point));
    const says = `round ${round} of at most ${rounds}, ${why}`;
    const played = await batches.play({ scenarios, seed, replications, says });
    if (!played) {
      if (!last) throw nothingYet();
      return { best: last.best, history, because: 'it was stopped' };
    }
    next = run.next(
      played.map((each) =>
        residualsOf(
          read.calibration,
          each.map(({ outcome }) => outcome),
        ),
      ),
    );
  }
  terminal.note(`Fitted in ${batches.took}: ${sayLoss(next.value.best.loss)}; ${next.value.because}.`);
  return next.value;
}

/** How far each fitted target is missed by the mean of replications. Unit: tolerances. */
export function residualsOf({ targets }: Calibration, outcomes: readonly Outcome[]): readonly number[] {
  return targets
    .filter(({ fit }) => fit)
    .map(({ measure, figure, tolerance }) => {
      const values = outcomes.flatMap(({ measures }) => measures[measure as keyof typeof measures] ?? []);
      const mean = values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length);
      return (mean - figure) / tolerance;
    });
}

function sayLoss(loss: number): string {
  return `fitted figures are missed by ${sayNumber(Math.sqrt(loss), 2)} tolerances (root mean square)`;
}
