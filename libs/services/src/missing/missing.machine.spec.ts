import { explore } from '../../../../test/support/exploration.js';
import { type Fact, service } from '../../../../test/support/service.js';
import { missing } from './index.js';

const asShipped = service(missing());

const worry = { level: 1, immediateDanger: false } as const;
const contact = (signs: readonly string[], concern: object = worry): Fact => ({
  type: 'front-door.contact-received',
  data: { signs, ageYears: 14, district: 'north', concern } as never,
});
const away = contact(['missing']);
const back = { type: 'missing.child-returned' };
const held = (learned: string) => ({ type: 'missing.interview-held', data: { learned } });
const declined = { type: 'missing.interview-declined' };
const over = (outcome: string): Fact => ({ type: 'missing.closed', data: { outcome } });

describe('a child who goes missing', () => {
  it('is looked for', () => {
    const reported = asShipped.given().when(away);
    reported.then('away', { type: 'missing.child-reported' });
    reported.thenOpen('missing.find');
  });

  it('is not one a contact tells something else of', () => {
    asShipped.given().when(contact([])).then('ready');
    asShipped
      .given()
      .when(contact(['sexual-exploitation']))
      .then('ready');
  });

  it('is offered an interview once back, and not before', () => {
    asShipped.given(away).when(back).thenOpen('missing.interview');
    asShipped.given(away).when(held('nothing-new')).thenRefused();
  });

  it('is looked for again when they go again, and interviewed once about both times', () => {
    asShipped.given(away).when(away).then('away');
    asShipped.given(away, back).when(away).then('away', { type: 'missing.child-reported' });
    asShipped.given(away, back, away).when(back).thenOpen('missing.interview');
  });
});

describe('a return home interview', () => {
  it('may be declined by the child', () => asShipped.given(away, back).when(declined).then('ready', over('declined')));

  it('may bring nothing new', () =>
    asShipped.given(away, back).when(held('nothing-new')).then('ready', over('interviewed')));

  it('may let exploitation be feared', () =>
    asShipped
      .given(away, back)
      .when(held('exploitation'))
      .then(
        'ready',
        { type: 'missing.exploitation-suspected', data: { concern: worry, district: 'north' } },
        over('interviewed'),
      ));

  it('may tell of harm, which the front door hears of as at least a targeted need', () => {
    const raised = (concern: object): Fact => ({
      type: 'missing.concern-raised',
      data: { concern, district: 'north' } as never,
    });
    const acute = { level: 4, immediateDanger: true };
    asShipped
      .given(away, back)
      .when(held('harm'))
      .then('ready', raised({ level: 3, immediateDanger: false }), over('interviewed'));
    asShipped
      .given(contact(['missing'], acute), back)
      .when(held('harm'))
      .then('ready', raised(acute), over('interviewed'));
  });
});

describe('missing children, strictly', () => {
  it('takes in every state what comes from elsewhere', () => {
    const interviews = ['nothing-new', 'exploitation', 'harm'].map(held);
    expect(explore(missing(), [away, contact([]), back, ...interviews, declined])).toEqual({
      faults: [],
      states: ['away', 'interviewing', 'ready'],
      tasks: ['missing.find', 'missing.interview'],
    });
  });
});
