import { explore } from '../../../../test/support/exploration.js';
import { type Fact, service } from '../../../../test/support/service.js';
import { salt } from './index.js';

const asShipped = service(salt());

const contact = (...signs: readonly string[]): Fact => ({
  type: 'front-door.contact-received',
  data: { signs, ageYears: 3, district: 'redditch', concern: { level: 1, immediateDanger: false } },
});
const referral = (ageYears: number, district: string): Fact => ({
  type: 'salt.referral-received',
  data: { source: '3B', district, ageYears },
});
const seen = (outcome: string) => ({ type: 'salt.child-seen', data: { outcome } });
const withdrawn = { type: 'salt.withdrawn' };
const closed = (outcome: string): Fact => ({ type: 'salt.closed', data: { outcome } });

describe('speech and language therapy', () => {
  it.each([
    [3, 'redditch', 'pre-school', 'waiting', 'salt.see-pre-school-child'],
    [3, 'worcester', 'pre-school-south', 'waiting-in-the-south', 'salt.see-pre-school-child-south'],
    [8, 'worcester', 'school-age', 'waiting-at-school-age', 'salt.see-school-age-child'],
  ])('puts a child of %s in %s on the list of %s', (ageYears, district, team, state, task) => {
    const referred = asShipped.given().when(referral(ageYears, district));
    referred.then(state, { type: 'salt.referred', data: { district, team } });
    referred.thenOpen(task);
  });

  it('hears a contact that tells of speech and language, and no other', () => {
    asShipped
      .given()
      .when(contact('speech-and-language'))
      .then('waiting', { type: 'salt.referred', data: { district: 'redditch', team: 'pre-school' } });
    asShipped.given().when(contact('mental-health')).then('ready');
  });

  it('keeps the place of a child who is referred again', () =>
    asShipped
      .given(referral(3, 'redditch'))
      .when(referral(3, 'worcester'), contact('speech-and-language'))
      .then('waiting'));

  it.each(['therapy', 'advice'])('closes the referral when the child has been seen: %s', (outcome) =>
    asShipped.given(referral(8, 'redditch')).when(seen(outcome)).then('ready', closed('seen')),
  );

  it('closes it when the family no longer wants the appointment', () =>
    asShipped.given(referral(3, 'worcester')).when(withdrawn).then('ready', closed('withdrawn')));

  it('refuses to see a child who does not wait', () => asShipped.given().when(seen('advice')).thenRefused());

  it('takes in every state what comes from elsewhere', () => {
    const referrals = [referral(3, 'redditch'), referral(3, 'worcester'), referral(8, 'worcester')];
    const contacts = [contact(), contact('speech-and-language')];
    expect(explore(salt(), [...referrals, ...contacts, seen('therapy'), seen('advice'), withdrawn])).toEqual({
      faults: [],
      states: ['ready', 'waiting', 'waiting-at-school-age', 'waiting-in-the-south'],
      tasks: ['salt.see-pre-school-child', 'salt.see-pre-school-child-south', 'salt.see-school-age-child'],
    });
  });
});
