import { explore } from '../../../../test/support/exploration.js';
import { service } from '../../../../test/support/service.js';
import { ASSESSMENT_POLICY, assessment } from './index.js';

const TWO_STAGE = { ...ASSESSMENT_POLICY, model: 'two-stage' } as const;
const single = service(assessment());
const twoStage = service(assessment(TWO_STAGE));

const child = { team: 'team-1', concern: { level: 4, immediateDanger: false }, district: 'north' } as const;
const requested = { type: 'initial-response.assessment-requested', data: child };
const started = { type: 'assessment.started' };
const seen = { type: 'assessment.child-seen', data: { alone: true } };
const reviewDue = { type: 'assessment.review-due' };
const reviewed = { type: 'assessment.reviewed' };
const completed = (recommendation: string) => ({ type: 'assessment.completed', data: { recommendation } });
const authorised = { type: 'assessment.authorised' };
const returned = { type: 'assessment.returned' };
const initially = (recommendation: string, core = false) => ({
  type: 'assessment.initial-completed',
  data: { core, recommendation },
});
const initialAuthorised = { type: 'assessment.initial-authorised' };
const coreStarted = { type: 'assessment.core-started' };
const concluded = (outcome: string, childSeen: boolean) => ({
  type: 'assessment.concluded',
  data: { outcome, childSeen, ...child },
});

const RECOMMENDATIONS = ['no-further-action', 'early-help', 'child-in-need-plan', 'strategy-discussion'];

describe('an assessment', () => {
  it('waits until a social worker takes it up', () => {
    single.given().when(requested).then('waiting');
    single.given().when(requested).thenOpen('assessment.assess');
  });

  it('begins when a social worker takes it up, who must then also see the child', () => {
    single.given(requested).when(started).then('assessing(work: under-way, child: unseen, review: none-due)');
    single.given(requested).when(started).thenOpen('assessment.assess', 'assessment.see-child');
  });

  it('waits for a manager to authorise what it recommends', () =>
    single
      .given(requested, started, seen)
      .when(completed('early-help'))
      .then('assessing(work: authorising, child: seen, review: none-due)'));

  it.each(RECOMMENDATIONS)('concludes, once authorised, with what it recommends: %s', (recommendation) =>
    single
      .given(requested, started, seen, completed(recommendation))
      .when(authorised)
      .then('ready', concluded(recommendation, true)),
  );

  it('says so when the child was not seen', () =>
    single
      .given(requested, started, completed('no-further-action'))
      .when(authorised)
      .then('ready', concluded('no-further-action', false)));

  it('may see the child while a manager reads it', () =>
    single
      .given(requested, started, completed('no-further-action'), seen)
      .when(authorised)
      .then('ready', concluded('no-further-action', true)));

  it('is put right when the manager gives it back, and read again', () => {
    const given = [requested, started, completed('no-further-action')];
    single
      .given(...given)
      .when(returned)
      .thenOpen('assessment.revise', 'assessment.see-child');
    single
      .given(...given, returned, completed('child-in-need-plan'))
      .when(authorised)
      .then('ready', concluded('child-in-need-plan', false));
  });

  it('leaves nothing to do behind it', () =>
    single.given(requested, started, reviewDue, completed('early-help')).when(authorised).thenOpen());

  it('starts afresh when the child is assessed again', () => {
    const first = [requested, started, seen, completed('child-in-need-plan'), authorised];
    single
      .given(...first, requested)
      .when(started)
      .thenOpen('assessment.assess', 'assessment.see-child');
    single
      .given(...first, requested, started, completed('no-further-action'))
      .when(authorised)
      .then('ready', concluded('no-further-action', false));
  });
});

