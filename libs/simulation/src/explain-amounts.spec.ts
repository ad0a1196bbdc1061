import { type Limit, calendarOf, readInstant } from '@frontdoor/calendar';
import fc from 'fast-check';
import { amountsOf } from './explain-amounts.js';

const moment = (text: string) => readInstant(text) as number;
const calendar = calendarOf();
const cutAt = (...texts: readonly string[]) =>
  texts.slice(1).map((text, index) => ({ from: moment(texts[index]!), to: moment(text) }));

describe('what the stretches of a clock come to', () => {
  it('shares a working day out over its opening hours, so that a night is no part of it', () => {
    const stretches = cutAt(
      '2015-01-06T12:00',
      '2015-01-07T08:30',
      '2015-01-07T12:45',
      '2015-01-07T17:00',
      '2015-01-08T08:00',
    );
    const amounts = amountsOf(stretches, { amount: 1, unit: 'working-days' }, calendar);
    expect(amounts).toEqual([0, 0.5, 0.5, 1]);
  });

  it('comes to what the clock counted, in every unit', () => {
    const limits: readonly Limit[] = [
      { amount: 1, unit: 'working-days' },
      { amount: 1, unit: 'working-days', counting: 'day-1' },
      { amount: 1, unit: 'working-hours' },
      { amount: 1, unit: 'working-hours', runsPastClosing: true },
      { amount: 1, unit: 'hours' },
      { amount: 1, unit: 'days' },
      { amount: 1, unit: 'months' },
    ];
    const start = moment('2015-03-26T12:00');
    fc.assert(
      fc.property(
        fc.constantFrom(...limits),
        fc.array(fc.integer({ min: 1, max: 200_000_000 }), { minLength: 1, maxLength: 12 }),
        (limit, lengths) => {
          let at = start;
          const stretches = lengths.map((ms) => ({ from: at, to: (at += ms) }));
          const sum = amountsOf(stretches, limit, calendar).reduce((total, amount) => total + amount, 0);
          expect(sum).toBeCloseTo(calendar.elapsed(start, at, limit).amount, 6);
        },
      ),
    );
  });
});
