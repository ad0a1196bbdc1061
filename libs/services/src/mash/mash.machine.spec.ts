import { service } from '../../../../test/support/service.js';
import { MASH_POLICY, mash } from './index.js';

const asShipped = service(mash());
const withoutSignOff = service(mash({ ...MASH_POLICY, agencies: ['police', 'health'], signOff: false }));

const passed = (level: 1 | 2 | 3 | 4, immediateDanger = false) =>
  ({ type: 'access-centre.passed-to-mash', data: { concern: { level, immediateDanger }, district: 'north' } }) as const;
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
    answered.thenTimers({ do: 'cancel', timer: 'checks' });
  });

  it('decides without the partners who have not answered in time', () =>
    asShipped.given(passed(3), returned('health')).when({ type: 'mash.checks-overdue' }).thenOpen('mash.decide'));

  it('asks only the partners the policy names', () =>
    withoutSignOff.given().when(passed(3)).thenOpen('mash.check-police', 'mash.check-health'));

  it('tells of a referral only when a manager has signed the decision off', () => {
    const deciding = [passed(3), { type: 'mash.checks-overdue' }];
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
      .given(passed(3), { type: 'mash.checks-overdue' }, decided('assessment'))
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

  it('refuses a decision while checks are still out', () =>
    asShipped.given(passed(3)).when(decided('assessment')).thenRefused());

  it('refuses the same partner answering twice', () =>
    asShipped.given(passed(3), returned('police')).when(returned('police')).thenRefused());
});
