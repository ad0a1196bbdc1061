import { type Child, child } from '../support/pathway.js';

const services = (referred: Child, from: number) =>
  new Set(referred.events.slice(from).map(({ type }) => type.slice(0, type.indexOf('.'))));

describe('a referral', () => {
  it('with no further action closes at once, and nothing happens after it', () => {
    const closed = child('2014-04-01T10:00').isReferred({ level: 1 });
    const decided = closed.events.length;
    closed.isDecided('no-further-action').on('2015-03-31T12:00');
    expect(closed.all('initial-response.case-closed')).toEqual([{ reason: 'NFA' }]);
    expect(services(closed, decided)).toEqual(new Set(['initial-response']));
    expect([...closed.openTasks, ...closed.runningTimers]).toEqual([]);
  });

  it('goes to the team on duty that week, and another a week later to the next team', () => {
    const first = child('2014-04-06T23:30').isReferred().isDecided('assessment');
    const second = child('2014-04-13T23:30').isReferred().isDecided('assessment');
    expect(first.whoDoes('assessment.assess')).toEqual(['social-worker/team-1']);
    expect(second.whoDoes('assessment.assess')).toEqual(['social-worker/team-2']);
  });

  it('stays with the team that took it, whoever is on duty later', () => {
    const kept = child('2014-04-04T17:00').isReferred().isDecided('assessment').on('2014-05-12T10:00');
    kept.contacts().does('front-door.record');
    expect(kept.whoDoes('initial-response.consider-contact')).toEqual(['social-worker/team-1']);
  });

  it('may be re-allocated: that is a hand-off, and the case is allocated again', () => {
    const handedOver = child('2014-04-01T10:00').isReferred().isDecided('assessment').on('2014-05-06T10:00');
    expect(handedOver.when('initial-response.allocation-review-due')).toBe('2014-05-01T23:59');
    handedOver.does('initial-response.review-allocation', 'reallocate');
    expect(handedOver.all('initial-response.reallocated')).toEqual([{ handOffs: 1 }]);
    handedOver.does('initial-response.allocate');
    expect(handedOver.all('initial-response.allocated')).toHaveLength(2);
    expect(handedOver.all('initial-response.assessment-requested')).toHaveLength(1);
  });

  it('is a re-referral within twelve months of the one before, across a bank holiday or not', () => {
    const again = child('2014-04-21T10:00').isReferred().isDecided('no-further-action');
    again.on('2015-04-20T16:00').isReferred();
    expect(again.all('initial-response.referral-received').map(({ reReferral }) => reReferral)).toEqual([false, true]);
  });

  it('is none on the day twelve months have gone by', () => {
    const anew = child('2014-04-21T10:00').isReferred().isDecided('no-further-action');
    anew.on('2015-04-21T00:00').isReferred();
    expect(anew.all('initial-response.referral-received').at(-1)).toMatchObject({ reReferral: false });
  });

  it('is assessed in two stages under Working Together 2010: a core assessment after an initial one', () => {
    const assessed = child('2014-04-01T10:00', { assessment: { model: 'two-stage' } })
      .isReferred()
      .isDecided('assessment');
    assessed.does('assessment.assess-initially', 'core-assessment').does('assessment.see-child');
    assessed.on('2014-04-11T12:00').does('assessment.authorise-initial');
    expect(assessed.all('assessment.concluded')).toEqual([]);
    assessed
      .on('2014-05-30T12:00')
      .does('assessment.assess', 'child-in-need-plan')
      .does('assessment.authorise', 'authorise');
    expect(assessed.when('assessment.core-started')).toBe('2014-05-30T12:00');
    expect(assessed.all('assessment.concluded')).toMatchObject([{ outcome: 'child-in-need-plan', childSeen: true }]);
  });

  it('needs no core assessment when the initial one finds enough', () => {
    const assessed = child('2014-04-01T10:00', { assessment: { model: 'two-stage' } })
      .isReferred()
      .isDecided('assessment');
    assessed.does('assessment.assess-initially', 'no-further-action').does('assessment.authorise-initial');
    expect(assessed.all('initial-response.case-closed')).toEqual([{ reason: 'RC8' }]);
  });

  it('is diverted by the booklet: the child is assessed under section 17, and no enquiry is made', () => {
    const diverted = child('2014-04-01T10:00').isReferred({ level: 4 }).isDecided('strategy-discussion');
    diverted.does('strategy-discussion.complete-booklet', 'divert');
    expect(diverted.all('strategy-discussion.concluded')).toEqual([{ outcome: 'diverted' }]);
    expect(diverted.openTasks).toEqual(['assessment.assess']);
    diverted.isAssessed('child-in-need-plan');
    expect(diverted.all('section-47.started')).toEqual([]);
    expect(diverted.all('child-in-need-plan.started')).toHaveLength(1);
  });

  it('is looked at again by a manager ahead of ten and twenty working days of its assessment, Easter not counted', () => {
    const drifting = child('2014-04-11T17:00').isReferred().isDecided('assessment').takesUp('assessment.assess');
    drifting.on('2014-04-30T09:00').does('assessment.review').on('2014-06-02T09:00');
    expect(drifting.whenAll('assessment.review-due')).toEqual(['2014-04-24T23:59', '2014-05-09T23:59']);
  });
});
