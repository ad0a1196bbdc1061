import { explore } from '../../../../test/support/exploration.js';
import { service } from '../../../../test/support/service.js';
import { EARLY_HELP_POLICY, earlyHelp } from './index.js';

const asShipped = service(earlyHelp());
const noQuibble = service(earlyHelp({ ...EARLY_HELP_POLICY, sendBack: 'not-allowed' }));

const concern = { level: 2, immediateDanger: false } as const;
const graver = { level: 3, immediateDanger: false } as const;
const requested = (from: string, known: { level: number; immediateDanger: boolean } = concern) => ({
  type: `${from}.early-help-requested`,
  data: { concern: known, district: 'north' },
});
const request = requested('access-centre');
const considered = (accepted: boolean) => ({ type: 'early-help.considered', data: { accepted } });
const started = { type: 'early-help.support-started' };
const ended = (outcome: string) => ({ type: 'early-help.support-ended', data: { outcome } });
const referral = { type: 'initial-response.referral-received' };
const takenOver = { type: 'early-help.closed', data: { outcome: 'social-care-took-over' } };

describe('early help', () => {
  it.each(['access-centre', 'triage', 'mash', 'initial-response', 'cse'])('considers a request from %s', (from) =>
    asShipped.given().when(requested(from)).then('considering'),
  );

  it('puts a family it accepts on its waiting list', () =>
    asShipped
      .given(request)
      .when(considered(true))
      .then('waiting', { type: 'early-help.accepted', data: { district: 'north' } }));

  it('sends a request back to the front door with what it knows', () =>
    asShipped
      .given(request)
      .when(considered(false))
      .then('ready', { type: 'early-help.sent-back', data: { concern, district: 'north' } }));

  it('cannot send a request back where there is no quibble', () => {
    noQuibble.given(request).when(considered(false)).thenRefused();
    const offers = earlyHelp({ sendBack: 'not-allowed' }).tasks['early-help.consider']?.offers;
    expect(offers?.map(({ choice }) => choice)).toEqual(['accept']);
  });

  it('keeps the family waiting until a place has come free', () => {
    asShipped.given(request).when(considered(true)).thenOpen('early-help.support');
    asShipped.given(request, considered(true)).when(ended('needs-met')).thenRefused();
    asShipped.given(request, considered(true)).when(started).then('supporting');
  });

  it.each(['needs-met', 'disengaged'])('closes when support has ended: %s', (outcome) =>
    asShipped
      .given(request, considered(true), started)
      .when(ended(outcome))
      .then('ready', { type: 'early-help.closed', data: { outcome } }),
  );

  it('steps a child up to the front door when early help is not enough', () =>
    asShipped
      .given(request, considered(true), started)
      .when(ended('step-up'))
      .then('ready', { type: 'early-help.stepped-up', data: { concern, district: 'north' } }));

  it('supports a family again when it is asked again later', () =>
    asShipped
      .given(request, considered(true), started, ended('needs-met'))
      .when(requested('mash'))
      .then('considering'));
});

describe('early help and a further request', () => {
  it('joins it to the one in hand, and goes by the more serious of the two', () =>
    asShipped
      .given(request, requested('mash', graver))
      .when(considered(false))
      .then('ready', { type: 'early-help.sent-back', data: { concern: graver, district: 'north' } }));

  it('keeps the place of a family it is supporting', () =>
    asShipped.given(request, considered(true), started).when(requested('triage')).then('supporting'));
});

describe('early help and a referral to social care', () => {
  it.each([
    ['while considering', [request]],
    ['while the family waits', [request, considered(true)]],
    ['while supporting', [request, considered(true), started]],
  ])('ends %s', (_, given) => {
    asShipped
      .given(...given)
      .when(referral)
      .then('ready', takenOver);
    asShipped
      .given(...given)
      .when(referral)
      .thenOpen();
  });

  it('says nothing of a child it is not working with', () => asShipped.given().when(referral).then('ready'));

  it('supports the family after all when the referral ends in early help', () =>
    asShipped.given(request, referral).when(requested('initial-response')).then('considering'));
});

describe('early help, strictly', () => {
  it('refuses to start support nobody has accepted', () => asShipped.given(request).when(started).thenRefused());

  it('refuses to consider a request twice', () =>
    asShipped.given(request, considered(true)).when(considered(false)).thenRefused());

  it.each([
    ['as shipped', earlyHelp()],
    ['without quibble', earlyHelp({ sendBack: 'not-allowed' })],
  ])('takes in every state what comes from elsewhere, %s', (_, earlyHelp) => {
    const requests = ['access-centre', 'triage', 'mash', 'initial-response', 'cse'].flatMap((from) => [
      requested(from),
      requested(from, graver),
    ]);
    const decisions = [considered(true), considered(false), started];
    const endings = ['needs-met', 'disengaged', 'step-up'].map(ended);
    expect(explore(earlyHelp, [...requests, ...decisions, ...endings, referral])).toEqual({
      faults: [],
      states: ['considering', 'ready', 'supporting', 'waiting'],
      tasks: ['early-help.consider', 'early-help.support'],
    });
  });
});
