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

const faultsOn = (holdOn: string) =>
  faultsOfDoing(BOOK, { do: 'answer', choice: 'book', facts: { holdOn } }, calendarOf()).map(({ place }) => place);

describe('a day that a choice asks for', () => {
  it('is one on which the office opens', () => expect(faultsOn('2015-01-12')).toEqual([]));

  it.each(['2015-01-10', '2040-01-16', '2001-01-01', '2031-12-31'])('is not %s, and the fault has its place', (day) =>
    expect(faultsOn(day)).toEqual(['body.facts.holdOn']),
  );
});
