import { clockHoursOf, clockReaderOf, playOnce, tallyRun, windowOf } from '@frontdoor/simulation';
import { RunningClocks, type Tally, ruleSetFor } from '@frontdoor/standards';
import { ready, shipped } from '../support/shipped.js';

const scenario = shipped('example-small');
const rules = ruleSetFor([scenario.ruleSet, 'worcestershire', 'oxfordshire', 'merton-returns', 'elsewhere'].join('+'));
const log = playOnce(ready(scenario).play, 1, 0);
const window = windowOf(scenario);
const options = { ...clockHoursOf(scenario), countFrom: window.from };

function sorted(tallies: readonly Tally[]): readonly Tally[] {
  const inOrder = tallies.map((tally) => ({ ...tally, amounts: [...(tally.amounts ?? [])].sort((a, b) => a - b) }));
  return inOrder.sort((a, b) => a.standard.localeCompare(b.standard));
}

function take(clocks: RunningClocks, from: number, to: number): void {
  for (let row = from; row < to; row++) clocks.take(log.caseNumber(row), log.type(row), log.at(row), log.facts(row));
}

describe('running clocks over a run', () => {
  it('come to what is read off its log afterwards', () => {
    const clocks = new RunningClocks(rules, options, log.typeNames);
    take(clocks, 0, log.length);
    const tallies = clocks.tally(window, window.to - 1);
    expect(tallies.length).toBeGreaterThan(20);
    expect(sorted(tallies)).toEqual(sorted(tallyRun(log, clockReaderOf(scenario, rules), window)));
  });

  it('go on from the middle of it as if it had not been stopped', () => {
    const [first, whole] = [1, 2].map(() => new RunningClocks(rules, options, log.typeNames));
    const middle = Math.floor(log.length / 2);
    take(first!, 0, middle);
    const again = new RunningClocks(rules, options, log.typeNames, JSON.parse(JSON.stringify(first!.snapshot())));
    take(again, middle, log.length);
    take(whole!, 0, log.length);
    expect(again.snapshot()).toEqual(whole!.snapshot());
    expect(again.tally(window, window.to - 1)).toEqual(whole!.tally(window, window.to - 1));
  });
});
