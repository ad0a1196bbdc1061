import { HOUR_MS, formatInstant } from '@frontdoor/calendar';
import { Dice, MOST_AT_ONCE, Run, RunDoesNotEnd } from '@frontdoor/simulation';
import { diaryOf } from '../support/diary.js';
import { london, officeOf, officePlay, people } from '../support/office.js';

const at = london('2014-01-07 10:00');
const clerks = [people('clerk', 1)];

function endless(takes: number) {
  const kinds = { serve: { who: ['clerk'], takes, again: true } };
  return officeOf({ kinds, staff: clerks, comes: [{ kind: 'serve', at }], ends: at + 2000 * HOUR_MS });
}

describe('a run that does not end', () => {
  it('says at which moment, after which event and of which case a task that takes no time opens for ever', () => {
    const thrown = (() => {
      try {
        const play = officePlay(endless(0));
        const dice = new Dice(1, 0);
        return new Run(play, play.contacts(dice), dice, { keepsLog: false }).toEnd();
      } catch (error) {
        return error;
      }
    })();
    expect(thrown).toBeInstanceOf(RunDoesNotEnd);
    expect(thrown).toMatchObject({ at, type: 'desk.serve-done', caseId: 'case-0' });
    expect((thrown as RunDoesNotEnd).message).toContain(
      `past ${formatInstant(at)}: after ${MOST_AT_ONCE} events at that one moment the last was desk.serve-done (case case-0)`,
    );
  });

  it('is not one whose task opens again for ever and takes some time', () => {
    expect(diaryOf(endless(HOUR_MS)).order('done').length).toBeGreaterThan(300);
  });
});
