import { dayFrom, readInstant } from '@frontdoor/calendar';
import * as fc from 'fast-check';
import { INITIAL_RESPONSE_POLICY, dutyTeam, isReReferral } from './initial-response.policy.js';

const at = (text: string) => readInstant(text)!;
const on = (text: string) => dayFrom(...(text.split('-').map(Number) as [number, number, number]));
const policy = { ...INITIAL_RESPONSE_POLICY, teams: ['a', 'b', 'c'] };
const instants = fc.integer({ min: at('2013-01-01T00:00'), max: at('2016-12-01T00:00') });

describe('the team on duty', () => {
  it.each([
    ['2014-03-31T00:00', 'a', 'the first Monday, from midnight'],
    ['2014-04-04T17:00', 'a', 'Friday evening'],
    ['2014-04-06T23:59', 'a', 'the last minute of Sunday in London, an hour earlier by UTC'],
    ['2014-04-07T00:00', 'b', 'the next Monday'],
    ['2014-04-21T10:00', 'a', 'round again on the fourth Monday, a bank holiday'],
    ['2014-03-30T10:00', 'c', 'the Sunday before the rota begins, on which the clocks go forward'],
    ['2013-10-27T10:00', 'b', 'counted back through the warm-up'],
  ])('%s: team %s (%s)', (when, team) => {
    expect(dutyTeam(at(when), policy)).toBe(team);
  });

  it('is always the intake team where there is one', () =>
    fc.assert(
      fc.property(instants, (when) => {
        expect(dutyTeam(when, { ...policy, duty: 'intake-team' })).toBe('a');
      }),
    ));

  it('has its turn again after as many weeks as there are teams, to the hour', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (days) => {
        const noon = (day: number) => at('2013-01-01T12:00') + day * 86_400_000;
        expect(dutyTeam(noon(days + 21), policy)).toBe(dutyTeam(noon(days), policy));
      }),
    ));

  it('cannot be found where no team is named', () => {
    expect(() => dutyTeam(at('2014-04-01T10:00'), { ...policy, teams: [] })).toThrow('no team');
  });
});

describe('a re-referral', () => {
  it.each([
    ['2014-04-01', '2014-04-01', true, 'the same day'],
    ['2014-04-01', '2015-03-31', true, 'a day short of twelve months'],
    ['2014-04-01', '2015-04-01', false, 'twelve months to the day'],
    ['2012-02-29', '2013-02-27', true, 'a day short of twelve months from a leap day'],
    ['2012-02-29', '2013-02-28', false, 'twelve months from a leap day end with February'],
  ])('first %s, then %s: %s (%s)', (before, then, expected) => {
    expect(isReReferral({ before: on(before), on: on(then) }, policy)).toBe(expected);
  });

  it('needs a referral before', () => {
    expect(isReReferral({ before: null, on: on('2014-04-01') }, policy)).toBe(false);
  });

  it('is one on every day of the twelve months and on none after', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), (days) => {
        const before = on('2014-04-01');
        expect(isReReferral({ before, on: before + days }, policy)).toBe(days < 365);
      }),
    ));
});
