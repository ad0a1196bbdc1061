import { dayFrom, startOfDay } from '@frontdoor/calendar';
import { explore } from '../../../../test/support/exploration.js';
import { service } from '../../../../test/support/service.js';
import { conference } from './index.js';

const asShipped = service(conference());

const child = { team: 'team-1', concern: { level: 4, immediateDanger: false } } as const;
const found = (outcome: string) => ({ type: 'section-47.concluded', data: { outcome, ...child } });
const continuingRisk = found('substantiated-continuing-risk');
// Specs stand on Tuesday 1 April 2014; Good Friday was on the 18th.
const april = (dayOfMonth: number, hour = 9) => startOfDay(dayFrom(2014, 4, dayOfMonth)) + hour * 3_600_000;
const booked = (holdOn = april(15)) => ({ type: 'conference.booked', data: { holdOn } });
const reported = { type: 'conference.report-completed' };
const dayCame = { type: 'conference.day-came' };
const plan = (category: string) => ({ type: 'conference.held', data: { outcome: 'child-protection-plan', category } });
const noPlan = (outcome: string) => ({ type: 'conference.held', data: { outcome, category: 'none' } });
const reviewDue = { type: 'conference.review-due' };
const reviewed = (outcome: string) => ({ type: 'conference.reviewed', data: { outcome } });
const coreGroupDue = { type: 'conference.core-group-due' };
const coreGroupHeld = { type: 'conference.core-group-held' };
const concluded = (outcome: string) => ({ type: 'conference.concluded', data: { outcome, ...child } });

const holding = [continuingRisk, booked(), reported, dayCame];
const agreed = [...holding, plan('NEG')];

describe('the initial child protection conference', () => {
  it('is called when an enquiry finds continuing risk: somebody books it, the worker writes the report', () => {
    const called = asShipped.given().when(continuingRisk);
    called.then('arranging(report: writing, conference: booking)', {
      type: 'conference.requested',
      data: { team: 'team-1' },
    });
    called.thenOpen('conference.book', 'conference.report');
  });

  it.each(['not-substantiated', 'substantiated-no-continuing-risk'])('is not called on %s', (finding) =>
    asShipped.given().when(found(finding)).then('ready'),
  );

  it('waits for the day it is booked for', () => {
    const waiting = asShipped.given(continuingRisk, reported).when(booked());
    waiting.thenOpen();
    waiting.thenTimers({ do: 'start', timer: 'day', limit: { until: april(15) } });
    asShipped.given(continuingRisk, reported, booked()).when(dayCame).thenOpen('conference.hold');
  });

  it('may be booked for the same day', () =>
    asShipped
      .given(continuingRisk)
      .when(booked(april(1)))
      .thenOpen('conference.report'));

  it('is held though the report is not written, and the report is then wanted no more', () => {
    asShipped.given(continuingRisk, booked()).when(dayCame).thenOpen('conference.hold', 'conference.report');
    asShipped.given(continuingRisk, booked(), dayCame).when(noPlan('no-plan')).thenOpen();
  });

  it.each(['NEG', 'PHY', 'SAB', 'EMO', 'MUL'])('agrees a child protection plan under %s', (category) =>
    asShipped
      .given(...holding)
      .when(plan(category))
      .then(
        'overseeing(reviews: between, core-groups: between)',
        { type: 'conference.plan-agreed', data: { category, ...child } },
        concluded('child-protection-plan'),
      ),
  );

  it.each(['child-in-need-plan', 'no-plan'])('is over when it agrees on %s', (outcome) =>
    asShipped
      .given(...holding)
      .when(noPlan(outcome))
      .then('ready', concluded(outcome)),
  );

  it('is called again on a later finding', () =>
    asShipped
      .given(...holding, noPlan('no-plan'))
      .when(continuingRisk)
      .thenOpen('conference.book', 'conference.report'));
});

