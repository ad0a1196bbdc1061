import { DESIGNS } from '../support/designs.js';
import { type Child, child } from '../support/pathway.js';

const TRIAGE_FIRST = DESIGNS['with triage first'];
const WITH_MASH = DESIGNS['with a MASH and one Access Centre'];
const CHECKS = ['police', 'health', 'education', 'probation', 'housing'];

const everyCheck = (checked: Child): Child => CHECKS.reduce((so, agency) => so.does(`mash.check-${agency}`), checked);

/** Screened to MASH at 15:00 on Thursday 17 April 2014, the day before Good Friday. */
const inMash = (level: 2 | 3 = 3): Child =>
  child('2014-04-17T15:00', WITH_MASH)
    .contacts({ level })
    .does('front-door.record')
    .does('access-centre.screen', 'mash');

describe('with triage at first contact', () => {
  it('a child at risk goes straight to a strategy discussion: no screening, no decision to wait for', () => {
    const endangered = child('2014-04-04T17:00', TRIAGE_FIRST).contacts({ level: 4, immediateDanger: true });
    endangered.does('front-door.record').does('triage.decide', 'strategy-discussion');
    expect(endangered.when('initial-response.strategy-discussion-requested')).toBe('2014-04-04T17:00');
    expect(endangered.all('front-door.sent-to-access-centre')).toEqual([]);
    expect(endangered.openTasks).toEqual(expect.arrayContaining(['initial-response.allocate']));
    expect(endangered.openTasks).not.toContain('initial-response.decide');
  });

  it('a child with low needs goes straight to early help, which may not send her back', () => {
    const helped = child('2014-04-04T10:00', TRIAGE_FIRST).contacts({ level: 2 }).does('front-door.record');
    helped.does('triage.decide', 'early-help');
    expect(helped.openTasks).toEqual(['early-help.consider']);
    expect(helped.choicesOf('early-help.consider')).toEqual(['accept']);
  });

  it('a child between the two goes to MASH, which shares what partners know before it decides', () => {
    const between = child('2014-04-04T10:00', TRIAGE_FIRST).contacts({ level: 3 }).does('front-door.record');
    between.does('triage.decide', 'mash');
    expect(between.all('mash.contact-rated')).toEqual([{ rag: 'amber' }]);
    expect(between.openTasks).toEqual(CHECKS.map((agency) => `mash.check-${agency}`));
    everyCheck(between).does('mash.decide', 'assessment').does('mash.sign-off', 'sign-off');
    expect(between.all('initial-response.decision-carried')).toEqual([{ route: 'assessment' }]);
    expect(between.openTasks).toEqual(expect.arrayContaining(['initial-response.allocate']));
  });
});

describe('with a MASH', () => {
  it('one Access Centre screens whatever comes, by telephone or not', () => {
    const called = child('2014-04-04T10:00', WITH_MASH).contacts({ channel: 'telephone' }).does('front-door.record');
    expect(called.openTasks).toEqual(['access-centre.screen']);
  });

  it('is decided without partners who have not answered in time, Easter not counted', () => {
    const waited = inMash().does('mash.check-police').on('2014-04-22T12:00');
    expect(waited.openTasks).not.toContain('mash.decide');
    waited.on('2014-04-22T13:00');
    expect(waited.when('mash.checks-overdue')).toBe('2014-04-22T12:30');
    expect(waited.openTasks).toEqual(['mash.decide']);
  });

  it('waits for partners no longer once all have answered', () => {
    const answered = everyCheck(inMash());
    expect(answered.openTasks).toEqual(['mash.decide']);
    expect(answered.runningTimers).toEqual([]);
  });

  it('thinks again about a decision the manager gives back', () => {
    const returned = everyCheck(inMash(2)).does('mash.decide', 'advice').does('mash.sign-off', 'return');
    returned.does('mash.decide', 'early-help').does('mash.sign-off', 'sign-off');
    expect(returned.all('mash.contact-closed')).toEqual([]);
    expect(returned.openTasks).toEqual(['early-help.consider']);
  });

  it('hears of a further contact while it checks, as one linked to the first', () => {
    const twice = inMash().on('2014-04-17T16:00').contacts().does('front-door.record');
    expect(twice.all('front-door.contact-linked')).toHaveLength(1);
    expect(twice.all('mash.information-requested')).toHaveLength(1);
  });
});
