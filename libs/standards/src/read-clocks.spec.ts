import { describe, expect, it } from '@jest/globals';
import { formatInstant } from '@frontdoor/calendar';
import { ruleSetFor, tallyClocks } from './index.js';
import { clockOf, clocksOf, happened, only } from './support/case.js';

const RECEIVED = 'initial-response.referral-received';
const assessment = { by: only('assessment-45-working-days') };
const conference = { by: only('icpc-15-working-days') };
const enquiry = { outcome: 'section-47-joint', form: 'meeting' };

function dueOf(events: Parameters<typeof clockOf>[0], reading: Parameters<typeof clockOf>[1]): string {
  const { dueAt } = clockOf(events, reading);
  return dueAt === undefined ? 'none' : formatInstant(dueAt).slice(0, 16);
}

describe('a clock', () => {
  const referral = happened('2014-04-02T10:00', RECEIVED);

  it('of 45 working days from Wed 2 April 2014 ends on Tue 10 June: nine weeks and four bank holidays', () => {
    expect(dueOf([referral], assessment)).toBe('2014-06-10T23:59');
  });

  it('counts the start day as day 0', () => {
    const stopped = clockOf([referral, happened('2014-04-03T09:00', 'assessment.authorised')], assessment);
    expect(stopped).toMatchObject({ verdict: 'met', amount: 1 });
  });

  it('is met on its last day and breached the day after', () => {
    const stop = (when: string) => clockOf([referral, happened(when, 'assessment.authorised')], assessment);
    expect(stop('2014-06-10T23:30')).toMatchObject({ verdict: 'met', amount: 45 });
    expect(stop('2014-06-11T08:30')).toMatchObject({ verdict: 'breached', amount: 46 });
  });

  it('runs until its limit is past and is overdue after', () => {
    expect(clockOf([referral], { ...assessment, asAt: '2014-06-10T23:59' }).verdict).toBe('running');
    expect(clockOf([referral], { ...assessment, asAt: '2014-06-11T00:00' })).toMatchObject({ verdict: 'overdue' });
  });

  it('is read as it stood: what came later is not known yet', () => {
    const events = [referral, happened('2014-05-01T09:00', 'assessment.authorised')];
    expect(clockOf(events, { ...assessment, asAt: '2014-04-20T09:00' }).verdict).toBe('running');
  });

  it('is excluded when the referral is closed with no further action', () => {
    const closed = happened('2014-04-02T11:00', 'initial-response.case-closed', { reason: 'NFA' });
    expect(clockOf([referral, closed], assessment)).toMatchObject({
      verdict: 'excluded',
      why: 'no further action on the referral: there is no assessment to wait for',
    });
  });

  it('is breached, not excluded, when a case is closed unassessed after the limit', () => {
    const closed = happened('2014-07-01T11:00', 'initial-response.case-closed', { reason: 'RC7' });
    expect(clockOf([referral, closed], assessment).verdict).toBe('breached');
  });

  it('that stops with no start in the log cannot be told', () => {
    const clock = clockOf([happened('2014-05-01T09:00', 'assessment.authorised')], assessment);
    expect(clock).toMatchObject({ verdict: 'cannot-tell', why: 'the log holds its stop and no start before it' });
    expect(clock.startedAt).toBeUndefined();
  });

  it('whose stop is dated before its start cannot be told', () => {
    const clock = clockOf([referral, happened('2014-04-01T09:00', 'assessment.authorised')], assessment);
    expect(clock).toMatchObject({ verdict: 'cannot-tell', why: 'its stop is recorded before its start' });
  });

  it('takes no notice of a second stop: a reassessment is not from the referral', () => {
    const stops = ['2014-05-01T09:00', '2014-09-01T09:00'].map((when) => happened(when, 'assessment.authorised'));
    expect(clocksOf([referral, ...stops], assessment)).toHaveLength(1);
  });
});

