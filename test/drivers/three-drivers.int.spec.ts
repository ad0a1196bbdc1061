import { type Logged, Replay } from '@frontdoor/audit';
import type { CaseEvent } from '@frontdoor/cases';
import { playOnce } from '@frontdoor/simulation';
import { Walk, retrace } from '@frontdoor/walkthrough';
import { ready, shipped } from '../support/shipped.js';

const { play, door } = ready(shipped('example-small'));
const cases: readonly (readonly CaseEvent[])[] = [...playOnce(play, 1, 0).byCase()];
const replay = new Replay(door, play.compiled);
const deviationOf = (events: readonly Logged[]) => replay.deviationOf(events, play.ends);

/** A case with something of everything: long, with timers, people and services speaking. */
const longest = cases
  .reduce((one, other) => (other.length > one.length ? other : one))
  .map((event, index): Logged => ({ ...event, version: index + 1 }));

describe('one pathway, three drivers', () => {
  it('makes a log in a run that replays without a deviation in any case', () => {
    expect(cases.length).toBeGreaterThan(100);
    expect(cases.flatMap((events) => deviationOf(events) ?? [])).toEqual([]);
  });

  it('writes the same events in a walk given the decisions of a case of the run, for every case', () => {
    for (const events of cases) {
      const [first] = events as readonly [CaseEvent];
      const walk = retrace(new Walk(door, first.caseId, play.begins), events);
      walk.passTo(play.ends - 1);
      expect(walk.events).toEqual(events);
    }
  });

  it('goes back any number of steps to exactly where the walk stood', () => {
    const walk = retrace(new Walk(door, longest[0]!.caseId, play.begins), longest);
    const steps = Math.floor(walk.inputs.length / 2);
    const before = walk.back(steps);
    expect(before.inputs).toEqual(walk.inputs.slice(0, -steps));
    expect(walk.events.slice(0, before.events.length)).toEqual(before.events);
    for (const input of walk.inputs.slice(-steps)) before.put(input);
    expect(before.events).toEqual(walk.events);
    expect(before.openTasks()).toEqual(walk.openTasks());
  });
});

describe('a log that has been tampered with', () => {
  const places = longest.map((_, index) => index);

  // Nothing in a case says that its last event ever was, unless it was owed: that is for the log's hash and count.
  const missed = places.filter((index) => index < longest.length - 1 || /^(timer|machine)/.test(longest[index]!.by));

  it.each(missed)('is found out when event %i is removed', (index) => {
    expect(deviationOf(longest.toSpliced(index, 1))?.version).toBe(index + 1);
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
    const contact = longest[0]!;
    const invented: Logged = {
      ...contact,
      version: 2,
      type: 'mash.decision-made',
      by: 'person/mash-decision-maker',
      data: { route: 'assessment' },
    };
    expect(deviationOf([contact, invented])).toMatchObject({
      caseId: contact.caseId,
      version: 2,
      kind: 'not-offered',
      service: 'mash',
      state: 'ready',
      allowed: expect.arrayContaining(['access-centre.passed-to-mash', 'triage.passed-to-mash']),
    });
  });
});
