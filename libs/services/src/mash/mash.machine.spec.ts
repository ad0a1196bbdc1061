import { explore } from '../../../../test/support/exploration.js';
import { service } from '../../../../test/support/service.js';
import { MASH_POLICY, mash } from './index.js';

const asShipped = service(mash());
const withoutSignOff = service(mash({ ...MASH_POLICY, agencies: ['police', 'health'], signOff: false }));

const passed = (level: 1 | 2 | 3 | 4, immediateDanger = false) =>
  ({ type: 'access-centre.passed-to-mash', data: { concern: { level, immediateDanger }, district: 'north' } }) as const;
const linked = (level: 1 | 2 | 3 | 4, immediateDanger = false) =>
  ({ type: 'front-door.contact-linked', data: { concern: { level, immediateDanger } } }) as const;
const alsoPassed = (level: 1 | 2 | 3 | 4, immediateDanger = false) =>
  ({ ...passed(level, immediateDanger), type: 'triage.passed-to-mash' }) as const;
const overdue = { type: 'mash.checks-overdue' };
const rated = (rag: string) => ({ type: 'mash.contact-rated', data: { rag } });
const returned = (agency: string) => ({ type: `mash.${agency}-information-returned` });
const allReturned = ['police', 'health', 'education', 'probation', 'housing'].map(returned);
const decided = (route: string) => ({ type: 'mash.decision-made', data: { route } });
const signedOff = { type: 'mash.decision-signed-off' };

describe('MASH', () => {
  it('rates a child in immediate danger red and asks every partner at once', () =>
    asShipped
      .given()
      .when(passed(4, true))
      .then(
        'checking(police: out, health: out, education: out, probation: out, housing: out)',
        { type: 'mash.contact-rated', data: { rag: 'red' } },
        {
          type: 'mash.information-requested',
          data: { agencies: ['police', 'health', 'education', 'probation', 'housing'] },
        },
      ));

  it('waits two working hours for partners on a red contact, past closing if it must', () =>
    asShipped
      .given()
      .when(passed(4, true))
      .thenTimers({
        do: 'start',
        timer: 'checks',
        limit: { amount: 2, unit: 'working-hours', runsPastClosing: true },
      }));

  it('decides once the last partner has answered, and stops waiting', () => {
    const answered = asShipped.given(passed(3), ...allReturned.slice(1)).when(returned('police'));
    answered.then('deciding');
    answered.thenTimers({ do: 'cancel', timer: 'checks' }, { do: 'cancel', timer: 'raised-checks' });
  });

  it('decides without the partners who have not answered in time', () =>
    asShipped.given(passed(3), returned('health')).when(overdue).thenOpen('mash.decide'));

  it('asks only the partners the policy names', () =>
    withoutSignOff.given().when(passed(3)).thenOpen('mash.check-police', 'mash.check-health'));

  it('tells of a referral only when a manager has signed the decision off', () => {
    const deciding = [passed(3), overdue];
    asShipped
      .given(...deciding)
      .when(decided('assessment'))
      .then('signing-off');
    asShipped
      .given(...deciding, decided('assessment'))
      .when(signedOff)
      .then('ready', {
        type: 'mash.referral-accepted',
        data: { concern: { level: 3, immediateDanger: false }, district: 'north', next: 'assessment' },
      });
  });

  it('thinks again when the manager gives the decision back', () =>
    asShipped
      .given(passed(3), overdue, decided('assessment'))
      .when({ type: 'mash.decision-returned' })
      .then('deciding'));

  it('lets the decision stand where the policy wants no sign-off', () =>
    withoutSignOff
      .given(passed(2), { type: 'mash.checks-overdue' })
      .when(decided('early-help'))
      .then('ready', {
        type: 'mash.early-help-requested',
        data: { concern: { level: 2, immediateDanger: false }, district: 'north' },
      }));
});

