import { type Child, child } from '../support/pathway.js';

/** A child whose contact is screened to early help. */
const offeredHelp = (offered: Child): Child =>
  offered
    .contacts({ level: 2 })
    .does('front-door.record')
    .does('access-centre.screen-by-social-care-team', 'early-help');

describe('a child offered early help', () => {
  it('waits for a place in her district, is supported, and is seen by nobody else', () => {
    const helped = offeredHelp(child('2014-04-01T10:00')).does('early-help.consider', 'accept');
    expect(helped.whoDoes('early-help.support')).toEqual(['early-help-place/north']);
    helped.on('2014-06-02T09:00').does('early-help.support', 'needs-met');
    expect(helped.all('early-help.closed')).toEqual([{ outcome: 'needs-met' }]);
    expect([...helped.openTasks, ...helped.busyServices]).toEqual([]);
  });

  it('may be sent back, and is then screened again, this time by the early help team', () => {
    const sentBack = offeredHelp(child('2014-04-01T10:00'))
      .on('2014-04-15T10:00')
      .does('early-help.consider', 'send-back');
    expect(sentBack.all('front-door.sent-to-access-centre')).toMatchObject([
      { reason: 'new-contact', team: 'social-care' },
      { reason: 'sent-back', team: 'early-help' },
    ]);
    expect(sentBack.openTasks).toEqual(['access-centre.screen-by-early-help-team']);
    sentBack.does('access-centre.screen-by-early-help-team', 'early-help');
    expect(sentBack.openTasks).toEqual(['early-help.consider']);
  });

  it('is never sent back where nobody may quibble', () => {
    const noQuibble = offeredHelp(child('2014-04-01T10:00', { 'early-help': { sendBack: 'not-allowed' } }));
    expect(noQuibble.choicesOf('early-help.consider')).toEqual(['accept']);
  });

  it('is stepped up when early help is not enough, and screened as a request of early help', () => {
    const steppedUp = offeredHelp(child('2014-04-01T10:00')).does('early-help.consider', 'accept');
    steppedUp.on('2014-07-01T10:00').does('early-help.support', 'step-up');
    expect(steppedUp.all('front-door.sent-to-access-centre').at(-1)).toMatchObject({
      reason: 'stepped-up',
      source: '5D',
    });
    steppedUp.does('access-centre.screen-by-early-help-team', 'referral');
    expect(steppedUp.all('initial-response.referral-received')).toMatchObject([{ reReferral: false }]);
  });

  it.each([
    ['considered', (waiting: Child) => waiting],
    ['waiting', (waiting: Child) => waiting.does('early-help.consider', 'accept')],
    ['supported', (waiting: Child) => waiting.does('early-help.consider', 'accept').takesUp('early-help.support')],
  ])('and referred while %s is social care’s from then on', (_, standing) => {
    const takenOver = standing(offeredHelp(child('2014-04-01T10:00')))
      .on('2014-04-04T17:00')
      .isReferred({ level: 4 });
    expect(takenOver.all('early-help.closed')).toEqual([{ outcome: 'social-care-took-over' }]);
    expect(takenOver.openTasks.filter((task) => task.startsWith('early-help'))).toEqual([]);
  });

  it('after a referral is so once the referral has closed', () => {
    const steppedDown = child('2014-04-01T10:00').isReferred().isDecided('assessment').isAssessed('early-help');
    expect(steppedDown.all('initial-response.case-closed')).toEqual([{ reason: 'RC9' }]);
    expect(steppedDown.openTasks).toEqual(['early-help.consider']);
  });
});
