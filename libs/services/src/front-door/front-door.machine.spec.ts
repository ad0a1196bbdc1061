import { explore } from '../../../../test/support/exploration.js';
import { type Fact, service } from '../../../../test/support/service.js';
import { FRONT_DOOR_POLICY, frontDoor } from './index.js';

const asShipped = service(frontDoor());
const withTriage = service(frontDoor({ ...FRONT_DOOR_POLICY, firstContact: 'triage' }));
const unified = service(frontDoor({ ...FRONT_DOOR_POLICY, accessCentre: 'unified' }));

const worry = { level: 2, immediateDanger: false } as const;
const danger = { level: 4, immediateDanger: true } as const;
const came = (concern: typeof worry | typeof danger = worry) =>
  ({ kind: 'notification', source: '2A', concern, district: 'north' }) as const;
const sentOn = { reason: 'new-contact', channel: 'written', ...came() } as const;
const fromEarlyHelp = {
  channel: 'written',
  kind: 'request-for-service',
  source: '5D',
  concern: worry,
  district: 'north',
};

const received = (channel: string, concern: typeof worry | typeof danger = worry) =>
  ({
    type: 'front-door.contact-received',
    data: { channel, ...came(concern), familyId: 'family-1', ageYears: 7, need: 'N1' },
  }) as const;
const written = received('written');
const recorded = { type: 'front-door.contact-recorded' };
const handedOver = { type: 'emergency-duty.handed-over', data: came() };
const sentBack = { type: 'early-help.sent-back', data: { concern: worry, district: 'north' } };
const steppedUp = { type: 'early-help.stepped-up', data: { concern: danger, district: 'north' } };
const fromInterview = { type: 'missing.concern-raised', data: { concern: worry, district: 'north' } };
const fromFlag = { type: 'cse.concern-passed-on', data: { concern: danger, district: 'north' } };
const referral = { type: 'initial-response.referral-received' };
const closed = { type: 'initial-response.case-closed' };
const linked = (concern: typeof worry | typeof danger = worry): Fact => ({
  type: 'front-door.contact-linked',
  data: { concern },
});
const toAccessCentre = (data: object): Fact => ({
  type: 'front-door.sent-to-access-centre',
  data: { team: 'social-care', ...sentOn, ...data },
});
const toWorker = (concern: typeof worry | typeof danger = worry): Fact => ({
  type: 'front-door.passed-to-worker',
  data: { concern, kind: 'notification' },
});
const toEmergencyDuty: Fact = { type: 'front-door.sent-to-emergency-duty', data: came() };

const ENDS_AT_THE_DOOR = ['access-centre', 'triage', 'mash'].flatMap((door) =>
  ['contact-closed', 'early-help-requested', 'referral-accepted'].map((end) => ({ type: `${door}.${end}` })),
);

describe('the front door', () => {
  it('has a contact recorded before anybody decides on it', () => {
    const received = asShipped.given().when(written);
    received.then('recording');
    received.thenOpen('front-door.record');
  });

  it('sends a written contact about a child not known to the social care team', () =>
    asShipped.given(written).when(recorded).then('ready', toAccessCentre({})));

  it('sends a telephone contact to the early help team', () =>
    asShipped
      .given(received('telephone'))
      .when(recorded)
      .then('ready', toAccessCentre({ team: 'early-help', channel: 'telephone' })));

  it('sends every contact to the one team of a unified Access Centre', () =>
    unified
      .given(written)
      .when(recorded)
      .then('ready', toAccessCentre({ team: 'unified' })));

  it('sends a contact straight to triage where a social worker decides first', () =>
    withTriage.given(written).when(recorded).then('ready', { type: 'front-door.sent-to-triage', data: sentOn }));

  it('passes a contact about an open case to the worker', () =>
    asShipped.given(referral, written).when(recorded).then('ready', toWorker()));

  it('passes on a contact recorded while the referral came in', () =>
    asShipped.given(written, referral).when(recorded).then('ready', toWorker()));

  it('links a contact about a child already being screened', () =>
    asShipped.given(written, recorded, written).when(recorded).then('ready', linked()));

  it('tells whoever has the child in hand when the contact it links is graver', () => {
    asShipped.given(written, recorded, received('written', danger)).when(recorded).then('ready', linked(danger));
    asShipped
      .given(written, recorded, written, received('telephone', danger))
      .when(recorded)
      .then('ready', linked(danger));
  });

  it.each(ENDS_AT_THE_DOOR)('sees a child anew after $type', (end) =>
    asShipped.given(written, recorded, end, written).when(recorded).then('ready', toAccessCentre({})),
  );

  it('sees a child anew once the case is closed', () =>
    asShipped.given(referral, closed, written).when(recorded).then('ready', toAccessCentre({})));

  it('keeps a case open when another contact about the child is closed at the door', () =>
    asShipped
      .given(written, recorded, referral, { type: 'access-centre.contact-closed' }, written)
      .when(recorded)
      .then('ready', toWorker()));

  it('does not send a child twice when a case opens and closes while the Access Centre is still screening', () =>
    asShipped.given(written, recorded, referral, closed, written).when(recorded).then('ready', linked()));
});

