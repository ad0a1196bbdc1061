import { Replay } from '@frontdoor/audit';
import type { CaseEvent } from '@frontdoor/cases';
import { playOnce } from '@frontdoor/simulation';
import { Walk, inputsOf } from '@frontdoor/walkthrough';
import { ready, shipped } from '../support/shipped.js';

const { play, door } = ready(shipped('example-small'));
const cases: readonly (readonly CaseEvent[])[] = [...playOnce(play, 1, 0).byCase()];
const replay = new Replay(door, play.compiled);
const deviationOf = (events: readonly CaseEvent[]) => replay.deviationOf(events, play.ends);

/** A case with something of everything: long, with timers, people and services speaking. */
const longest = cases.reduce((one, other) => (other.length > one.length ? other : one));

describe('one pathway, three drivers', () => {
  it('makes a log in a run that replays without a deviation in any case', () => {
    expect(cases.length).toBeGreaterThan(100);
    expect(cases.flatMap((events) => deviationOf(events) ?? [])).toEqual([]);
  });

  it('writes the same events in a walk given the decisions of a case of the run, for every case', () => {
    for (const events of cases) {
      const [first] = events as readonly [CaseEvent];
      const walk = new Walk(door, first.caseId, play.begins);
      for (const input of inputsOf(events, door.pathway)) walk.put(input);
      walk.put({ do: 'wait', at: play.ends - 1 });
      expect(walk.events).toEqual(events);
    }
  });

  it('goes back any number of steps to exactly where the walk stood', () => {
    const inputs = inputsOf(longest, door.pathway);
    const walk = new Walk(door, longest[0]!.caseId, play.begins);
    const stood = inputs.map((input) => {
      walk.put(input);
      return walk.events.length;
    });
    const steps = Math.floor(inputs.length / 2);
    expect(walk.back(steps).events).toEqual(walk.events.slice(0, stood[inputs.length - steps - 1]));
  });
});

describe('a log that has been tampered with', () => {
  const places = longest.map((_, index) => index);

  it.each(places)('is found out when event %i is removed', (index) => {
    const deviation = deviationOf(longest.toSpliced(index, 1));
    const last = index === longest.length - 1 && !longest[index]!.by.startsWith('timer/') && !longest[index]!.by.startsWith('machine/');
    // Nothing in a case says that its last decision was ever taken: only the log's hash and count can tell.
    if (!last) expect(deviation?.version).toBeGreaterThanOrEqual(index + 1);
  });

  it.each(places.slice(1))('is found out when event %i changes places with the one before', (index) => {
    const [one, other] = [longest[index - 1]!, longest[index]!];
    const moved = longest.toSpliced(index - 1, 2, other, one);
    expect(deviationOf(moved)?.version).toBeGreaterThanOrEqual(index);
  });

  it.each(places)('is found out when event %i is told twice', (index) => {
    const deviation = deviationOf(longest.toSpliced(index + 1, 0, longest[index]!));
    expect(deviation?.version).toBeGreaterThanOrEqual(index + 1);
    expect(deviation?.words).not.toBe('');
  });

  it('names the first illegal event, the state it met and what was allowed there', () => {
    const [contact] = longest as readonly [CaseEvent];
    const invented: CaseEvent = { ...contact, type: 'mash.decision-made', by: 'person/mash-decision-maker', data: { route: 'assessment' } };
    expect(deviationOf([contact, invented])).toMatchObject({
      caseId: contact.caseId,
      version: 2,
      kind: 'not-offered',
      service: 'mash',
      state: 'ready',
      allowed: ['access-centre.passed-to-mash', 'triage.passed-to-mash'],
    });
  });
});
