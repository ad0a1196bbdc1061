import { readCalibration, renderFault, settingFree } from '@frontdoor/scenarios';
import type { CalibrationRead, LoadScenarioFile, Scenario } from '@frontdoor/scenarios';
import { scenarioFiles } from '@frontdoor/scenarios/node';
import { EVERY_CHOICE, frontDoorServices } from '@frontdoor/services';
import { type MeasureId, type Point, fitting, playAndRead, readingOf, vocabularyOf } from '@frontdoor/simulation';
import { ruleSetFor } from '@frontdoor/standards';
import { pathwayOf } from '@frontdoor/statechart';
import { ready, shipped } from '../support/shipped.js';

/** Enough that counts, which move in steps, move in small ones. */
const REPLICATIONS = 10;
const TRUE_CONTACTS = 2200;
const TRUE_IN_NEED = 0.35;
const IN_NEED = 'need.levels.in-need';

function means(scenario: Scenario, ids: readonly MeasureId[]): readonly number[] {
  const { play } = ready(scenario);
  const reading = readingOf(scenario, ruleSetFor(scenario.ruleSet));
  const outcomes = Array.from({ length: REPLICATIONS }, (_, replication) => playAndRead(play, reading, 9, replication));
  return ids.map((id) => outcomes.reduce((sum, { outcome }) => sum + (outcome.measures[id] ?? 0), 0) / REPLICATIONS);
}

/** The files of scenarios/, and beside them a scenario with published figures and a calibration of it. */
function filesWith(published: Readonly<Record<string, number>>): LoadScenarioFile {
  const figures = Object.entries(published).map(
    ([id, figure]) => `  ${id}: { figure: ${figure}, table: none, year: none, source: S-037 }`,
  );
  const own: Readonly<Record<string, string>> = {
    'known.yaml': `extends: scenarios/example-small.yaml\nname: known\npublished:\n${figures.join('\n')}\n`,
    'fit.yaml': `name: known
title: Figures of which it is known how they came about
scenario: known.yaml
assumption: A-116
seed: 9
replications: ${REPLICATIONS}
rounds: 6
check: { seed: 10, replications: 2 }
free:
  demand.contacts: { low: 1000 per year, high: 4000 per year, why: to be found }
  ${IN_NEED}: { low: 10%, high: 60%, why: to be found }
targets:
  contacts: { tolerance: 1%, fit: yes }
  referrals: { tolerance: 1%, fit: yes }
`,
  };
  const disk = scenarioFiles();
  return (path, from) => {
    const text = own[path];
    if (text !== undefined) return { path, text };
    return from === undefined || from in own ? disk(path) : disk(path, from);
  };
}

function read(load: LoadScenarioFile): CalibrationRead {
  const found = readCalibration('fit.yaml', load, vocabularyOf(pathwayOf(frontDoorServices(EVERY_CHOICE))));
  if ('faults' in found) throw new Error(found.faults.map(renderFault).join('\n'));
  return found;
}

function at({ calibration, source }: CalibrationRead, point: Point): Scenario {
  const values = calibration.free.map(({ path, form }, place) => ({ paths: [path], form, value: point[place] ?? NaN }));
  const found = source.scenarioWith(settingFree(source, values));
  if ('faults' in found) throw new Error(found.faults.map(renderFault).join('\n'));
  return found.scenario;
}

describe('a calibration of a scenario whose truth is known', () => {
  it('recovers its parameters, and a figure that was kept out with them', () => {
    const base = shipped('example-small');
    const open = filesWith({ contacts: 1, referrals: 1, 'assessments-completed': 1 });
    const truth = at(read(open), [TRUE_CONTACTS, 100 * TRUE_IN_NEED]);
    expect(truth.demand.contactsPerYear).not.toBe(base.demand.contactsPerYear);
    const [contacts = 0, referrals = 0, assessments = 0] = means(truth, [
      'contacts',
      'referrals',
      'assessments-completed',
    ]);
    const calibration = read(filesWith({ contacts, referrals, 'assessments-completed': assessments }));
    const { free, targets, rounds } = calibration.calibration;
    const run = fitting(
      free.map(({ form }) => form),
      rounds,
    );
    const ids = targets.map(({ measure }) => measure as MeasureId);
    let next = run.next();
    while (!next.done) {
      next = run.next(
        next.value.points.map((point) =>
          means(at(calibration, point), ids).map((mean, place) => {
            const { figure, tolerance } = targets[place]!;
            return (mean - figure) / tolerance;
          }),
        ),
      );
    }
    const { point } = next.value.best;
    expect(Math.abs(point[0]! - TRUE_CONTACTS) / TRUE_CONTACTS).toBeLessThan(0.03);
    expect(Math.abs(point[1]! / 100 - TRUE_IN_NEED)).toBeLessThan(0.03);
    const [found = 0] = means(at(calibration, point), ['assessments-completed']);
    expect(Math.abs(found - assessments) / assessments).toBeLessThan(0.05);
  });
});
