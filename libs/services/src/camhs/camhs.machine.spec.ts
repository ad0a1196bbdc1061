import { explore } from '../../../../test/support/exploration.js';
import { type Fact, service } from '../../../../test/support/service.js';
import { camhs } from './index.js';

const asShipped = service(camhs());

const contact = (...signs: readonly string[]): Fact => ({
  type: 'front-door.contact-received',
  data: { signs, ageYears: 14, district: 'north', concern: { level: 1, immediateDanger: false } },
});
const troubled = contact('mental-health');
const referral: Fact = {
  type: 'camhs.referral-received',
  data: { source: '3A', district: 'north', ageYears: 12 },
};
const considered = (route: string) => ({ type: 'camhs.referral-considered', data: { route } });
const chosen = (outcome: string) => ({ type: 'camhs.choice-held', data: { outcome } });
const started = { type: 'camhs.partnership-started' };
const ended = (outcome: string) => ({ type: 'camhs.partnership-ended', data: { outcome } });
const withdrawn = { type: 'camhs.withdrawn' };
const referred: Fact = { type: 'camhs.referred', data: { district: 'north' } };
const closed = (outcome: string): Fact => ({ type: 'camhs.closed', data: { outcome } });
const agreed = { type: 'camhs.partnership-agreed' };
const waitsForPartnership = [referral, considered('routine'), chosen('partnership')];

describe('CAMHS, at its single point of access', () => {
  it.each([referral, troubled])('considers a child from $type', (from) =>
    asShipped.given().when(from).then('considering', referred),
  );

  it('hears nothing in a contact that tells of something else', () =>
    asShipped.given().when(contact('homeless')).then('ready'));

  it.each([
    ['emergency', 'camhs.see-in-emergency'],
    ['urgent', 'camhs.choice'],
    ['routine', 'camhs.choice'],
  ])('puts a child on a list: %s, %s', (route, task) =>
    asShipped.given(referral).when(considered(route)).thenOpen(task),
  );

  it('says where else there is help', () =>
    asShipped.given(referral).when(considered('signposted')).then('ready', closed('signposted')));

  it.each([
    ['considering', [referral]],
    ['waiting-for-choice', [referral, considered('routine')]],
    ['in-partnership', [...waitsForPartnership, started]],
  ])('keeps the place of a child who is referred again: %s', (state, given) => {
    asShipped
      .given(...given)
      .when(referral)
      .then(state);
    asShipped
      .given(...given)
      .when(troubled)
      .then(state);
  });
});

describe('a CHOICE appointment', () => {
  it.each(['emergency', 'urgent', 'routine'])('may lead to Partnership: %s', (route) =>
    asShipped.given(referral, considered(route)).when(chosen('partnership')).then('waiting-for-partnership', agreed),
  );

  it('may end with advice', () =>
    asShipped.given(referral, considered('urgent')).when(chosen('advice')).then('ready', closed('advice')));

  it('may no longer be wanted by those who have waited, but for an emergency', () => {
    asShipped.given(referral, considered('routine')).when(withdrawn).then('ready', closed('withdrawn'));
    asShipped.given(referral, considered('emergency')).when(withdrawn).thenRefused();
  });
});

describe('Partnership', () => {
  it('waits for a place, and may no longer be wanted', () => {
    asShipped.given(referral, considered('routine')).when(chosen('partnership')).thenOpen('camhs.partnership');
    asShipped
      .given(...waitsForPartnership)
      .when(ended('goals-met'))
      .thenRefused();
    asShipped
      .given(...waitsForPartnership)
      .when(withdrawn)
      .then('ready', closed('withdrawn'));
  });

  it.each(['goals-met', 'disengaged', 'transferred'])('ends: %s', (outcome) =>
    asShipped
      .given(...waitsForPartnership, started)
      .when(ended(outcome))
      .then('ready', closed(outcome)),
  );
});

describe('CAMHS, strictly', () => {
  it('takes in every state what comes from elsewhere', () => {
    const routes = ['emergency', 'urgent', 'routine', 'signposted'].map(considered);
    const choices = ['partnership', 'advice'].map(chosen);
    const endings = ['goals-met', 'disengaged', 'transferred'].map(ended);
    const people = [...routes, ...choices, started, ...endings, withdrawn];
    expect(explore(camhs(), [referral, troubled, contact(), ...people])).toEqual({
      faults: [],
      states: [
        'considering',
        'in-partnership',
        'ready',
        'waiting-for-choice',
        'waiting-for-partnership',
        'waiting-in-emergency',
      ],
      tasks: ['camhs.choice', 'camhs.consider', 'camhs.partnership', 'camhs.see-in-emergency'],
    });
  });
});
