import { explore } from '../../../../test/support/exploration.js';
import { service } from '../../../../test/support/service.js';
import { MANAGEMENT_OVERSIGHT_POLICY, managementOversight } from './index.js';

const counting = managementOversight({ ...MANAGEMENT_OVERSIGHT_POLICY, openEnquiries: 'counted' });
const counted = service(counting);

const started = { type: 'section-47.started', data: { team: 'team-1' } };
const concluded = { type: 'section-47.concluded' };
const due = { type: 'management-oversight.look-due' };
const limitPassed = { type: 'management-oversight.limit-passed' };
const looked = { type: 'management-oversight.looked' };

describe('oversight of an open enquiry', () => {
  it('is given every 5 working days, and knows when 15 have gone', () =>
    counted
      .given()
      .when(started)
      .thenTimers(
        { do: 'start', timer: 'limit', limit: { amount: 15, unit: 'working-days' } },
        { do: 'start', timer: 'look', limit: { amount: 5, unit: 'working-days' } },
      ));

  it('is not given where open enquiries are not counted', () =>
    service(managementOversight()).given().when(started).then('ready'));

  it('is a look that changes nothing while the enquiry is within its limit', () => {
    counted.given(started).when(due).thenOpen('management-oversight.look');
    counted.given(started, due).when(looked).then('overseeing.between');
  });

  it('prompts an enquiry that is past its limit, at each look', () => {
    const prompted = { type: 'management-oversight.prompted', data: { about: 'section-47' } };
    counted.given(started, due, limitPassed).when(looked).then('overseeing.between', prompted);
    counted.given(started, limitPassed, due, looked, due).when(looked).then('overseeing.between', prompted);
  });

  it('prompts nobody before a manager has looked', () =>
    counted.given(started).when(limitPassed).then('overseeing.between'));

  it('ends with the enquiry, and begins afresh with the next', () => {
    const over = counted.given(started, due, limitPassed).when(concluded);
    over.thenOpen();
    over.thenTimers({ do: 'cancel', timer: 'limit' });
    counted.given(started, limitPassed, concluded, started, due).when(looked).then('overseeing.between');
  });

  it('takes in every state what comes from elsewhere', () => {
    const walked = explore(counting, [started, concluded, due, limitPassed, looked]);
    expect(walked.faults).toEqual([]);
    expect(walked.states).toHaveLength(3);
  });
});
