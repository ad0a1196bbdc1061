import { scenarioAt } from '../scenario-file.js';
import { type AskedExperiment, ExperimentNotValid, wholeExperiment } from './asked-experiment.js';

const scenario = scenarioAt('scenarios/example-small.yaml');
const longer = scenarioAt('scenarios/worcestershire-2014-15.yaml');

const run = (but: Partial<AskedExperiment> = {}): AskedExperiment => ({
  kind: 'run',
  scenarios: [scenario],
  seed: 1,
  replications: 10,
  by: 'person/designer',
  ...but,
});

function faultsOf(asked: AskedExperiment): readonly string[] {
  try {
    wholeExperiment(asked);
    return [];
  } catch (error) {
    if (error instanceof ExperimentNotValid) return error.faults;
    throw error;
  }
}

describe('an experiment that is asked for', () => {
  it('is kept as it is to be played: the days it runs are in its scenario', () => {
    const { scenarios, ...others } = wholeExperiment(run({ until: '2015-01-12', series: 'weekly' }));
    expect(others).toEqual({ kind: 'run', seed: 1, replications: 10, series: 'weekly' });
    expect(scenarios[0]!.period.to - scenario.period.from).toBe(7);
  });

  it('is the same read back from its text', () => {
    const whole = wholeExperiment(run({ kind: 'compare', scenarios: [scenario, scenario] }));
    expect(JSON.parse(JSON.stringify(whole))).toStrictEqual(whole);
  });

  it('is refused with everything that is wrong with it', () => {
    expect(
      faultsOf({
        kind: 'compare',
        scenarios: [scenario, longer],
        seed: -1,
        replications: 1,
        series: 'weekly',
        until: '2015-01-12',
        by: ' ',
      }),
    ).toEqual([
      'series are counted in a run only: leave them out, or ask for a run.',
      'until is of a run only: give the scenarios the same shorter period.',
      'by is " ": name who asks, in at most 200 letters.',
      'seed is -1: write a whole number from 0 to 2147483647.',
      'replications are 1: write a whole number from 2 to 9999.',
      'example-small counts 2015-01-05 to 2015-02-04, but worcestershire-2014-15 counts 2014-04-01 to 2015-03-31: ' +
        'give them the same `period` to compare them.',
    ]);
  });

  it.each([
    ['of no scenario', run({ scenarios: [] }), /scenarios are 0: a run is of one/],
    ['of two scenarios in a run', run({ scenarios: [scenario, scenario] }), /scenarios are 2: a run is of one/],
    ['of one scenario in a comparison', run({ kind: 'compare' }), /a comparison is of two or more/],
    ['of a hundred scenarios', run({ kind: 'compare', scenarios: Array(100).fill(scenario) }), /at most 24/],
    ['of another kind', run({ kind: 'sweep' as 'run' }), /kind is "sweep": write run or compare/],
    ['with half a replication', run({ replications: 0.5 }), /replications are 0.5/],
    ['with a seed that is no number', run({ seed: Number.NaN }), /seed is NaN/],
    ['with unknown periods', run({ series: 'daily' as 'weekly' }), /series is "daily"/],
    ['until a day that is none', run({ until: 'Easter' }), /until Easter is not a date/],
    ['until a day outside its scenario', run({ until: '2031-01-01' }), /outside the days of example-small/],
  ])('is refused %s', (_, asked, fault) => {
    expect(faultsOf(asked)).toEqual([expect.stringMatching(fault)]);
  });
});
