import { type Child, child } from '../support/pathway.js';

const RISK = 'substantiated-continuing-risk';

/** Referred on Tuesday 1 April 2014 and enquired into jointly with the police, as decided in a meeting. */
const enquiredInto = (): Child =>
  child('2014-04-01T10:00')
    .isReferred({ level: 4 })
    .isDecided('strategy-discussion')
    .isDiscussed('section-47-joint-by-meeting');

/** With a child protection plan since Tuesday 22 April 2014, the day after Easter Monday, and no assessment open. */
const protectedChild = (): Child =>
  enquiredInto()
    .isAssessed('no-further-action')
    .isEnquiredInto(RISK)
    .isConferredOn('2014-04-22T10:00', 'child-protection-plan-NEG');

describe('a child who may be suffering significant harm', () => {
  it('has an enquiry from the moment of the strategy discussion, whoever is free to make it', () => {
    const enquiry = child('2014-04-04T17:00').isReferred({ level: 4 }).isDecided('strategy-discussion');
    enquiry.on('2014-04-05T11:00').isDiscussed('section-47-joint-by-telephone');
    expect(enquiry.when('section-47.started')).toBe('2014-04-05T11:00');
    expect(enquiry.openTasks).toEqual(
      expect.arrayContaining(['section-47.see-child', 'section-47.enquire', 'strategy-discussion.hold-follow-up']),
    );
  });

  it('has a conference, and a plan that starts the day it is held', () => {
    const planned = enquiredInto().isEnquiredInto(RISK).isConferredOn('2014-04-22T10:00', 'child-protection-plan-EMO');
    expect(planned.when('conference.held')).toBe('2014-04-22T10:00');
    expect(planned.when('child-protection-plan.started')).toBe('2014-04-22T10:00');
    expect(planned.all('child-protection-plan.started')).toEqual([{ category: 'EMO', previousPlans: 0 }]);
  });

  it.each([
    ['a Saturday', '2014-04-12T10:00'],
    ['a Sunday', '2014-04-13T10:00'],
    ['Good Friday', '2014-04-18T10:00'],
    ['Easter Monday', '2014-04-21T10:00'],
  ])('has no conference on %s', (_, moment) => {
    const called = enquiredInto().isEnquiredInto(RISK);
    expect(() => called.isConferredOn(moment, 'no-plan')).toThrow('cannot take conference.booked');
  });

  it('has no conference on a weekend though it was booked for the Friday before', () => {
    const late = enquiredInto().isEnquiredInto(RISK);
    expect(() => late.isConferredOn('2014-04-11T17:00', 'no-plan')).not.toThrow();
    const later = enquiredInto().isEnquiredInto(RISK);
    later.does('conference.book', 'book', { holdOn: Date.UTC(2014, 3, 11, 16) }).on('2014-04-12T10:00');
    expect(() => later.does('conference.hold', 'no-plan')).toThrow('cannot take conference.held');
  });

  it('is not enquired into twice: what comes before the conference joins the enquiry that called it', () => {
    const again = enquiredInto()
      .isEnquiredInto(RISK)
      .on('2014-04-04T17:00')
      .contacts({ level: 4, immediateDanger: true });
    again.does('front-door.record').does('initial-response.consider-contact', 'strategy-discussion');
    again.isDiscussed('section-47-joint-by-meeting');
    expect(again.all('section-47.started')).toHaveLength(1);
    expect(again.all('section-47.concluded').at(-1)).toMatchObject({
      outcome: RISK,
      concern: { immediateDanger: true },
    });
    expect(again.all('conference.requested')).toHaveLength(1);
    again.isConferredOn('2014-04-22T10:00', 'child-protection-plan-NEG');
    expect(again.all('child-protection-plan.started')).toHaveLength(1);
  });

  it('is assessed beside the enquiry, and the case stays open until both are over', () => {
    const both = enquiredInto().isEnquiredInto('not-substantiated');
    expect(both.all('initial-response.case-closed')).toEqual([]);
    both.isAssessed('no-further-action');
    expect(both.all('initial-response.case-closed')).toHaveLength(1);
  });
});

describe('a child with a child protection plan', () => {
  it('has a core group and visits in time, Easter and May Day not counted', () => {
    const planned = protectedChild().on('2014-05-09T09:00');
    expect(planned.when('conference.core-group-due')).toBe('2014-04-29T23:59');
    expect(planned.when('child-protection-plan.visit-due')).toBe('2014-05-01T23:59');
    planned.does('conference.hold-core-group').does('child-protection-plan.visit', 'alone').on('2014-06-02T09:00');
    expect(planned.when('conference.core-group-due')).toBe('2014-05-30T23:59');
  });

  it('is reviewed, first two months on so as to be in time for three, and then every six', () => {
    const reviewed = protectedChild().on('2014-06-23T09:00');
    expect(reviewed.when('conference.review-due')).toBe('2014-06-22T23:59');
    reviewed.on('2014-07-18T09:00').does('conference.review', 'continue').on('2015-01-05T09:00');
    expect(reviewed.when('conference.review-due')).toBe('2014-12-18T23:59');
  });

  it('goes on to a child in need plan, and to closure, one plan at a time', () => {
    const stepped = protectedChild().on('2014-07-18T09:00').does('conference.review', 'child-in-need-plan');
    expect(stepped.when('child-protection-plan.ended')).toBe('2014-07-18T09:00');
    expect(stepped.when('child-in-need-plan.started')).toBe('2014-07-18T09:00');
    stepped.on('2014-10-27T09:00').does('child-in-need-plan.review', 'close');
    expect(stepped.all('child-in-need-plan.ended')).toEqual([{ next: 'close' }]);
    expect(stepped.all('initial-response.case-closed')).toEqual([{ reason: 'RC7' }]);
  });

  it('may leave the plan and the service at once', () => {
    const closed = protectedChild().on('2014-07-18T09:00').does('conference.review', 'close');
    expect(closed.all('initial-response.case-closed')).toEqual([{ reason: 'RC7' }]);
  });

  it('has no child in need plan beside it: the one she had ends that day', () => {
    const inNeed = child('2014-04-01T10:00').isReferred().isDecided('assessment').isAssessed('child-in-need-plan');
    inNeed.on('2014-04-14T09:00').does('child-in-need-plan.review', 'step-up');
    inNeed.isDiscussed('section-47-single-agency-by-meeting').isEnquiredInto(RISK);
    expect(inNeed.all('child-in-need-plan.ended')).toEqual([]);
    inNeed.isConferredOn('2014-04-22T10:00', 'child-protection-plan-PHY').on('2014-06-20T12:00');
    expect(inNeed.all('child-in-need-plan.ended')).toEqual([{ next: 'child-protection-plan' }]);
    expect(inNeed.when('child-in-need-plan.ended')).toBe('2014-04-22T10:00');
    expect(inNeed.openTasks.filter((task) => task.startsWith('child-in-need-plan'))).toEqual([]);
  });

  it('has a second plan counted as such', () => {
    const again = protectedChild().on('2014-07-18T09:00').does('conference.review', 'close');
    again.on('2014-10-24T17:00').isReferred({ level: 4 }).isDecided('strategy-discussion');
    again.isDiscussed('section-47-joint-by-meeting').isEnquiredInto(RISK);
    again.isConferredOn('2014-10-27T10:00', 'child-protection-plan-SAB');
    expect(again.all('child-protection-plan.started').map(({ previousPlans }) => previousPlans)).toEqual([0, 1]);
  });
});
