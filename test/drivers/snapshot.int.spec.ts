import { deserialize, serialize } from 'node:v8';
import type { CaseEvent } from '@frontdoor/cases';
import { LogHash } from '@frontdoor/event-log/node';
import { Dice, type LogColumns, type Play, Run, type RunState } from '@frontdoor/simulation';
import { ready, shipped } from '../support/shipped.js';

const SEED = 1;
const scenario = shipped('example-small');
const { play } = ready(scenario);

function newRun(of: Play, replication = 0): Run {
  const dice = new Dice(SEED, replication);
  return new Run(of, of.contacts(dice), dice);
}

function hashOf(log: LogColumns): string {
  const hash = new LogHash();
  const versions = new Map<string, number>();
  for (const event of log.events()) {
    const version = (versions.get(event.caseId) ?? 0) + 1;
    versions.set(event.caseId, version);
    hash.add({ ...event, version, id: `${event.caseId}/${version}` });
  }
  return hash.hex();
}

/** A state as it comes back from a file. */
const throughFile = (state: RunState): RunState => deserialize(serialize(state)) as RunState;
const at = (share: number): number => play.begins + Math.round((play.ends - play.begins) * share);

describe('a run that is saved half-way', () => {
  const whole = hashOf(newRun(play).toEnd());

  it.each([0.001, 0.3, 0.5, 0.9])(
    'after %d of its days and taken up by a fresh program gives the same log',
    (share) => {
      const first = newRun(play);
      first.until(at(share));
      const state = throughFile(first.save());
      const fresh = ready(scenario).play;
      expect(hashOf(newRun(fresh).resume(state).toEnd())).toBe(whole);
    },
  );

  it('goes on undisturbed itself', () => {
    const run = newRun(play);
    run.until(at(0.5));
    run.save();
    expect(hashOf(run.toEnd())).toBe(whole);
  });

  it('can be taken up twice, and the second is not disturbed by the first', () => {
    const run = newRun(play);
    run.until(at(0.5));
    const state = run.save();
    const [one, other] = [newRun(play).resume(state), newRun(play).resume(state)];
    expect([hashOf(one.toEnd()), hashOf(other.toEnd())]).toEqual([whole, whole]);
  });

  it('can be saved again by who took it up', () => {
    const run = newRun(play);
    run.until(at(0.3));
    const next = newRun(play).resume(throughFile(run.save()));
    next.until(at(0.6));
    expect(hashOf(newRun(play).resume(throughFile(next.save())).toEnd())).toBe(whole);
  });
});

describe('a run that goes on from the saved state of another replication', () => {
  it('has other events: only what was open is the same', () => {
    const run = newRun(play);
    run.until(at(0.5));
    const before = [...run.save().log.types].length;
    const events: CaseEvent[] = [...newRun(play).resume(run.save()).toEnd().events()];
    expect(events.length).toBeGreaterThan(before / 2);
  });
});
