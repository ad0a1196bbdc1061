import type { AnyMachineSnapshot } from 'xstate';
import { readInstant } from '@frontdoor/calendar';
import { begin, step } from '@frontdoor/statechart';
import { type Fact, service } from '../../../../test/support/service.js';
import type { Concern } from '../facts.js';
import { INITIAL_RESPONSE_POLICY, initialResponse } from './index.js';

const given = service(initialResponse({ ...INITIAL_RESPONSE_POLICY, duty: 'intake-team' })).given;

const concern: Concern = { level: 3, immediateDanger: false };
const danger: Concern = { level: 4, immediateDanger: true };
const team = 'team-1';
const accepted = (next: string, from = 'mash', known = concern) => ({
  type: `${from}.referral-accepted`,
  data: { concern: known, district: 'north', next },
});
const decided = (route: string) => ({ type: 'initial-response.referral-decided', data: { route } });
const allocated = { type: 'initial-response.allocated' };
const reviewDue = { type: 'initial-response.allocation-review-due' };
const reviewed = (keeps: boolean) => ({ type: 'initial-response.allocation-reviewed', data: { keeps } });
const acknowledged = { type: 'initial-response.referrer-acknowledged' };
const passed = (known = concern) => ({
  type: 'front-door.passed-to-worker',
  data: { concern: known },
});
const considered = (action: string) => ({ type: 'initial-response.contact-considered', data: { action } });

const received = (known = concern, reReferral = false) => ({
  type: 'initial-response.referral-received',
  data: { team, concern: known, district: 'north', reReferral },
});
const carried = (route: string) => ({ type: 'initial-response.decision-carried', data: { route } });
const assessment = { type: 'initial-response.assessment-requested', data: { team, concern, district: 'north' } };
const discussion = (known = concern) => ({
  type: 'initial-response.strategy-discussion-requested',
  data: { team, concern: known },
});
const closed = (reason: string) => ({ type: 'initial-response.case-closed', data: { reason } });
const state = (episode: string, contacts = 'none', acknowledgement = 'owed') =>
  `open(acknowledgement: ${acknowledgement}, episode: ${episode}, contacts: ${contacts})`;

describe('a referral', () => {
  it.each(['access-centre', 'triage', 'mash', 'emergency-duty', 'cse'])(
    'is received from %s, and decided by the duty manager if it has not been',
    (from) => given().when(accepted('decide', from)).then(state('deciding'), received()),
  );

  it('goes straight to the team when it has been decided already', () =>
    given().when(accepted('assessment')).then(state('allocating'), received(), carried('assessment')));

  it('calls a strategy discussion at once, without waiting for a social worker', () =>
    given()
      .when(accepted('strategy-discussion', 'emergency-duty', danger))
      .then(state('allocating'), received(danger), carried('strategy-discussion'), discussion(danger)));

  it('is acknowledged to the referrer, whatever else is happening', () => {
    given().when(accepted('decide')).thenOpen('initial-response.acknowledge', 'initial-response.decide');
    given(accepted('decide'), decided('assessment'))
      .when(acknowledged)
      .then(state('allocating', 'none', 'sent'));
    given(accepted('decide'), acknowledged).when(acknowledged).thenRefused();
  });

  it('is a re-referral when the child has been referred within twelve months', () =>
    given(accepted('decide'), decided('no-further-action'))
      .when(accepted('decide'))
      .then(state('deciding'), received(concern, true)));

  it('goes to the team on duty that week, which keeps the child in later weeks', () => {
    const { machine } = initialResponse();
    const give = (before: AnyMachineSnapshot, { type, data = {} }: Fact, when: string) =>
      step(machine, before, { type, data, caseId: 'child-1', at: readInstant(when)!, by: 'person/spec' });
    const [waiting, firstWeek] = give(begin(machine), accepted('assessment'), '2014-04-04T17:00');
    const [, monday] = give(begin(machine), accepted('assessment'), '2014-04-07T09:00');
    const [, later] = give(waiting, allocated, '2014-04-08T09:00');
    const told = [firstWeek, monday, later].map(([effect]) => effect);
    expect(told).toMatchObject([
      { data: { team: 'team-1' } },
      { data: { team: 'team-2' } },
      { data: { team: 'team-1' } },
    ]);
  });
});

