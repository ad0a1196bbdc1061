import { type Child, child } from '../support/pathway.js';

const FOLLOWED = { 'edge-of-care': { children: 'followed' } } as const;

/** Referred on Tuesday 1 April 2014 and enquired into jointly with the police. */
const enquiredInto = (): Child =>
  child('2014-04-01T10:00', FOLLOWED)
    .isReferred({ level: 4 })
    .isDecided('strategy-discussion')
    .isDiscussed('section-47-joint-by-meeting');

const inCare = (): Child => enquiredInto().does('edge-of-care.consider', 'emergency');

describe('a child on the edge of care', () => {
  it('may come into care at once, with a placement whose cost is known', () => {
    const placed = inCare().does('looked-after.find-placement', 'in-house-fostering');
    expect(placed.all('looked-after.started')).toEqual([{ route: 'emergency' }]);
    expect(placed.all('looked-after.placed')).toEqual([{ placement: 'in-house-fostering', costPerWeek: 350 }]);
  });

  it('comes before a panel, and into care if support at home is not enough', () => {
    const heard = enquiredInto().does('edge-of-care.consider', 'ask-panel');
    expect(heard.whoDoes('edge-of-care.hold-panel')).toEqual(['gatekeeping-panel', 'social-worker/team-1']);
    heard.does('edge-of-care.hold-panel', 'support-at-home').takesUp('edge-of-care.support');
    heard.on('2014-06-02T10:00').does('edge-of-care.support', 'look-after');
    expect(heard.all('looked-after.started')).toEqual([{ route: 'after-support' }]);
  });

  it('is before no panel once the case has closed', () => {
    const asked = enquiredInto().does('edge-of-care.consider', 'ask-panel');
    asked.isEnquiredInto('not-substantiated').isAssessed('no-further-action');
    expect(asked.all('initial-response.case-closed')).toEqual([{ reason: 'RC7' }]);
    expect(asked.openTasks).toEqual([]);
  });
});

describe('a child in care', () => {
  it('keeps the case open until care ends', () => {
    const cared = inCare().does('looked-after.find-placement', 'other');
    cared.isEnquiredInto('not-substantiated').isAssessed('no-further-action');
    expect(cared.all('initial-response.case-closed')).toEqual([]);
    cared.on('2014-04-29T12:00').does('looked-after.review', 'home');
    expect(cared.when('looked-after.ceased')).toBe('2014-04-29T12:00');
    expect(cared.all('initial-response.case-closed')).toEqual([{ reason: 'RC7' }]);
  });

  it('is reviewed ahead of 20 working days, 3 months and then 6', () => {
    const cared = inCare().does('looked-after.find-placement', 'other');
    cared.on('2014-04-29T12:00').does('looked-after.review', 'continue');
    cared.on('2014-06-30T12:00').does('looked-after.review', 'continue');
    cared.on('2014-12-01T12:00').does('looked-after.review', 'continue');
    expect(cared.whenAll('looked-after.review-due').map((at) => at.slice(0, 10))).toEqual([
      '2014-04-28',
      '2014-06-29',
      '2014-11-30',
    ]);
  });
});
