import { child } from '../support/pathway.js';

const teenager = { ageYears: 15, level: 3 } as const;
const feared = { ...teenager, signs: ['sexual-exploitation'] };
const missing = { ...teenager, signs: ['missing'] };

describe('a sign in a contact', () => {
  it('stops no referral: the front door and the service that hears of it work side by side', () => {
    const referred = child('2014-04-01T10:00').isReferred(feared);
    expect(referred.openTasks).toEqual(['initial-response.acknowledge', 'initial-response.decide', 'cse.screen']);
    const decided = referred.isDecided('assessment').does('cse.screen', 'none');
    expect(decided.all('cse.closed')).toEqual([{ outcome: 'no-risk' }]);
    expect(decided.openTasks).toEqual(['assessment.assess']);
  });

  it('is heard by each service it concerns', () => {
    const signs = ['missing', 'mental-health', 'speech-and-language', 'homeless'];
    expect(child('2014-04-01T10:00').contacts({ ageYears: 16, signs }).openTasks).toEqual([
      'front-door.record',
      'missing.find',
      'homeless-16-17.assess',
      'camhs.consider',
      'salt.see-school-age-child',
    ]);
  });

  it('is heard of out of hours too', () =>
    expect(child('2014-04-01T23:00').contacts({ ...feared, channel: 'out-of-hours' }).openTasks).toEqual([
      'emergency-duty.decide',
      'cse.screen',
    ]));
});

describe('a child at risk of sexual exploitation', () => {
  it('goes to early help at low risk', () => {
    const low = child('2014-04-01T10:00').contacts(feared).does('cse.screen', 'low');
    expect(low.all('cse.early-help-requested')).toHaveLength(1);
    expect(low.openTasks).toContain('early-help.consider');
  });

  it('has a strategy discussion at immediate risk, though nobody had referred the child', () => {
    const immediate = child('2014-04-01T10:00').contacts(feared).does('cse.screen', 'immediate');
    expect(immediate.all('initial-response.referral-received')).toMatchObject([
      { concern: { level: 4, immediateDanger: true } },
    ]);
    expect(immediate.all('initial-response.strategy-discussion-requested')).toHaveLength(1);
    expect(immediate.openTasks).toContain('cse.assess-risk');
  });

  it('has one strategy discussion more at immediate risk, where a referral is open', () => {
    const open = child('2014-04-01T10:00').isReferred(feared).isDecided('assessment').does('cse.screen', 'immediate');
    expect(open.all('initial-response.referral-received')).toHaveLength(1);
    expect(open.all('initial-response.strategy-discussion-requested')).toHaveLength(1);
  });

  it('is discussed at a panel, reviewed at the next, and closed', () => {
    const held = child('2014-04-01T10:00')
      .contacts(feared)
      .does('cse.screen', 'possible')
      .does('cse.assess-risk', 'high')
      .on('2014-05-06T10:00')
      .does('cse.discuss-at-panel', 'review');
    expect(held.openTasks).not.toContain('cse.discuss-at-panel');
    const closed = held.on('2014-06-03T10:00').does('cse.discuss-at-panel', 'close');
    expect(closed.whenAll('cse.listed')).toEqual(['2014-04-01T10:00', '2014-05-20T23:59']);
    expect(closed.all('cse.flag-removed')).toHaveLength(1);
    expect(closed.busyServices).not.toContain('cse');
  });

  it('is told of by partners who see the flag, as of a contact that is recorded', () => {
    const flagged = child('2014-04-01T10:00')
      .contacts(feared)
      .does('front-door.record')
      .does('access-centre.screen-by-social-care-team', 'advice')
      .does('cse.screen', 'possible')
      .does('cse.assess-risk', 'medium')
      .does('cse.watch-flag');
    expect(flagged.openTasks).toEqual(['front-door.record', 'cse.discuss-at-panel', 'cse.watch-flag']);
  });

  it('is found by the assessment of a referral that told of something else', () => {
    const assessed = child('2014-04-01T10:00')
      .isReferred(teenager)
      .isDecided('assessment')
      .isAssessed('no-further-action');
    expect(assessed.openTasks).toEqual(['cse.ask-assessor']);
    expect(assessed.does('cse.ask-assessor', 'signs-found').openTasks).toEqual(['cse.screen']);
  });
});

describe('a child who was missing', () => {
  it('is interviewed on coming back, and may decline', () => {
    const back = child('2014-04-01T22:00').contacts(missing).on('2014-04-02T07:00').does('missing.find');
    expect(back.openTasks).toContain('missing.interview');
    expect(back.does('missing.interview', 'declined').all('missing.closed')).toEqual([{ outcome: 'declined' }]);
  });

  it('is screened where the interview lets exploitation be feared', () =>
    expect(
      child('2014-04-01T10:00').contacts(missing).does('missing.find').does('missing.interview', 'exploitation')
        .openTasks,
    ).toEqual(['front-door.record', 'cse.screen']));

  it('comes to the front door anew where the interview tells of harm', () => {
    const told = child('2014-04-01T10:00')
      .contacts({ ...missing, level: 1 })
      .does('front-door.record')
      .does('access-centre.screen-by-social-care-team', 'no-further-action')
      .does('missing.find')
      .does('missing.interview', 'harm')
      .does('front-door.record');
    expect(told.all('front-door.sent-to-access-centre').at(-1)).toMatchObject({
      concern: { level: 3, immediateDanger: false },
      source: '8',
    });
  });
});