describe('a further contact while one is being recorded', () => {
  it('is linked at once', () => asShipped.given(written).when(received('telephone')).then('recording', linked()));

  it('makes the contact being recorded as serious as the more serious of the two', () =>
    asShipped
      .given(written, received('telephone', danger))
      .when(recorded)
      .then('ready', toAccessCentre({ concern: danger })));

  it('does not make it less serious', () =>
    asShipped
      .given(received('written', danger), received('telephone'))
      .when(recorded)
      .then('ready', toAccessCentre({ concern: danger })));

  it.each([
    [handedOver, worry],
    [fromInterview, worry],
    [fromFlag, danger],
    [sentBack, worry],
    [steppedUp, danger],
  ])('is linked too when it is $type', (further, concern) =>
    asShipped.given(written).when(further).then('recording', linked(concern)),
  );

  it('tells of its own concern, whatever the contact being recorded tells of', () =>
    asShipped.given(received('written', danger)).when(received('telephone')).then('recording', linked()));
});

describe('a contact out of hours', () => {
  it('goes to emergency duty without being recorded', () =>
    asShipped.given().when(received('out-of-hours')).then('ready', toEmergencyDuty));

  it('goes to emergency duty even while another contact is being recorded', () =>
    asShipped.given(written).when(received('out-of-hours')).then('recording', toEmergencyDuty));

  it('goes to emergency duty even when the child has a worker', () =>
    asShipped.given(referral).when(received('out-of-hours')).then('ready', toEmergencyDuty));

  it('is recorded when it is handed over, and then sent on', () => {
    asShipped.given().when(handedOver).then('recording');
    asShipped
      .given(handedOver)
      .when(recorded)
      .then('ready', toAccessCentre({ channel: 'out-of-hours' }));
  });

  it('is passed to the worker when it is handed over about an open case', () =>
    asShipped.given(referral, handedOver).when(recorded).then('ready', toWorker()));

  it('leaves the child where they stand when emergency duty closes it with advice', () =>
    asShipped
      .given(written, recorded, { type: 'emergency-duty.contact-closed' }, written)
      .when(recorded)
      .then('ready', linked()));
});

describe('what early help gives back', () => {
  it('goes to the early help team at once, as sent back', () =>
    asShipped
      .given()
      .when(sentBack)
      .then('ready', toAccessCentre({ team: 'early-help', ...fromEarlyHelp, reason: 'sent-back' })));

  it('goes to triage at once, as stepped up', () =>
    withTriage
      .given()
      .when(steppedUp)
      .then('ready', {
        type: 'front-door.sent-to-triage',
        data: { ...fromEarlyHelp, concern: danger, reason: 'stepped-up' },
      }));

  it('is linked when the child is at the door already', () =>
    asShipped.given(written, recorded).when(sentBack).then('ready', linked()));

  it('tells whoever has the child in hand how grave it is', () =>
    asShipped.given(written, recorded).when(steppedUp).then('ready', linked(danger)));

  it('is passed to the worker when the case is open', () =>
    asShipped
      .given(referral)
      .when(steppedUp)
      .then('ready', { type: 'front-door.passed-to-worker', data: { concern: danger, kind: 'request-for-service' } }));
});

describe('what is told from beyond the front door', () => {
  it.each([fromInterview, fromFlag])('is recorded as a contact, and sent on: $type', (told) => {
    asShipped.given().when(told).then('recording');
    asShipped
      .given(told)
      .when(recorded)
      .then(
        'ready',
        toAccessCentre({ kind: 'notification', source: '8', concern: told.data.concern, channel: 'written' }),
      );
  });

  it('is passed to the worker when the case is open', () =>
    asShipped.given(referral, fromInterview).when(recorded).then('ready', toWorker()));
});

describe('the front door, strictly', () => {
  it('refuses the recording of a contact nobody has made', () => asShipped.given().when(recorded).thenRefused());

  it('refuses the recording of a contact twice', () => asShipped.given(written, recorded).when(recorded).thenRefused());

  it.each([
    ['as shipped', frontDoor()],
    ['unified', frontDoor({ ...FRONT_DOOR_POLICY, accessCentre: 'unified' })],
    ['with triage', frontDoor({ ...FRONT_DOOR_POLICY, firstContact: 'triage' })],
  ])('takes in every state what comes from elsewhere, %s', (_, frontDoor) => {
    const contacts = ['telephone', 'written', 'police-notification', 'out-of-hours'].flatMap((channel) => [
      received(channel),
      received(channel, danger),
    ]);
    const ends = [...ENDS_AT_THE_DOOR, { type: 'emergency-duty.contact-closed' }];
    expect(
      explore(frontDoor, [
        ...contacts,
        recorded,
        handedOver,
        fromInterview,
        fromFlag,
        sentBack,
        steppedUp,
        referral,
        closed,
        ...ends,
      ]),
    ).toEqual({ faults: [], states: ['ready', 'recording'], tasks: ['front-door.record'] });
  });
});
