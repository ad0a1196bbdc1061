import { child } from '../support/pathway.js';

describe('a contact at the front door', () => {
  it('about a child who is open is passed to her worker, and becomes no second referral', () => {
    const known = child('2014-04-01T10:00').isReferred().isDecided('assessment');
    known.on('2014-04-08T11:00').contacts({ channel: 'telephone', level: 2 }).does('front-door.record');
    expect(known.all('front-door.passed-to-worker')).toEqual([
      { concern: { level: 2, immediateDanger: false }, kind: 'request-for-service' },
    ]);
    expect(known.whoDoes('initial-response.consider-contact')).toEqual(['social-worker/team-1']);
    expect(known.all('initial-response.referral-received')).toHaveLength(1);
    expect(known.openTasks).not.toContain('access-centre.screen-by-early-help-team');
  });

  it('about a child whose case is closed is screened like any other', () => {
    const closed = child('2014-04-01T10:00').isReferred().isDecided('no-further-action');
    closed.on('2014-04-08T11:00').contacts().does('front-door.record');
    expect(closed.openTasks).toEqual(['access-centre.screen-by-social-care-team']);
  });

  it('by telephone is screened by the early help team, and in writing by the social care team', () => {
    const called = child('2014-04-01T10:00').contacts({ channel: 'telephone' }).does('front-door.record');
    const wrote = child('2014-04-01T10:00').contacts({ channel: 'written' }).does('front-door.record');
    expect(called.openTasks).toEqual(['access-centre.screen-by-early-help-team']);
    expect(wrote.openTasks).toEqual(['access-centre.screen-by-social-care-team']);
  });

  it('by the police overnight waits in the tray and is recorded in the morning; nobody on duty sees it', () => {
    const notified = child('2014-10-26T01:30').contacts({ channel: 'police-notification' });
    expect(notified.openTasks).toEqual(['front-door.record']);
    notified.on('2014-10-27T08:45').does('front-door.record');
    expect(notified.all('front-door.sent-to-emergency-duty')).toEqual([]);
    expect(notified.when('front-door.contact-recorded')).toBe('2014-10-27T08:45');
    expect(notified.openTasks).toEqual(['access-centre.screen-by-social-care-team']);
  });

  it('during screening is linked: the child is screened once, with what both contacts tell', () => {
    const screened = child('2014-04-01T10:00').contacts({ level: 2 }).does('front-door.record');
    screened.on('2014-04-01T12:00').contacts({ level: 4, immediateDanger: true }).does('front-door.record');
    expect(screened.all('front-door.contact-linked')).toHaveLength(1);
    expect(screened.all('front-door.sent-to-access-centre')).toHaveLength(1);
    expect(screened.openTasks).toEqual(['access-centre.screen-by-social-care-team']);
  });

  it('while another is being recorded joins it', () => {
    const twice = child('2014-04-01T10:00').contacts({ level: 2 }).contacts({ level: 4 }).does('front-door.record');
    expect(twice.all('front-door.sent-to-access-centre')).toMatchObject([{ concern: { level: 4 } }]);
  });

  it.each(['advice', 'no-further-action'])('may end in %s, and leaves nothing open', (route) => {
    const advised = child('2014-04-01T10:00').contacts({ level: 1 }).does('front-door.record');
    advised.does('access-centre.screen-by-social-care-team', route);
    expect(advised.all('access-centre.contact-closed')).toEqual([{ outcome: route }]);
    expect([...advised.openTasks, ...advised.runningTimers, ...advised.busyServices]).toEqual([]);
  });
});

describe('a contact out of hours', () => {
  const evening = { channel: 'out-of-hours' } as const;

  it('on the Friday before a bank holiday weekend is handed over on the Tuesday, and then goes the way of any contact', () => {
    const waited = child('2014-05-02T17:00').contacts(evening).does('emergency-duty.decide', 'hand-over');
    waited.on('2014-05-05T12:00');
    expect(waited.openTasks).toEqual([]);
    waited.on('2014-05-06T09:00');
    expect(waited.when('emergency-duty.handed-over')).toBe('2014-05-06T08:30');
    waited.does('front-door.record');
    expect(waited.openTasks).toEqual(['access-centre.screen-by-social-care-team']);
  });

  it('on the night the clocks go back is handed over at half past eight by London time', () => {
    const waited = child('2014-10-25T23:30').contacts(evening).does('emergency-duty.decide', 'hand-over');
    waited.on('2014-10-27T12:00');
    expect(waited.when('emergency-duty.handed-over')).toBe('2014-10-27T08:30');
  });

  it('that cannot wait becomes a referral that night, with a strategy discussion and no decision to wait for', () => {
    const endangered = child('2014-05-03T02:10').contacts({ ...evening, level: 4, immediateDanger: true });
    endangered.does('emergency-duty.decide', 'act-now');
    expect(endangered.when('initial-response.strategy-discussion-requested')).toBe('2014-05-03T02:10');
    expect(endangered.all('initial-response.decision-carried')).toEqual([{ route: 'strategy-discussion' }]);
    expect(endangered.openTasks).not.toContain('initial-response.decide');
  });

  it('that ends in advice is not seen by the day team', () => {
    const advised = child('2014-05-03T02:10').contacts(evening).does('emergency-duty.decide', 'advice');
    advised.on('2014-05-07T12:00');
    expect(advised.all('emergency-duty.handed-over')).toEqual([]);
    expect([...advised.openTasks, ...advised.runningTimers]).toEqual([]);
  });

  it('after a first that waits for the morning is weighed with it, and both are handed over as one', () => {
    const twice = child('2014-05-02T18:00').contacts({ ...evening, level: 2 });
    twice
      .does('emergency-duty.decide', 'hand-over')
      .on('2014-05-04T20:00')
      .contacts({ ...evening, level: 4 });
    twice.does('emergency-duty.decide', 'hand-over').on('2014-05-06T09:00');
    expect(twice.all('emergency-duty.handed-over')).toMatchObject([{ concern: { level: 4 } }]);
  });

  it('about an open child is handed to her worker in the morning', () => {
    const known = child('2014-04-01T10:00').isReferred().isDecided('assessment').on('2014-05-02T19:00');
    known.contacts(evening).does('emergency-duty.decide', 'hand-over').on('2014-05-06T08:30').does('front-door.record');
    expect(known.openTasks).toContain('initial-response.consider-contact');
  });
});
