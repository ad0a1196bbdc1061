import { explore } from '../../../../test/support/exploration.js';
import { service } from '../../../../test/support/service.js';
import { emergencyDuty } from './index.js';

const asShipped = service(emergencyDuty());

const worry = { level: 2, immediateDanger: false } as const;
const danger = { level: 4, immediateDanger: true } as const;
const contact = (concern: typeof worry | typeof danger) =>
  ({ concern, district: 'north', kind: 'notification', source: '6' }) as const;
const sent = (concern: typeof worry | typeof danger = worry) =>
  ({ type: 'front-door.sent-to-emergency-duty', data: contact(concern) }) as const;
const decided = (action: string) => ({ type: 'emergency-duty.decided', data: { action } });
const opened = { type: 'emergency-duty.office-opened' };
const linked = { type: 'emergency-duty.contact-linked' };

describe('emergency duty', () => {
  it('puts a contact before a social worker', () => asShipped.given().when(sent()).thenOpen('emergency-duty.decide'));

  it('refers a child for whom it must act now to a strategy discussion', () =>
    asShipped
      .given(sent(danger))
      .when(decided('act-now'))
      .then('ready', {
        type: 'emergency-duty.referral-accepted',
        data: { concern: danger, district: 'north', next: 'strategy-discussion' },
      }));

  it('closes a contact that needed only advice', () =>
    asShipped
      .given(sent())
      .when(decided('advice'))
      .then('ready', { type: 'emergency-duty.contact-closed', data: { outcome: 'advice' } }));

  it('keeps a contact that can wait until the office opens', () => {
    const handingOver = asShipped.given(sent()).when(decided('hand-over'));
    handingOver.then('waiting-for-opening');
    handingOver.thenOpen();
    handingOver.thenTimers({ do: 'start', timer: 'opening', limit: { until: 'next-opening' } });
  });

  it('waits as long as the policy says', () =>
    service(emergencyDuty({ handOver: { amount: 1, unit: 'working-hours' } }))
      .given(sent())
      .when(decided('hand-over'))
      .thenTimers({ do: 'start', timer: 'opening', limit: { amount: 1, unit: 'working-hours' } }));

  it('hands the contact over when the office opens', () =>
    asShipped
      .given(sent(), decided('hand-over'))
      .when(opened)
      .then('ready', { type: 'emergency-duty.handed-over', data: contact(worry) }));
});

describe('a second contact out of hours', () => {
  it('is linked to the one being decided', () => asShipped.given(sent()).when(sent()).then('deciding', linked));

  it('is decided together with the first, as the more serious of the two', () =>
    asShipped
      .given(sent(), sent(danger))
      .when(decided('act-now'))
      .then('ready', {
        type: 'emergency-duty.referral-accepted',
        data: { concern: danger, district: 'north', next: 'strategy-discussion' },
      }));

  it('brings one that was to wait for the office back before the social worker', () => {
    const again = asShipped.given(sent(), decided('hand-over')).when(sent(danger));
    again.then('deciding', linked);
    again.thenOpen('emergency-duty.decide');
    again.thenTimers({ do: 'cancel', timer: 'opening' });
  });

  it('is handed over once, with the first', () =>
    asShipped
      .given(sent(danger), decided('hand-over'), sent(), decided('hand-over'))
      .when(opened)
      .then('ready', { type: 'emergency-duty.handed-over', data: contact(danger) }));

  it('is decided by itself when the first has been closed', () =>
    asShipped
      .given(sent(danger), decided('advice'), sent(), decided('hand-over'))
      .when(opened)
      .then('ready', { type: 'emergency-duty.handed-over', data: contact(worry) }));
});

describe('emergency duty, strictly', () => {
  it('refuses a decision when no contact has come', () => asShipped.given().when(decided('advice')).thenRefused());

  it('refuses a second decision while it waits for the office', () =>
    asShipped.given(sent(), decided('hand-over')).when(decided('act-now')).thenRefused());

  it('refuses the opening of the office before it has decided to hand over', () =>
    asShipped.given(sent()).when(opened).thenRefused());

  it('takes in every state what comes from elsewhere', () => {
    const decisions = ['advice', 'hand-over', 'act-now'].map(decided);
    expect(explore(emergencyDuty(), [sent(), sent(danger), ...decisions, opened])).toEqual({
      faults: [],
      states: ['deciding', 'ready', 'waiting-for-opening'],
      tasks: ['emergency-duty.decide'],
    });
  });
});
