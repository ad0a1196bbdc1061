import { calendarOf } from '@frontdoor/calendar';
import { learnerCommand } from './learner-command.js';
import { closedThen, momentOf, openingOn } from './words-to-moment.js';

const office = calendarOf();
/** A Friday, 16:00. */
const now = Date.UTC(2015, 0, 9, 16);

describe('what a learner types', () => {
  it.each([
    ['90 min', '2015-01-09T17:30'],
    ['2 h', '2015-01-09T18:00'],
    ['2 hrs', '2015-01-09T18:00'],
    ['3 Hours', '2015-01-09T19:00'],
    ['1 day', '2015-01-10T16:00'],
    ['1 working day', '2015-01-12T16:00'],
    ['2 weeks', '2015-01-23T16:00'],
    ['2015-01-13', '2015-01-13T08:30'],
    ['2015-01-13 14:00', '2015-01-13T14:00'],
  ])('"%s" means %s', (typed, at) => expect(momentOf(typed, now, office)).toBe(Date.parse(`${at}Z`)));

  it('is said to be a time at which the office is closed where it is, and when it opens', () => {
    const said = (typed: string) => closedThen(typed, momentOf(typed, now, office) as number, office);
    expect(said('1 day')).toMatch(/^At Sat 2015-01-10 16:00 the office is closed: it opens Mon 2015-01-12 08:30/);
    expect(said('2015-01-10')).toBe('The office is closed that day: it opens Mon 2015-01-12 08:30.');
    for (const typed of ['10 min', '2015-01-12', '1 working day']) expect(said(typed)).toBeUndefined();
  });

  it('means no moment when it is neither a duration nor a date', () => {
    for (const typed of ['soon', '2', '-1 h', '2015-02-30']) expect(momentOf(typed, now, office)).toBeUndefined();
  });

  it('is too far where the calendar would end before the limits that begin then', () => {
    for (const typed of ['900 weeks', '9999 working days', '2040-01-16', '9999 weeks']) {
      expect(momentOf(typed, now, office)).toBe('too-far');
    }
    expect(openingOn('2040-01-16', now, office)).toHaveProperty('wrong');
    expect(momentOf('500 weeks', now, office)).toBeGreaterThan(now);
  });

  it('is a day only where the office opens, from today on', () => {
    expect(openingOn('2015-01-12', now, office)).toBe(Date.UTC(2015, 0, 12, 8, 30));
    for (const typed of ['2015-01-10', '2015-01-08', 'Monday'])
      expect(openingOn(typed, now, office)).toHaveProperty('wrong');
  });

  it.each([
    ['3', { do: 'task', number: 3 }],
    ['back', { do: 'back', steps: 1 }],
    ['back 4', { do: 'back', steps: 4 }],
    ['wait 2 working days', { do: 'wait', words: '2 working days' }],
    ['WHY', { do: 'why' }],
    ['', { do: 'show' }],
    ['tea', { do: 'unknown', words: 'tea' }],
  ])('"%s" asks for %p', (typed, command) => expect(learnerCommand(typed)).toEqual(command));
});