describe('the decision on a referral', () => {
  it('to assess leads to a social worker, who is asked to assess', () => {
    given(accepted('decide')).when(decided('assessment')).then(state('allocating'));
    given(accepted('decide'), decided('assessment')).when(allocated).then(state('holding'), assessment);
  });

  it('to call a strategy discussion calls it at once, and asks for an assessment on allocation', () => {
    given(accepted('decide')).when(decided('strategy-discussion')).then(state('allocating'), discussion());
    given(accepted('decide'), decided('strategy-discussion')).when(allocated).then(state('holding'), assessment);
  });

  it('to take no further action closes it at once, and leaves nothing to do', () => {
    given(accepted('decide')).when(decided('no-further-action')).then('ready', closed('NFA'));
    given(accepted('decide')).when(decided('no-further-action')).thenOpen();
  });

  it('to ask early help closes it as no further action', () =>
    given(accepted('decide'))
      .when(decided('early-help'))
      .then(
        'ready',
        { type: 'initial-response.early-help-requested', data: { concern, district: 'north' } },
        closed('NFA'),
      ));

  it('is refused twice, and after it has been made elsewhere', () => {
    given(accepted('decide'), decided('assessment')).when(decided('assessment')).thenRefused();
    given(accepted('assessment')).when(decided('no-further-action')).thenRefused();
  });

  it('is made for it when emergency duty or MASH decides on the child meanwhile', () => {
    given(accepted('decide'))
      .when(accepted('strategy-discussion', 'emergency-duty', danger))
      .then(state('allocating'), carried('strategy-discussion'), discussion(danger));
    given(accepted('decide')).when(accepted('assessment')).then(state('allocating'), carried('assessment'));
  });

  it('waits on when another undecided referral joins it', () =>
    given(accepted('decide')).when(accepted('decide', 'triage')).then(state('deciding')));

  it('is made with what a further contact has told', () =>
    given(accepted('decide'), passed(danger))
      .when(decided('strategy-discussion'))
      .then(state('allocating'), discussion(danger)));
});

describe('a referral on an open case', () => {
  it('calls a strategy discussion when it asks for one', () =>
    given(accepted('assessment'), allocated)
      .when(accepted('strategy-discussion', 'emergency-duty', danger))
      .then(state('holding'), discussion(danger)));

  it('joins the strategy discussion there is', () =>
    given(accepted('strategy-discussion')).when(accepted('strategy-discussion', 'triage')).then(state('allocating')));

  it('does not start a second episode', () =>
    given(accepted('assessment'), allocated).when(accepted('decide')).then(state('holding')));
});

describe('an allocation', () => {
  it('is looked at again after 20 working days', () =>
    given(accepted('assessment'))
      .when(allocated)
      .thenTimers({ do: 'start', timer: 'allocation-review', limit: { amount: 20, unit: 'working-days' } }));

  it('is left as it is, and looked at again in its turn', () => {
    given(accepted('assessment'), allocated)
      .when(reviewDue)
      .thenOpen('initial-response.acknowledge', 'initial-response.review-allocation');
    given(accepted('assessment'), allocated, reviewDue)
      .when(reviewed(true))
      .thenTimers({ do: 'start', timer: 'allocation-review' });
  });

  it('changes hands, which is counted, and asks for no second assessment', () => {
    const handedOver = [accepted('assessment'), allocated, reviewDue];
    const told = (handOffs: number) => ({ type: 'initial-response.reallocated', data: { handOffs } });
    given(...handedOver)
      .when(reviewed(false))
      .then(state('reallocating'), told(1));
    given(...handedOver, reviewed(false))
      .when(allocated)
      .then(state('holding'));
    given(...handedOver, reviewed(false), allocated, reviewDue)
      .when(reviewed(false))
      .then(state('reallocating'), told(2));
  });

  it('cannot be made before the decision, nor twice', () => {
    given(accepted('decide')).when(allocated).thenRefused();
    given(accepted('assessment'), allocated).when(allocated).thenRefused();
  });
});

describe('a contact about an open case', () => {
  const held = [accepted('strategy-discussion'), acknowledged, allocated];
  const assessed = [accepted('assessment'), acknowledged, allocated];

  it('is considered by the social worker', () =>
    given(...held)
      .when(passed())
      .thenOpen('initial-response.consider-contact'));

  it('is noted', () =>
    given(...held, passed())
      .when(considered('note'))
      .then(state('holding', 'none', 'sent')));

  it('leads to a strategy discussion, unless one is open', () => {
    given(...assessed, passed())
      .when(considered('strategy-discussion'))
      .then(state('holding', 'none', 'sent'), discussion());
    given(...held, passed())
      .when(considered('strategy-discussion'))
      .then(state('holding', 'none', 'sent'));
  });

  it('leads to an assessment, unless one is open', () => {
    const planned = { type: 'assessment.concluded', data: { outcome: 'child-in-need-plan' } };
    given(...assessed, planned, passed())
      .when(considered('reassess'))
      .then(state('holding', 'none', 'sent'), assessment);
    given(...assessed, passed())
      .when(considered('reassess'))
      .then(state('holding', 'none', 'sent'));
  });

  it('joins the one being considered, which is then weighed with it', () =>
    given(...assessed, passed(), passed(danger))
      .when(considered('strategy-discussion'))
      .then(state('holding', 'none', 'sent'), discussion(danger)));

  it('cannot be considered when there is none', () =>
    given(...assessed)
      .when(considered('note'))
      .thenRefused());
});
