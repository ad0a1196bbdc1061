import { ruleSetFor } from '@frontdoor/standards';
import { type Outcome, clockReaderOf, measure, playAndRead, playOnce, readingOf } from '@frontdoor/simulation';
import { ready, shipped } from '../support/shipped.js';

const scenario = shipped('example-small');
const { play } = ready(scenario);
const ruleSet = ruleSetFor([scenario.ruleSet, ...scenario.localRules].join('+'));

/** What no log shows: what is true of children, who of a team holds them, and what posts cost. */
const NOT_IN_A_LOG = /^(s47-unnecessary|s47-missed|true-harm|caseload-|cost-)/;

/** An outcome without regard to the order in which standards and amounts are listed. */
const inOrder = ({ measures, clocks }: Outcome) => ({
  measures: Object.fromEntries(Object.entries(measures).filter(([id]) => !NOT_IN_A_LOG.test(id))),
  clocks: clocks
    .map((tally) => ({ ...tally, amounts: tally.amounts?.toSorted((a, b) => a - b) }))
    .toSorted((a, b) => (a.standard < b.standard ? -1 : 1)),
});

describe('a run that is read while it is played', () => {
  it.each([0, 1, 2])('comes to what its log says afterwards, in replication %d', (replication) => {
    const log = playOnce(play, 1, replication);
    const { outcome } = playAndRead(play, readingOf(scenario, ruleSet), 1, replication);
    expect(inOrder(outcome)).toEqual(inOrder(measure(log, scenario, clockReaderOf(scenario, ruleSet))));
  });

  it('counts its events, and keeps them only if asked to', () => {
    const reading = readingOf(scenario, ruleSet);
    const [bare, kept] = [false, true].map((keepsLog) => playAndRead(play, reading, 1, 0, { keepsLog }).log);
    const length = playOnce(play, 1, 0).length;
    expect([bare!.length, kept!.length]).toEqual([length, length]);
    expect([[...kept!.events()].length, [...kept!.events()][0]]).toEqual([length, playOnce(play, 1, 0).event(0)]);
  });
});
