import { explore } from '../../../../test/support/exploration.js';
import { type Fact, service } from '../../../../test/support/service.js';
import { CSE_POLICY, cse } from './index.js';

const asShipped = service(cse());
const askingNobody = service(cse({ ...CSE_POLICY, asksAssessor: false }));

const worry = { level: 2, immediateDanger: false } as const;
const graver = { level: 3, immediateDanger: false } as const;
const contact = (signs: readonly string[] = [], ageYears = 14, concern: object = worry): Fact => ({
  type: 'front-door.contact-received',
  data: { signs, ageYears, district: 'north', concern } as never,
});
const feared = contact(['sexual-exploitation']);
const suspected: Fact = { type: 'missing.exploitation-suspected', data: { concern: worry, district: 'north' } };
const assessed: Fact = {
  type: 'assessment.concluded',
  data: { team: 'team-1', concern: worry, district: 'north' },
};
const answered = (found: boolean) => ({ type: 'cse.assessor-answered', data: { found } });
const screened = (risk: string) => ({ type: 'cse.screened', data: { risk } });
const rated = (rating: string) => ({ type: 'cse.risk-assessed', data: { rating } });
const panel = (outcome: string) => ({ type: 'cse.panel-held', data: { outcome } });
const listingDue = { type: 'cse.listing-due' };
const reported = { type: 'cse.flag-reported' };
const referral = { type: 'initial-response.referral-received' };
const closed = { type: 'initial-response.case-closed' };

const passedOn = { concern: worry, district: 'north' };
const over = (outcome: string): Fact => ({ type: 'cse.closed', data: { outcome } });
const strategyDiscussion: Fact = {
  type: 'cse.referral-accepted',
  data: { concern: { level: 4, immediateDanger: true }, district: 'north', next: 'strategy-discussion' },
};
const LISTED = 'flagged(panel: listed, flag: standing)';
const UNDER_REVIEW = 'flagged(panel: under-review, flag: standing)';
const onTheList = [feared, screened('possible'), rated('high')];
const underReview = [...onTheList, panel('review')];

describe('a concern about sexual exploitation', () => {
  it.each([feared, suspected])('is screened, from $type', (concern) =>
    asShipped.given().when(concern).thenOpen('cse.screen'),
  );

  it('is no business of a contact that does not tell of it', () => {
    asShipped.given().when(contact()).then('ready');
    asShipped
      .given()
      .when(contact(['missing', 'homeless']))
      .then('ready');
  });

  it('is closed where there is no sign of it', () =>
    asShipped.given(feared).when(screened('none')).then('ready', over('no-risk')));

  it('goes to early help at low risk', () =>
    asShipped
      .given(feared)
      .when(screened('low'))
      .then('ready', { type: 'cse.early-help-requested', data: passedOn }, over('early-help')));

  it('stays with the worker at low risk, where a referral is open', () => {
    asShipped.given(feared, referral).when(screened('low')).then('ready', over('with-worker'));
    asShipped.given(referral, feared, screened('possible')).when(rated('low')).then('ready', over('with-worker'));
    asShipped
      .given(referral, closed, feared)
      .when(screened('low'))
      .then('ready', { type: 'cse.early-help-requested', data: passedOn }, over('early-help'));
  });

  it('is referred for a strategy discussion at immediate risk, and the risk assessed beside it', () => {
    asShipped.given(feared).when(screened('immediate')).then('assessing-risk', strategyDiscussion);
    asShipped.given(feared).when(screened('possible')).then('assessing-risk');
  });

  it('is as serious as the more serious of two', () =>
    asShipped
      .given(feared, contact(['sexual-exploitation'], 14, graver), contact([], 14, { level: 4, immediateDanger: true }))
      .when(screened('low'))
      .then(
        'ready',
        { type: 'cse.early-help-requested', data: { concern: graver, district: 'north' } },
        over('early-help'),
      ));
});

