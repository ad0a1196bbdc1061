import { DATA_RULES, breachesOf } from '@frontdoor/audit';
import { playOnce } from '@frontdoor/simulation';
import { ABOUT_OVERDUE_WORK, everBreached, sayBreach } from '../support/breaches.js';
import { ready, shipped } from '../support/shipped.js';

const { play } = ready(shipped('worcestershire-2014-15'));
const cases = [...playOnce(play, 1, 0).byCase()];
const breaches = cases.flatMap(everBreached);

const breachedBy = (id: string) => breaches.filter(({ rule }) => rule === id).map(sayBreach);

describe.each(DATA_RULES.filter(({ id }) => !ABOUT_OVERDUE_WORK.includes(id)))('rule $id: $says', ({ id }) => {
  it('holds at every moment of every case of a run', () => {
    expect(breachedBy(id)).toEqual([]);
  });
});

describe('a run', () => {
  it.each(ABOUT_OVERDUE_WORK)('shows by rule %s what was open and overdue', (id) => {
    expect(breachedBy(id)).not.toEqual([]);
  });

  it('leaves nobody to be asked, at its end, about anything but work open too long', () => {
    const asked = cases
      .flatMap((events) => breachesOf(events, play.ends - 1))
      .filter(({ kind, sameDay }) => kind === 'query' && !sameDay);
    expect(asked.filter(({ rule }) => !ABOUT_OVERDUE_WORK.includes(rule)).map(sayBreach)).toEqual([]);
  });
});
