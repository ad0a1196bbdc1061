import { explore } from '../../../../test/support/exploration.js';
import { service } from '../../../../test/support/service.js';
import { ESCALATION_POLICY, escalation } from './index.js';

const raising = escalation({ ...ESCALATION_POLICY, raising: 'practice' });
const inPractice = service(raising);

const received = { type: 'initial-response.referral-received', data: { team: 'team-1' } };
const requested = { type: 'initial-response.assessment-requested' };
const closed = { type: 'initial-response.case-closed' };
const started = { type: 'section-47.started', data: { team: 'team-1' } };
const concluded = { type: 'section-47.concluded' };
const unanswered = { type: 'escalation.referral-unanswered' };
const overdue = { type: 'escalation.enquiry-overdue' };
const considered = (raise: boolean) => ({ type: 'escalation.considered', data: { raise } });
const answered = (acts: boolean) => ({ type: 'escalation.answered', data: { acts } });
const noAnswer = { type: 'escalation.answer-overdue' };
const about = (what: string, type: string) => ({ type: `escalation.${type}`, data: { about: what } });
const raised = [received, unanswered, considered(true)];

describe('escalation', () => {
  it('gives a referral 4 working days to be answered', () =>
    inPractice
      .given()
      .when(received)
      .thenTimers({ do: 'start', timer: 'referral', limit: { amount: 4, unit: 'working-days' } }));

  it('raises nothing as shipped', () => service(escalation()).given().when(received).then('ready'));

  it('forgets a referral once an assessment has been asked for', () =>
    inPractice.given(received).when(requested).thenTimers({ do: 'cancel', timer: 'referral' }));

  it('gives an enquiry 18 working days', () =>
    inPractice
      .given(received, requested)
      .when(started)
      .thenTimers({ do: 'start', timer: 'enquiry', limit: { amount: 18, unit: 'working-days' } }));

  it.each([
    ['referral', [received], unanswered],
    ['section-47', [received, requested, started], overdue],
  ])('may be raised with the team manager when it takes too long: %s', (what, before, late) => {
    inPractice
      .given(...before)
      .when(late)
      .thenOpen('escalation.raise');
    inPractice
      .given(...before, late)
      .when(considered(true))
      .then('following.with-team-manager', about(what, 'raised'));
    inPractice
      .given(...before, late)
      .when(considered(false))
      .then('following.watching');
  });

  it('prompts the work when the answer acts, and does not when it is minimised', () => {
    inPractice
      .given(...raised)
      .when(answered(true))
      .then('following.watching', about('referral', 'prompted'));
    inPractice
      .given(...raised)
      .when(answered(false))
      .then('following.watching');
  });

  it('goes up the ladder while nobody answers', () => {
    const up = (to: string) => ({ type: 'escalation.went-up', data: { about: 'referral', to } });
    const past = inPractice.given(...raised).when(noAnswer);
    past.then('following.with-group-manager', up('group-manager'));
    past.thenOpen('escalation.answer-as-group-manager');
    inPractice
      .given(...raised, noAnswer)
      .when(noAnswer)
      .then('following.with-head', up('head-of-service'));
    inPractice
      .given(...raised, noAnswer, noAnswer)
      .when(answered(true))
      .then('following.watching', about('referral', 'prompted'));
  });

  it('is over when what was waited for comes, or the case closes', () => {
    for (const end of [requested, closed])
      inPractice
        .given(...raised)
        .when(end)
        .thenOpen();
    inPractice.given(received, started, overdue, considered(true)).when(concluded).thenOpen();
  });

  it('is not over when other work comes to its end', () =>
    inPractice
      .given(...raised)
      .when(concluded)
      .thenOpen('escalation.answer-as-team-manager'));
});

describe('escalation, strictly', () => {
  it('is answered only when raised', () => inPractice.given(received, unanswered).when(answered(true)).thenRefused());

  it('takes in every state what comes from elsewhere', () => {
    const elsewhere = [received, requested, closed, started, concluded];
    const own = [unanswered, overdue, considered(true), considered(false), answered(true), answered(false), noAnswer];
    const walked = explore(raising, [...elsewhere, ...own]);
    expect(walked.faults).toEqual([]);
    expect(walked.states).toHaveLength(6);
  });
});