describe('working hours and days', () => {
  const decision = { by: only('referral-decision-1-working-day') };
  const red = { by: only('mash-red-oxfordshire', 'oxfordshire') };
  const rated = (when: string) => [happened(when, 'mash.contact-rated', { rag: 'red' })];

  it.each([
    ['a referral at 17:00 on a Friday is decided by the end of Monday', '2015-06-12T17:00', '2015-06-15T23:59'],
    ['a Saturday one too', '2015-06-13T12:00', '2015-06-15T23:59'],
    ['one on the Thursday before Easter by the Tuesday after', '2015-04-02T15:00', '2015-04-07T23:59'],
  ])('%s', (_, received, due) => {
    expect(dueOf([happened(received, RECEIVED)], decision)).toBe(due);
  });

  it.each([
    ['in an office day', '2015-06-10T09:00', '2015-06-10T13:00'],
    ['over a Friday close at 16:30', '2015-06-12T16:00', '2015-06-15T12:00'],
    ['over the change to summer time', '2015-03-27T15:30', '2015-03-30T11:30'],
    ['started while closed', '2015-06-12T18:00', '2015-06-15T12:30'],
  ])('four working hours %s', (_, received, due) => {
    expect(dueOf(rated(received), red)).toBe(due);
  });

  it('Luton deals with red to completion, past closing', () => {
    expect(dueOf(rated('2015-06-12T16:00'), { by: only('mash-red-luton', 'luton') })).toBe('2015-06-12T20:00');
  });

  it('72 hours over the change to summer time are 72 hours', () => {
    const green = happened('2015-03-27T12:00', 'mash.contact-rated', { rag: 'green' });
    const reading = { by: only('mash-green-surrey-police', 'surrey-police') };
    expect(dueOf([green], reading)).toBe('2015-03-30T13:00');
  });

  it('a visit every 20 working days counts the day of the last as the first', () => {
    const started = happened('2015-06-01T10:00', 'child-in-need-plan.started');
    expect(dueOf([started], { by: only('child-in-need-visit-20-working-days') })).toBe('2015-06-26T23:59');
  });

  it('three months from 30 November end with February', () => {
    const held = happened('2015-11-30T10:00', 'conference.held', { outcome: 'child-protection-plan' });
    expect(dueOf([held], { by: only('first-review-3-months') })).toBe('2016-02-29T23:59');
  });
});

describe('the statutory clock and the published statistic', () => {
  const events = [
    happened('2014-09-01T10:00', RECEIVED),
    happened('2014-09-15T10:00', 'assessment.started'),
    happened('2014-11-10T10:00', 'assessment.authorised'),
  ];

  it('give one assessment two verdicts', () => {
    const statistic = { by: only('assessment-45-working-days-dfe') };
    expect(clockOf(events, assessment)).toMatchObject({ verdict: 'breached', amount: 50 });
    expect(clockOf(events, statistic)).toMatchObject({ verdict: 'met', amount: 40 });
  });

  it('differ on a conference before the enquiry: nobody can tell, and the statistic leaves it out', () => {
    const early = [
      happened('2014-09-01T10:00', 'conference.held', { outcome: 'child-protection-plan' }),
      happened('2014-09-02T10:00', 'section-47.concluded', { outcome: 'not-substantiated' }),
    ];
    expect(clockOf(early, conference).verdict).toBe('cannot-tell');
    expect(clockOf(early, { by: only('icpc-15-working-days-dfe') }).verdict).toBe('excluded');
  });
});

describe('a conference clock', () => {
  const held = (when: string) => happened(when, 'strategy-discussion.held', enquiry);
  const first = held('2014-09-01T10:00');

  it('runs from the first discussion when a second is held', () => {
    const clock = clockOf(
      [first, held('2014-09-10T10:00'), happened('2014-09-23T10:00', 'conference.held')],
      conference,
    );
    expect(clock).toMatchObject({ verdict: 'breached', amount: 16 });
  });

  it('does not start with a discussion that led to no enquiry', () => {
    const other = happened('2014-09-01T10:00', 'strategy-discussion.held', { outcome: 'section-17' });
    expect(clocksOf([other], conference)).toEqual([]);
  });

  it('is excluded when the enquiry found no continuing risk, however late', () => {
    const concluded = happened('2014-12-01T10:00', 'section-47.concluded', { outcome: 'not-substantiated' });
    expect(clockOf([first, concluded], conference).verdict).toBe('excluded');
  });

  it('goes on when the enquiry found continuing risk', () => {
    const concluded = happened('2014-09-10T10:00', 'section-47.concluded', {
      outcome: 'substantiated-continuing-risk',
    });
    expect(clockOf([first, concluded], conference).verdict).toBe('overdue');
  });
});

describe('an enquiry never completed', () => {
  it('is overdue by Worcestershire’s 15 working days, where managers had not looked', () => {
    const events = [happened('2014-09-01T10:00', 'section-47.started')];
    const clocks = clocksOf(events, { by: ruleSetFor('worcestershire'), asAt: '2014-09-23T00:00' });
    const tally = tallyClocks(clocks).find(({ standard }) => standard === 'section-47-15-working-days');
    expect(tally).toMatchObject({ started: 1, overdue: 1, shareInTimeWithOverdue: 0 });
  });
});