describe('a further contact about a child MASH has in hand', () => {
  const CHECKING = 'checking(police: out, health: out, education: out, probation: out, housing: out)';

  it.each([
    ['linked at the front door', linked(4, true)],
    ['passed to it by the Access Centre', passed(4, true)],
    ['passed to it by triage', alsoPassed(4, true)],
  ])('rates the child again when it is graver: %s', (_, further) => {
    const graver = asShipped.given(passed(2)).when(further);
    graver.then(CHECKING, rated('red'));
    graver.thenTimers({
      do: 'start',
      timer: 'raised-checks',
      limit: { amount: 2, unit: 'working-hours', runsPastClosing: true },
    });
  });

  it('never waits longer for partners because a rating rose: the first wait runs on beside the new one', () =>
    asShipped
      .given(passed(2), linked(3))
      .when(overdue)
      .thenTimers({ do: 'cancel', timer: 'checks' }, { do: 'cancel', timer: 'raised-checks' }));

  it.each([
    ['of the same rating', passed(3), linked(4)],
    ['of a lesser one', passed(3, true), linked(2)],
  ])('leaves the rating and the wait for partners alone when it is %s', (_, first, further) => {
    const unchanged = asShipped.given(first).when(further);
    unchanged.then(CHECKING);
    unchanged.thenTimers();
  });

  it('does not ask again a partner who has answered', () =>
    asShipped
      .given(passed(2), returned('police'))
      .when(linked(4, true))
      .thenOpen('mash.check-health', 'mash.check-education', 'mash.check-probation', 'mash.check-housing'));

  it.each([
    ['deciding', [passed(2), overdue]],
    ['signing-off', [passed(2), overdue, decided('advice')]],
  ])('is heard in %s too, where nobody waits for partners any more', (state, given) => {
    const graver = asShipped.given(...given).when(linked(4));
    graver.then(state, rated('amber'));
    graver.thenTimers();
  });

  it('goes on with the child: the graver concern, in the district of the first', () =>
    asShipped
      .given(passed(2), overdue, decided('assessment'), linked(4, true))
      .when(signedOff)
      .then('ready', {
        type: 'mash.referral-accepted',
        data: { concern: { level: 4, immediateDanger: true }, district: 'north', next: 'assessment' },
      }));

  it('is taken in silence when MASH has nobody in hand, and forgotten', () => {
    asShipped.given().when(linked(4, true)).then('ready');
    asShipped
      .given(linked(4, true))
      .when(passed(2))
      .then(CHECKING, rated('green'), {
        type: 'mash.information-requested',
        data: { agencies: MASH_POLICY.agencies },
      });
  });

  it('is rated by itself when the one before has been closed', () =>
    withoutSignOff
      .given(passed(4, true), overdue, decided('advice'))
      .when(passed(2))
      .then('checking(police: out, health: out, education: back, probation: back, housing: back)', rated('green'), {
        type: 'mash.information-requested',
        data: { agencies: ['police', 'health'] },
      }));
});

describe('MASH, strictly', () => {
  it('refuses a decision while checks are still out', () =>
    asShipped.given(passed(3)).when(decided('assessment')).thenRefused());

  it('refuses a decision when nothing has been passed to it', () =>
    asShipped.given().when(decided('advice')).thenRefused());

  it('refuses the same partner answering twice', () =>
    asShipped.given(passed(3), returned('police')).when(returned('police')).thenRefused());

  it.each([
    ['as shipped', mash(), ['mash.decide', 'mash.sign-off'], 34],
    ['without sign-off', mash({ ...MASH_POLICY, signOff: false }), ['mash.decide'], 33],
  ])('takes in every state what comes from elsewhere, %s', (_, service, deciding, states) => {
    const concerns = [passed, alsoPassed, linked].flatMap((by) => [by(2), by(3), by(4, true)]);
    const routes = ['strategy-discussion', 'assessment', 'early-help', 'advice', 'no-further-action'].map(decided);
    const people = [...allReturned, overdue, ...routes, signedOff, { type: 'mash.decision-returned' }];
    const walked = explore(service, [...concerns, ...people]);
    expect(walked.faults).toEqual([]);
    expect(walked.tasks).toEqual(
      [...MASH_POLICY.agencies.map((agency) => `mash.check-${agency}`), ...deciding].toSorted(),
    );
    expect(walked.states).toHaveLength(states);
  });
});
