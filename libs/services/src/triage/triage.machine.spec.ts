import { explore } from '../../../../test/support/exploration.js';
import { service } from '../../../../test/support/service.js';
import { TRIAGE_POLICY, triage } from './index.js';

const asSuggested = service(triage());
const everyoneIsHelped = triage({ routes: ['strategy-discussion', 'mash', 'early-help'] });

const worry = { level: 2, immediateDanger: false } as const;
const danger = { level: 4, immediateDanger: true } as const;
const sent = (concern: typeof worry | typeof danger = worry) =>
  ({ type: 'front-door.sent-to-triage', data: { concern, district: 'north' } }) as const;
const linked = (concern: typeof worry | typeof danger) => ({ type: 'front-door.contact-linked', data: { concern } });
const decided = (route: string) => ({ type: 'triage.decided', data: { route } });
const passedOn = { concern: worry, district: 'north' };

describe('triage', () => {
  it('puts a child before a social worker at first contact', () =>
    asSuggested.given().when(sent()).thenOpen('triage.decide'));

  it('refers a child who may be suffering harm straight to a strategy discussion', () =>
    asSuggested
      .given(sent(danger))
      .when(decided('strategy-discussion'))
      .then('ready', {
        type: 'triage.referral-accepted',
        data: { concern: danger, district: 'north', next: 'strategy-discussion' },
      }));

  it('passes a child to MASH when partners must say what they know first', () =>
    asSuggested.given(sent()).when(decided('mash')).then('ready', { type: 'triage.passed-to-mash', data: passedOn }));

  it('asks early help to offer support', () =>
    asSuggested
      .given(sent())
      .when(decided('early-help'))
      .then('ready', { type: 'triage.early-help-requested', data: passedOn }));

  it.each(['advice', 'no-further-action'])('closes a contact with %s', (outcome) =>
    asSuggested
      .given(sent())
      .when(decided(outcome))
      .then('ready', { type: 'triage.contact-closed', data: { outcome } }),
  );

  it('decides on a further contact together with the first, as the more serious of the two', () => {
    asSuggested.given(sent()).when(sent(danger)).then('deciding');
    asSuggested
      .given(sent(), sent(danger))
      .when(decided('mash'))
      .then('ready', { type: 'triage.passed-to-mash', data: { concern: danger, district: 'north' } });
  });

  it('hears of a graver contact while a social worker decides, and is not put at ease by a lesser one', () => {
    const graver = { type: 'triage.passed-to-mash', data: { concern: danger, district: 'north' } };
    asSuggested.given(sent(), linked(danger)).when(decided('mash')).then('ready', graver);
    asSuggested.given(sent(danger), linked(worry)).when(decided('mash')).then('ready', graver);
  });

  it('takes in silence a contact linked while it has nobody in hand', () => {
    asSuggested.given().when(linked(danger)).then('ready');
    asSuggested
      .given(linked(danger), sent())
      .when(decided('mash'))
      .then('ready', { type: 'triage.passed-to-mash', data: passedOn });
  });

  it('decides on a contact by itself when the one before has been closed', () =>
    asSuggested
      .given(sent(danger), decided('advice'), sent())
      .when(decided('mash'))
      .then('ready', { type: 'triage.passed-to-mash', data: passedOn }));
});

describe('triage, strictly', () => {
  it('refuses a route the policy does not name', () =>
    service(everyoneIsHelped).given(sent()).when(decided('no-further-action')).thenRefused());

  it('refuses a decision when nothing has been sent to it', () =>
    asSuggested.given().when(decided('advice')).thenRefused());

  it('refuses a second decision on the same contact', () =>
    asSuggested.given(sent(), decided('mash')).when(decided('early-help')).thenRefused());

  it.each([
    ['as suggested', triage()],
    ['with fewer routes', everyoneIsHelped],
  ])('takes in every state what comes from elsewhere, %s', (_, triage) => {
    expect(
      explore(triage, [sent(), sent(danger), linked(worry), linked(danger), ...TRIAGE_POLICY.routes.map(decided)]),
    ).toEqual({
      faults: [],
      states: ['deciding', 'ready'],
      tasks: ['triage.decide'],
    });
  });
});
