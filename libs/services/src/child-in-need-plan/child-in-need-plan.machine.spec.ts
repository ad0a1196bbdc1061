import { explore } from '../../../../test/support/exploration.js';
import { service } from '../../../../test/support/service.js';
import { childInNeedPlan } from './index.js';

const asShipped = service(childInNeedPlan());

const assessed = (outcome: string) => ({ type: 'assessment.concluded', data: { outcome, team: 'team-1' } });
const conferred = (outcome: string) => ({ type: 'conference.concluded', data: { outcome, team: 'team-1' } });
const protectionStarted = { type: 'child-protection-plan.started' };
const protectionEnded = (next: string) => ({ type: 'child-protection-plan.ended', data: { next, team: 'team-1' } });
const visitDue = { type: 'child-in-need-plan.visit-due' };
const visited = (alone: boolean) => ({ type: 'child-in-need-plan.visited', data: { alone } });
const reviewDue = { type: 'child-in-need-plan.review-due' };
const reviewed = (outcome: string) => ({ type: 'child-in-need-plan.reviewed', data: { outcome } });
const started = { type: 'child-in-need-plan.started' };
const ended = (next: string) => ({ type: 'child-in-need-plan.ended', data: { next } });

const inNeed = assessed('child-in-need-plan');
const steppedDown = protectionEnded('child-in-need-plan');
const SUPPORTING = 'supporting(visits: between, reviews: between)';

describe('a child in need plan', () => {
  it.each([
    ['an assessment', [], inNeed],
    ['a conference', [], conferred('child-in-need-plan')],
    ['the review that ends a child protection plan', [protectionStarted], steppedDown],
  ])('starts after %s', (_, given, fact) =>
    asShipped
      .given(...given)
      .when(fact)
      .then(SUPPORTING, started),
  );

  it('looks ahead to the first visit and the first meeting', () =>
    asShipped
      .given()
      .when(inNeed)
      .thenTimers(
        { do: 'start', timer: 'visit', limit: { amount: 15, unit: 'working-days' } },
        { do: 'start', timer: 'review', limit: { amount: 7, unit: 'working-days' } },
      ));

  it.each(['no-further-action', 'early-help', 'strategy-discussion'])(
    'does not start on an assessment of %s',
    (outcome) => asShipped.given().when(assessed(outcome)).then('ready'),
  );

  it.each(['no-plan', 'child-protection-plan'])('does not start on a conference of %s', (outcome) =>
    asShipped.given().when(conferred(outcome)).then('ready'),
  );

  it('has a visit and a review due at the same time', () =>
    asShipped
      .given(inNeed, reviewDue)
      .when(visitDue)
      .thenOpen('child-in-need-plan.review', 'child-in-need-plan.visit'));

  it('is visited again within 20 working days', () => {
    const seen = asShipped.given(inNeed, visitDue).when(visited(true));
    seen.then(SUPPORTING);
    seen.thenTimers({ do: 'start', timer: 'visit', limit: { amount: 15, unit: 'working-days' } });
  });
});

describe('the review of a child in need plan', () => {
  const reviewing = asShipped.given(inNeed, visitDue, reviewDue);
  const goesOn = 'supporting(visits: visiting, reviews: between)';

  it('continues the plan, to be reviewed again within 8 weeks', () => {
    const again = reviewing.when(reviewed('continue'));
    again.then(goesOn);
    again.thenTimers({ do: 'start', timer: 'review', limit: { amount: 6, unit: 'weeks' } });
  });

  it.each(['close', 'early-help'])('ends the plan and leaves nothing to do: %s', (next) => {
    const over = reviewing.when(reviewed(next));
    over.then('ready', ended(next));
    over.thenOpen();
    over.thenTimers({ do: 'cancel', timer: 'visit' }, { do: 'cancel', timer: 'review' });
  });

  it('asks for another assessment while the plan goes on', () =>
    reviewing.when(reviewed('reassess')).then(goesOn, { type: 'child-in-need-plan.reassessment-needed' }));

  it('steps up while the plan goes on', () => {
    const steppedUp = reviewing.when(reviewed('step-up'));
    steppedUp.then(goesOn, { type: 'child-in-need-plan.stepped-up' });
    steppedUp.thenTimers({ do: 'start', timer: 'review', limit: { amount: 6, unit: 'weeks' } });
  });

  it('may be followed by a plan anew when need returns', () =>
    asShipped.given(inNeed, reviewDue, reviewed('close')).when(inNeed).then(SUPPORTING, started));
});

describe('a child in need plan and a child protection plan (rules 4001, 4016 and 4017)', () => {
  it.each([
    ['between visits', [inNeed]],
    ['while a visit and a review are due', [inNeed, visitDue, reviewDue]],
    ['after a step-up', [inNeed, reviewDue, reviewed('step-up')]],
  ])('ends at once when the other starts, %s', (_, given) => {
    const over = asShipped.given(...given).when(protectionStarted);
    over.then('standing-aside', ended('child-protection-plan'));
    over.thenOpen();
    over.thenTimers({ do: 'cancel', timer: 'visit' }, { do: 'cancel', timer: 'review' });
  });

  it.each([
    ['an assessment', inNeed],
    ['a conference', conferred('child-in-need-plan')],
  ])('does not start beside the other, whatever %s concludes', (_, fact) =>
    asShipped.given(protectionStarted).when(fact).then('standing-aside'),
  );

  it('does not start when the other ends and no plan is to follow', () =>
    asShipped.given(protectionStarted).when(protectionEnded('close')).then('ready'));

  it('may start again once the other has ended', () =>
    asShipped.given(protectionStarted, protectionEnded('close')).when(inNeed).then(SUPPORTING, started));
});

describe('a child in need plan, strictly', () => {
  it.each([
    ['an assessment', inNeed],
    ['a conference', conferred('child-in-need-plan')],
  ])('does not start twice: %s finds it in place', (_, fact) =>
    asShipped.given(inNeed, visitDue).when(fact).then('supporting(visits: visiting, reviews: between)'),
  );

  it('refuses a visit that is not due', () => asShipped.given(inNeed).when(visited(true)).thenRefused());

  it('refuses a review that is not due', () => asShipped.given(inNeed, visitDue).when(reviewed('close')).thenRefused());

  it('refuses a review once the plan has ended', () =>
    asShipped.given(inNeed, reviewDue, protectionStarted).when(reviewed('continue')).thenRefused());

  it('takes in every state what comes from elsewhere', () => {
    const assessments = ['no-further-action', 'early-help', 'child-in-need-plan', 'strategy-discussion'].map(assessed);
    const conferences = ['child-protection-plan', 'child-in-need-plan', 'no-plan'].map(conferred);
    const protection = [protectionStarted, steppedDown, protectionEnded('close')];
    const reviews = ['continue', 'close', 'early-help', 'reassess', 'step-up'].map(reviewed);
    const own = [visitDue, visited(true), visited(false), reviewDue, ...reviews];
    const walked = explore(childInNeedPlan(), [...assessments, ...conferences, ...protection, ...own]);
    expect(walked.faults).toEqual([]);
    expect(walked.states).toHaveLength(6);
    expect(walked.tasks).toEqual(['child-in-need-plan.review', 'child-in-need-plan.visit']);
  });
});