describe('the monthly panel', () => {
  it.each(['medium', 'high'])('has a child rated %s on its list, with a flag', (rating) => {
    const listed = asShipped.given(feared, screened('possible')).when(rated(rating));
    listed.then(LISTED, { type: 'cse.flagged', data: { rating } }, { type: 'cse.listed' });
    listed.thenOpen('cse.discuss-at-panel', 'cse.watch-flag');
  });

  it('reviews a child at the next one, not again at the same', () => {
    const reviewed = asShipped.given(...onTheList).when(panel('review'));
    reviewed.then(UNDER_REVIEW);
    reviewed.thenOpen('cse.watch-flag');
    reviewed.thenTimers({ do: 'start', timer: 'listing', type: 'cse.listing-due' });
    asShipped
      .given(...underReview)
      .when(listingDue)
      .then(LISTED, { type: 'cse.listed' });
  });

  it('refers a child whose risk has become acute for a strategy discussion, and keeps them', () =>
    asShipped
      .given(...onTheList)
      .when(panel('strategy-discussion'))
      .then(UNDER_REVIEW, strategyDiscussion));

  it.each([feared, suspected])('has a child under review back on its list with a further concern: $type', (further) => {
    const brought = asShipped.given(...underReview).when(further);
    brought.then(LISTED, { type: 'cse.listed' });
    brought.thenTimers({ do: 'cancel', timer: 'listing' });
  });

  it('closes, and takes the flag away', () => {
    const over = asShipped.given(...onTheList).when(panel('close'));
    over.then('ready', { type: 'cse.flag-removed' }, { type: 'cse.closed', data: { outcome: 'panel-closed' } });
    over.thenOpen();
  });
});

describe('a flag', () => {
  it.each([
    ['on the list', onTheList],
    ['under review', underReview],
  ])('has partners tell the front door what they see, again and again: %s', (_, given) => {
    const told: Fact = { type: 'cse.concern-passed-on', data: passedOn };
    const state = given === onTheList ? LISTED : UNDER_REVIEW;
    asShipped
      .given(...given)
      .when(reported)
      .then(state, told);
    asShipped
      .given(...given, reported)
      .when(reported)
      .then(state, told);
  });
});

describe('the assessor', () => {
  it('is asked about a child of the age asked about, and no younger', () => {
    asShipped.given(contact()).when(assessed).thenOpen('cse.ask-assessor');
    asShipped
      .given(contact([], CSE_POLICY.asksFromAge - 1))
      .when(assessed)
      .then('ready');
    askingNobody.given(contact()).when(assessed).then('ready');
  });

  it('is not asked about a child already in hand', () => asShipped.given(feared).when(assessed).then('screening'));

  it('has the concern screened where signs were found', () => {
    asShipped.given(contact(), assessed).when(answered(true)).then('screening');
    asShipped.given(contact(), assessed).when(answered(false)).then('ready');
  });

  it('need not answer once the concern is known from elsewhere', () =>
    asShipped.given(contact(), assessed).when(suspected).thenOpen('cse.screen'));
});

describe('the exploitation pathway, strictly', () => {
  it('refuses a panel for a child who is not on its list', () =>
    asShipped
      .given(...underReview)
      .when(panel('close'))
      .thenRefused());

  it('takes in every state what comes from elsewhere', () => {
    const ageless = [contact(), contact([], 4), feared, contact(['sexual-exploitation'], 14, graver), suspected];
    const answers = [true, false].map(answered);
    const risks = ['none', 'low', 'possible', 'immediate'].map(screened);
    const panels = ['review', 'strategy-discussion', 'close'].map(panel);
    const people = [...answers, ...risks, ...['low', 'medium', 'high'].map(rated), ...panels, listingDue, reported];
    expect(explore(cse(), [...ageless, assessed, referral, closed, ...people])).toEqual({
      faults: [],
      states: ['asking-assessor', 'assessing-risk', LISTED, UNDER_REVIEW, 'ready', 'screening'],
      tasks: ['cse.ask-assessor', 'cse.assess-risk', 'cse.discuss-at-panel', 'cse.screen', 'cse.watch-flag'],
    });
  });
});