describe('reviews and core groups', () => {
  it('are arranged ahead of their limits: 3 months and 10 working days from the conference', () =>
    asShipped
      .given(...holding)
      .when(plan('NEG'))
      .thenTimers(
        { do: 'start', timer: 'review', limit: { amount: 2, unit: 'months' } },
        { do: 'start', timer: 'core-group', limit: { amount: 5, unit: 'working-days' } },
      ));

  it('both may be due at the same time', () =>
    asShipped
      .given(...agreed, coreGroupDue)
      .when(reviewDue)
      .thenOpen('conference.hold-core-group', 'conference.review'));

  it('come again: a core group every 4 weeks', () => {
    const again = asShipped.given(...agreed, coreGroupDue).when(coreGroupHeld);
    again.then('overseeing(reviews: between, core-groups: between)');
    again.thenTimers({ do: 'start', timer: 'core-group', limit: { amount: 3, unit: 'weeks' } });
  });

  it('come again: a review within 6 months of the one that continued the plan', () => {
    const again = asShipped.given(...agreed, reviewDue).when(reviewed('continue'));
    again.then('overseeing(reviews: between, core-groups: between)', {
      type: 'conference.plan-continued',
      data: child,
    });
    again.thenTimers({ do: 'start', timer: 'review', limit: { amount: 5, unit: 'months' } });
  });

  it.each(['child-in-need-plan', 'close'])(
    'end with the plan, and leave nothing to do, when a review decides %s',
    (next) => {
      const over = asShipped.given(...agreed, coreGroupDue, reviewDue).when(reviewed(next));
      over.then('ready', { type: 'conference.plan-ended', data: { next } });
      over.thenOpen();
      over.thenTimers({ do: 'cancel', timer: 'review' }, { do: 'cancel', timer: 'core-group' });
    },
  );
});

describe('a finding of continuing risk at another time', () => {
  it('adds nothing while a conference is being arranged', () =>
    asShipped
      .given(continuingRisk, booked(), reported)
      .when(continuingRisk)
      .then('arranging(report: written, conference: booked)'));

  it('needs no new conference while a plan is in place, and says so at once', () => {
    const inPlace = 'overseeing(reviews: between, core-groups: between)';
    asShipped
      .given(...agreed)
      .when(continuingRisk)
      .then(inPlace, concluded('no-plan'));
    asShipped
      .given(...agreed)
      .when(found('not-substantiated'))
      .then(inPlace);
  });
});

describe('a conference, strictly', () => {
  it.each([
    ['a Saturday', april(5)],
    ['a Sunday', april(6)],
    ['Good Friday', april(18)],
    ['a day gone by', startOfDay(dayFrom(2014, 3, 31))],
    ['a day no calendar knows', 1e15],
  ])('cannot be booked for %s', (_, day) => asShipped.given(continuingRisk).when(booked(day)).thenRefused());

  it('is held on a Friday at 17:00', () =>
    asShipped
      .given(...holding)
      .when({ ...noPlan('no-plan'), at: april(4, 17) })
      .then('ready', concluded('no-plan')));

  it.each([
    ['a Saturday', april(5, 10)],
    ['a Sunday', april(6, 10)],
    ['Good Friday', april(18, 10)],
  ])('is not held on %s, whatever it would decide', (_, at) => {
    for (const held of [plan('NEG'), noPlan('child-in-need-plan'), noPlan('no-plan')]) {
      asShipped
        .given(...holding)
        .when({ ...held, at })
        .thenRefused();
    }
  });

  it('is not held before its day has come', () =>
    asShipped.given(continuingRisk, booked(), reported).when(plan('NEG')).thenRefused());

  it('cannot be booked twice', () => asShipped.given(continuingRisk, booked()).when(booked()).thenRefused());

  it('is not reviewed before the review is due', () =>
    asShipped
      .given(...agreed)
      .when(reviewed('close'))
      .thenRefused());

  it('has no core group once the plan has ended', () =>
    asShipped
      .given(...agreed, reviewDue, reviewed('close'))
      .when(coreGroupHeld)
      .thenRefused());

  it.each([
    ['a plan without a category', { outcome: 'child-protection-plan', category: 'none' }],
    ['a category without a plan', { outcome: 'no-plan', category: 'NEG' }],
  ])('cannot agree %s', (_, data) =>
    expect(conference().takes['conference.held']!.safeParse(data).success).toBe(false),
  );

  it('takes in every state what comes from elsewhere', () => {
    const findings = ['not-substantiated', 'substantiated-no-continuing-risk'].map(found);
    const plans = ['NEG', 'PHY', 'SAB', 'EMO', 'MUL'].map(plan);
    const reviews = ['continue', 'child-in-need-plan', 'close'].map(reviewed);
    const initial = [continuingRisk, ...findings, booked(), reported, dayCame, ...plans];
    const later = [reviewDue, ...reviews, coreGroupDue, coreGroupHeld];
    const walked = explore(conference(), [...initial, noPlan('child-in-need-plan'), noPlan('no-plan'), ...later]);
    expect(walked.faults).toEqual([]);
    expect(walked.states).toHaveLength(11);
  });
});
