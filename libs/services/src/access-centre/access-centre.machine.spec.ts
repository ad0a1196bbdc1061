import { explore } from '../../../../test/support/exploration.js';
import { service } from '../../../../test/support/service.js';
import { accessCentre } from './index.js';

const asShipped = service(accessCentre());
const withMash = service(accessCentre({ mash: 'in-place' }));

const worry = { level: 2, immediateDanger: false } as const;
const danger = { level: 4, immediateDanger: true } as const;
const sent = (team = 'social-care', concern: typeof worry | typeof danger = worry) =>
  ({ type: 'front-door.sent-to-access-centre', data: { team, concern, district: 'north' } }) as const;
const linked = (concern: typeof worry | typeof danger) => ({ type: 'front-door.contact-linked', data: { concern } });
const screened = (route: string) => ({ type: 'access-centre.screened', data: { route } });
const passedOn = { concern: worry, district: 'north' };

describe('the Access Centre', () => {
  it.each([
    ['early-help', 'access-centre.screen-by-early-help-team'],
    ['social-care', 'access-centre.screen-by-social-care-team'],
    ['unified', 'access-centre.screen'],
  ])('puts a contact for its %s team before that team and nobody else', (team, task) =>
    asShipped.given().when(sent(team)).thenOpen(task),
  );

  it.each(['no-further-action', 'advice'])('closes a contact with %s', (outcome) =>
    asShipped
      .given(sent())
      .when(screened(outcome))
      .then('ready', { type: 'access-centre.contact-closed', data: { outcome } }),
  );

  it('asks early help to offer support', () =>
    asShipped
      .given(sent('early-help'))
      .when(screened('early-help'))
      .then('ready', { type: 'access-centre.early-help-requested', data: passedOn }));

  it('accepts a referral on which social care still has to decide', () =>
    asShipped
      .given(sent())
      .when(screened('referral'))
      .then('ready', { type: 'access-centre.referral-accepted', data: { ...passedOn, next: 'decide' } }));

  it('lets the early help team accept a referral too', () =>
    asShipped
      .given(sent('early-help'))
      .when(screened('referral'))
      .then('ready', { type: 'access-centre.referral-accepted', data: { ...passedOn, next: 'decide' } }));

  it('passes a contact to MASH where there is one', () =>
    withMash
      .given(sent())
      .when(screened('mash'))
      .then('ready', { type: 'access-centre.passed-to-mash', data: passedOn }));

  it('passes nothing to MASH where there is none', () => asShipped.given(sent()).when(screened('mash')).thenRefused());

  it('screens a further contact together with the first, as the more serious of the two', () => {
    asShipped.given(sent('early-help')).when(sent('social-care', danger)).then('screening-by-early-help-team');
    asShipped
      .given(sent('early-help'), sent('social-care', danger))
      .when(screened('referral'))
      .then('ready', {
        type: 'access-centre.referral-accepted',
        data: { concern: danger, district: 'north', next: 'decide' },
      });
  });

  it.each(['early-help', 'social-care', 'unified'])('hears of a graver contact while the %s team screens', (team) =>
    asShipped
      .given(sent(team), linked(danger))
      .when(screened('early-help'))
      .then('ready', {
        type: 'access-centre.early-help-requested',
        data: { concern: danger, district: 'north' },
      }),
  );

  it('is not put at ease by a lesser contact', () =>
    withMash
      .given(sent('social-care', danger), linked(worry))
      .when(screened('mash'))
      .then('ready', { type: 'access-centre.passed-to-mash', data: { concern: danger, district: 'north' } }));

  it('takes in silence a contact linked while it has nobody in hand', () => {
    asShipped.given().when(linked(danger)).then('ready');
    asShipped
      .given(linked(danger), sent())
      .when(screened('early-help'))
      .then('ready', { type: 'access-centre.early-help-requested', data: passedOn });
  });

  it('screens a contact by itself when the one before has been closed', () =>
    asShipped
      .given(sent('social-care', danger), screened('advice'), sent())
      .when(screened('early-help'))
      .then('ready', { type: 'access-centre.early-help-requested', data: passedOn }));
});

describe('the Access Centre, strictly', () => {
  it('refuses a decision when nothing has been sent to it', () =>
    asShipped.given().when(screened('advice')).thenRefused());

  it('refuses a second decision on the same contact', () =>
    asShipped.given(sent(), screened('advice')).when(screened('referral')).thenRefused());

  it.each(['none', 'in-place'] as const)('takes in every state what comes from elsewhere, MASH %s', (mash) => {
    const contacts = ['early-help', 'social-care', 'unified'].flatMap((team) => [sent(team), sent(team, danger)]);
    const routes = ['no-further-action', 'advice', 'early-help', 'mash', 'referral'].map(screened);
    expect(explore(accessCentre({ mash }), [...contacts, linked(worry), linked(danger), ...routes])).toEqual({
      faults: [],
      states: ['ready', 'screening', 'screening-by-early-help-team', 'screening-by-social-care-team'],
      tasks: [
        'access-centre.screen',
        'access-centre.screen-by-early-help-team',
        'access-centre.screen-by-social-care-team',
      ],
    });
  });
});