describe('the review points of an assessment', () => {
  it('are counted from its start, and taken in hand three working days ahead of 10 and 20', () =>
    single
      .given(requested)
      .when(started)
      .thenTimers(
        { do: 'start', timer: 'first-review', limit: { amount: 7, unit: 'working-days' } },
        { do: 'start', timer: 'second-review', limit: { amount: 17, unit: 'working-days' } },
      ));

  it('bring the manager to look at it, and leave the work to go on', () => {
    single.given(requested, started, seen).when(reviewDue).thenOpen('assessment.assess', 'assessment.review');
    single.given(requested, started, seen, reviewDue).when(reviewed).thenOpen('assessment.assess');
  });

  it('are met by one review when the second comes before the first has been met', () =>
    single
      .given(requested, started, reviewDue, reviewDue)
      .when(reviewed)
      .then('assessing(work: under-way, child: unseen, review: none-due)'));

  it('are forgotten once it has concluded', () =>
    single
      .given(requested, started, completed('no-further-action'))
      .when(authorised)
      .thenTimers({ do: 'cancel', timer: 'first-review' }, { do: 'cancel', timer: 'second-review' }));

  it('are not counted again when a manager gives it back', () =>
    single.given(requested, started, completed('no-further-action')).when(returned).thenTimers());
});

describe('an assessment in two stages', () => {
  it('begins with an initial assessment', () => {
    twoStage.given().when(requested).thenOpen('assessment.assess-initially');
    twoStage.given(requested).when(started).thenOpen('assessment.assess-initially', 'assessment.see-child');
  });

  it('concludes with the initial assessment when that is enough', () =>
    twoStage
      .given(requested, started, seen, initially('early-help'))
      .when(initialAuthorised)
      .then('ready', concluded('early-help', true)));

  it('waits for a worker to take up the core assessment when one is needed', () =>
    twoStage
      .given(requested, started, initially('child-in-need-plan', true))
      .when(initialAuthorised)
      .then('assessing(work: waiting-for-core, child: unseen, review: none-due)'));

  it('concludes with what the core assessment recommends, and remembers that the child was seen before it', () =>
    twoStage
      .given(requested, started, seen, initially('child-in-need-plan', true), initialAuthorised, coreStarted)
      .when(completed('no-further-action'), authorised)
      .then('ready', concluded('no-further-action', true)));

  it('refuses the end of a core assessment nobody has begun', () =>
    twoStage
      .given(requested, started, initially('child-in-need-plan', true), initialAuthorised)
      .when(completed('no-further-action'))
      .thenRefused());

  it('does not exist where there is one assessment', () =>
    single.given(requested, started).when(initially('early-help')).thenRefused());
});

describe('an assessment, strictly', () => {
  it('refuses to end before it has begun', () => single.given(requested).when(completed('early-help')).thenRefused());

  it('refuses to begin twice', () => single.given(requested, started).when(started).thenRefused());

  it('refuses to be authorised before it is complete', () =>
    single.given(requested, started).when(authorised).thenRefused());

  it('refuses to see the child before it has begun', () => single.given(requested).when(seen).thenRefused());

  it.each([
    ['while it waits', [requested], 'waiting'],
    ['while it is under way', [requested, started], 'assessing(work: under-way, child: unseen, review: none-due)'],
    [
      'while a manager reads it',
      [requested, started, completed('early-help')],
      'assessing(work: authorising, child: unseen, review: none-due)',
    ],
  ])('meets a second request with the one in hand, %s', (_, given, state) =>
    single
      .given(...given)
      .when(requested)
      .then(state),
  );

  const endings = RECOMMENDATIONS.flatMap((one) => [completed(one), initially(one), initially(one, true)]);
  const seenWithOthers = { type: 'assessment.child-seen', data: { alone: false } };
  const facts = [
    requested,
    started,
    seen,
    seenWithOthers,
    reviewDue,
    reviewed,
    authorised,
    returned,
    initialAuthorised,
  ];

  it('takes in every state what comes from elsewhere, in one stage', () => {
    // No task begins a core assessment where there is one assessment, so there is no such fact to try.
    const { 'assessment.core-started': _, ...takes } = assessment().takes;
    const explored = explore({ ...assessment(), takes }, [...facts, ...endings]);
    expect(explored.faults).toEqual([]);
    expect(explored.tasks).toEqual(named('assess', 'authorise', 'review', 'revise', 'see-child'));
  });

  it('takes in every state what comes from elsewhere, in two stages', () => {
    const explored = explore(assessment(TWO_STAGE), [...facts, coreStarted, ...endings]);
    expect(explored.faults).toEqual([]);
    expect(explored.tasks).toEqual(
      named('assess', 'assess-initially', 'authorise', 'authorise-initial', 'review', 'revise', 'see-child'),
    );
  });
});

const named = (...tasks: readonly string[]) => tasks.map((task) => `assessment.${task}`);
