import { deserialize, serialize } from 'node:v8';
import { Dice, Run, type RunState, type WorkHappening } from '@frontdoor/simulation';
import { busyOffice } from '../support/busy-office.js';
import { officePlay } from '../support/office.js';

/** A run that notes all that happens to its work. */
function noted(replication = 0) {
  const play = officePlay(busyOffice());
  const dice = new Dice(1, replication);
  const notes: string[] = [];
  const note = (what: WorkHappening, ...where: readonly number[]) => void notes.push(`${what} ${where.join(' ')}`);
  return { play, notes, run: new Run(play, play.contacts(dice), dice, { work: { note } }) };
}

describe('an office in which everything happens', () => {
  const { run, play, notes: whole } = noted();
  const log = JSON.stringify([...run.toEnd().events()]);
  const times = (what: WorkHappening) => whole.filter((note) => note.startsWith(what)).length;

  it('has work done, put down, waited for in vain, and left over', () => {
    expect(times('done')).toBeGreaterThan(350);
    expect(times('put-down')).toBeGreaterThan(30);
    expect(times('withdrawn')).toBeGreaterThan(5);
    expect(times('opened')).toBeGreaterThan(times('done') + times('withdrawn'));
  });

  it.each([0, 0.013, 0.1, 0.31, 0.5, 0.77, 0.95])(
    'saved after %d of its days and taken up by a fresh program goes on just as it would have',
    (share) => {
      const first = noted();
      first.run.until(play.begins + Math.round((play.ends - play.begins) * share));
      const state = deserialize(serialize(first.run.save())) as RunState;
      const next = noted();
      const resumed = next.run.resume(state).toEnd();
      expect(JSON.stringify([...resumed.events()])).toBe(log);
      expect([...first.notes, ...next.notes]).toEqual(whole);
    },
  );

  it('can be saved every other day and taken up each time by another', () => {
    let state: RunState | undefined;
    for (let at = play.begins; at < play.ends; at += 172_800_123) {
      const { run } = noted();
      if (state) run.resume(state);
      run.until(at);
      state = run.save();
    }
    expect(JSON.stringify([...noted().run.resume(state!).toEnd().events()])).toBe(log);
  });

  it('is another in another replication, since others are away', () => {
    const other = noted(1);
    other.run.toEnd();
    expect(other.notes).not.toEqual(whole);
  });
});
