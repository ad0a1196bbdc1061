import { calendarOf } from '@frontdoor/calendar';
import type { OpenTask } from '@frontdoor/statechart';
import { faultsOfDoing } from './doing.js';

const BOOK: OpenTask = {
  id: 'conference.book',
  service: 'conference',
  says: 'Book the conference',
  who: ['conference-administrator'],
  priority: 2,
  takenUpBy: undefined,
  offers: [
    {
      choice: 'book',
      says: 'Book it',
      type: 'conference.booked',
      data: {},
      asks: { holdOn: { kind: 'day', says: 'The day' } },
    },
  ],
};

/** A Monday, 16:00. */
const now = Date.UTC(2015, 0, 12, 16);
const faultsOn = (holdOn: string) =>
  faultsOfDoing(BOOK, { do: 'answer', choice: 'book', facts: { holdOn } }, { calendar: calendarOf(), now });

describe('a day that a choice asks for', () => {
  it('is one on which the office opens, from today on', () => {
    for (const day of ['2015-01-12', '2015-01-13']) expect(faultsOn(day)).toEqual([]);
  });

  it('is none that is past, and the fault says what now is', () =>
    expect(faultsOn('2015-01-09')).toEqual([
      {
        place: 'body.facts.holdOn',
        words: '2015-01-09 is past: at this door it is Mon 12 January 2015 at 16:00; choose that day or a later one',
      },
    ]));

  it.each(['2015-01-10', '2040-01-16', '2001-01-01', '2031-12-31'])('is not %s, and the fault has its place', (day) =>
    expect(faultsOn(day).map(({ place }) => place)).toEqual(['body.facts.holdOn']),
  );
});
