import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { OutsideCalendar, formatInstant, readInstant } from './index.js';
import { ANY_INSTANT } from './support/dates.js';

describe('an instant written out', () => {
  it.each([
    [Date.UTC(2014, 3, 1, 8, 30), '2014-04-01T09:30:00+01:00'],
    [Date.UTC(2015, 0, 5, 17, 0, 5), '2015-01-05T17:00:05+00:00'],
    [Date.UTC(2015, 6, 5, 23, 30), '2015-07-06T00:30:00+01:00'],
    [Date.UTC(2015, 9, 25, 0, 30), '2015-10-25T01:30:00+01:00'],
    [Date.UTC(2015, 9, 25, 1, 30), '2015-10-25T01:30:00+00:00'],
    [Date.UTC(2015, 0, 5, 23, 59, 59, 999), '2015-01-05T23:59:59.999+00:00'],
  ])('%d is %s', (instant, text) => expect(formatInstant(instant)).toBe(text));

  it('is read back to the millisecond', () => {
    fc.assert(fc.property(ANY_INSTANT, (instant) => expect(readInstant(formatInstant(instant))).toBe(instant)));
  });

  it('is refused outside the calendar', () => {
    expect(() => formatInstant(Date.UTC(2008, 11, 31))).toThrow(OutsideCalendar);
  });
});

describe('an instant read', () => {
  it.each([
    ['2014-04-01T09:30:00Z', Date.UTC(2014, 3, 1, 9, 30)],
    ['2014-04-01T09:30:00+01:00', Date.UTC(2014, 3, 1, 8, 30)],
    ['2014-04-01T03:30:00-05:00', Date.UTC(2014, 3, 1, 8, 30)],
    ['2014-04-01T09:30', Date.UTC(2014, 3, 1, 8, 30)],
    ['2014-04-01 09:30:15', Date.UTC(2014, 3, 1, 8, 30, 15)],
    ['2014-01-06T09:30:00.5', Date.UTC(2014, 0, 6, 9, 30, 0, 500)],
    ['2015-10-25T01:30', Date.UTC(2015, 9, 25, 0, 30)],
    ['2015-03-29T01:30', Date.UTC(2015, 2, 29, 1, 30)],
    ['2008-12-31T22:00:00-05:00', Date.UTC(2009, 0, 1, 3)],
  ])('%s is %d', (text, instant) => expect(readInstant(text)).toBe(instant));

  it.each([
    '',
    '2014-04-01',
    '2014-04-31T09:30',
    '2014-04-01T24:00',
    '2014-04-01T09:60',
    '2014-04-01T9:30',
    '01/04/2014 09:30',
    '2014-04-01T09:30:00+0100',
    '2008-12-31T23:59:59Z',
    '2009-01-01T00:30:00+01:00',
    '2032-01-01T00:00',
    '1999-01-01T00:00',
  ])('is not "%s"', (text) => expect(readInstant(text)).toBeUndefined());
});
