import { explore } from '../../../../test/support/exploration.js';
import { service } from '../../../../test/support/service.js';
import { STRATEGY_DISCUSSION_POLICY, strategyDiscussion } from './index.js';

const asShipped = service(strategyDiscussion());
const noBooklet = service(strategyDiscussion({ ...STRATEGY_DISCUSSION_POLICY, booklet: 'none' }));
const noFollowUp = service(strategyDiscussion({ ...STRATEGY_DISCUSSION_POLICY, followUp: 'none' }));

const concern = { level: 4, immediateDanger: false } as const;
const requested = { type: 'initial-response.strategy-discussion-requested', data: { team: 'team-1', concern } };
const enquiryOver = { type: 'section-47.concluded' };
const booklet = { type: 'strategy-discussion.booklet-completed' };
const diverted = { type: 'strategy-discussion.diverted' };
const held = (outcome: string, form: 'telephone' | 'meeting' = 'telephone') => ({
  type: 'strategy-discussion.held',
  data: { outcome, form },
});
const followedUp = { type: 'strategy-discussion.follow-up-held' };
const decided = (joint: boolean) => ({
  type: 'strategy-discussion.section-47-decided',
  data: { team: 'team-1', concern, joint },
});
const concluded = (outcome: string) => ({ type: 'strategy-discussion.concluded', data: { outcome } });

describe('a strategy discussion', () => {
  it('waits for the police booklet where one is required', () =>
    asShipped.given().when(requested).thenOpen('strategy-discussion.complete-booklet'));

  it('is held once the booklet is complete', () =>
    asShipped.given(requested).when(booklet).thenOpen('strategy-discussion.hold'));

  it('is held at once where there is no booklet', () =>
    noBooklet.given().when(requested).thenOpen('strategy-discussion.hold'));

  it('does not take place when the booklet leads the worker to treat the child as in need', () =>
    asShipped.given(requested).when(diverted).then('ready', concluded('diverted')));

  it.each([
    ['section-47-joint', true],
    ['section-47-single-agency', false],
  ])('in a meeting that decides on %s, begins the enquiry and is over', (outcome, joint) =>
    asShipped
      .given(requested, booklet)
      .when(held(outcome, 'meeting'))
      .then('ready', decided(joint), concluded('section-47')),
  );

  it('by telephone that begins an enquiry, is followed by a meeting', () => {
    const heard = asShipped.given(requested, booklet).when(held('section-47-joint'));
    heard.then('following-up', decided(true), concluded('section-47'));
    heard.thenOpen('strategy-discussion.hold-follow-up');
    asShipped.given(requested, booklet, held('section-47-joint')).when(followedUp).then('ready');
  });

  it('by telephone needs no meeting where the policy asks for none', () =>
    noFollowUp
      .given(requested, booklet)
      .when(held('section-47-joint'))
      .then('ready', decided(true), concluded('section-47')));

  it.each(['section-17', 'no-further-action'])('begins no enquiry when it ends in %s', (outcome) =>
    asShipped.given(requested, booklet).when(held(outcome)).then('ready', concluded(outcome)),
  );

  it('is asked for again when it is over', () =>
    asShipped.given(requested, booklet, held('section-17')).when(requested).then('preparing'));
});

describe('a strategy discussion and a second request', () => {
  it.each([
    ['while the booklet is filled in', [requested], 'preparing'],
    ['before it is held', [requested, booklet], 'holding'],
  ])('joins it to the one in hand %s', (_, given, state) =>
    asShipped
      .given(...given)
      .when(requested)
      .then(state),
  );

  const following = [requested, booklet, held('section-47-joint')];

  it('while a follow-up is due, goes straight to the partners and is answered', () => {
    asShipped
      .given(...following)
      .when(requested)
      .thenOpen('strategy-discussion.hold');
    asShipped
      .given(...following, requested)
      .when(held('no-further-action', 'meeting'))
      .then('ready', concluded('no-further-action'));
  });

  it('still owes the follow-up when the new one too was held by telephone', () =>
    asShipped
      .given(...following, requested)
      .when(held('no-further-action'))
      .then('following-up', concluded('no-further-action')));
});

describe('a strategy discussion and the end of the enquiry', () => {
  it('needs no follow-up any more, so that no task is left when the case closes', () => {
    const over = asShipped.given(requested, booklet, held('section-47-joint')).when(enquiryOver);
    over.then('ready');
    over.thenOpen();
  });

  it('owes no follow-up for an enquiry that ended while a new discussion was arranged', () =>
    asShipped
      .given(requested, booklet, held('section-47-joint'), requested, enquiryOver)
      .when(held('section-17'))
      .then('ready', concluded('section-17')));

  it.each([
    ['ready', []],
    ['preparing', [requested]],
    ['holding', [requested, booklet]],
  ])('goes on as it was in %s', (state, given) =>
    asShipped
      .given(...given)
      .when(enquiryOver)
      .then(state),
  );
});

describe('a strategy discussion, strictly', () => {
  it('is not held before the booklet is complete', () =>
    asShipped.given(requested).when(held('section-47-joint')).thenRefused());

  it('is not held when nobody asked for it', () => asShipped.given().when(held('section-17')).thenRefused());

  it('cannot be diverted by a booklet already complete', () =>
    asShipped.given(requested, booklet).when(diverted).thenRefused());

  it('has no follow-up to hold after a meeting', () =>
    asShipped.given(requested, booklet, held('section-47-joint', 'meeting')).when(followedUp).thenRefused());

  it('needs every role of the quorum at once, the manager of the child’s team', () => {
    const { who } = strategyDiscussion().tasks['strategy-discussion.hold']!;
    expect(typeof who === 'function' && who({ team: 'team-1', concern } as never)).toEqual([
      'team-manager/team-1',
      'police-representative',
      'health-representative',
    ]);
  });

  it.each([
    ['as shipped', 'required', 'required', ['following-up', 'holding', 'preparing', 'ready']],
    ['without booklet', 'none', 'required', ['following-up', 'holding', 'ready']],
    ['without follow-up', 'required', 'none', ['holding', 'preparing', 'ready']],
  ] as const)('takes in every state what comes from elsewhere, %s', (_, booklets, followUp, states) => {
    const policy = { ...STRATEGY_DISCUSSION_POLICY, booklet: booklets, followUp };
    const outcomes = ['section-47-joint', 'section-47-single-agency', 'section-17', 'no-further-action'];
    const talks = outcomes.flatMap((outcome) => [held(outcome), held(outcome, 'meeting')]);
    const samples = [requested, enquiryOver, booklet, diverted, ...talks, followedUp];
    const walked = explore(strategyDiscussion(policy), samples);
    expect(walked.faults).toEqual([]);
    expect(walked.states).toEqual(states);
  });
});
