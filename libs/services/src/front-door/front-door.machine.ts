import { assign, setup } from 'xstate';
import { AT_REST, tell } from '@frontdoor/statechart';
import { NO_CONCERN } from '../facts.js';
import { moreSerious } from '../judgement.js';
import type { FrontDoorTakes } from './front-door.events.js';
import { type Contact, FROM_BEYOND, FROM_EARLY_HELP, type FrontDoorPolicy, teamFor } from './front-door.policy.js';

interface FrontDoorContext {
  /** The contact being recorded or routed, or the last one that was. */
  readonly contact: Contact;
  /** Whether the Access Centre, triage or MASH has a contact about the child in hand. */
  readonly atTheDoor: boolean;
  /** Whether a referral of the child is open, so that a worker has them. */
  readonly open: boolean;
}

const NO_CONTACT: Contact = { reason: 'new-contact', ...FROM_EARLY_HELP, concern: NO_CONCERN, district: '' };

/** One child's contacts: recorded, and sent to whoever should see them. */
export const frontDoorMachine = (policy: FrontDoorPolicy) =>
  setup({
    types: { context: {} as FrontDoorContext, events: {} as FrontDoorTakes },
    guards: {
      isOutOfHours: ({ event }) =>
        event.type === 'front-door.contact-received' && event.data.channel === 'out-of-hours',
      isOpen: ({ context }) => context.open,
      isAtTheDoor: ({ context }) => context.atTheDoor,
      goesToTriage: () => policy.firstContact === 'triage',
    },
    actions: {
      keepContact: assign({ contact: ({ context, event }) => contactOf(event) ?? context.contact }),
      keepMoreSerious: assign({
        contact: ({ context: { contact }, event }) => {
          const further = contactOf(event);
          return further ? { ...contact, concern: moreSerious(contact.concern, further.concern) } : contact;
        },
      }),
      arriveAtDoor: assign({ atTheDoor: true }),
      leaveDoor: assign({ atTheDoor: false }),
      openCase: assign({ open: true }),
      closeCase: assign({ open: false }),
      tellAccessCentre: tell('front-door.sent-to-access-centre', ({ context: { contact } }) => ({
        team: teamFor(policy, contact),
        ...contact,
      })),
      tellTriage: tell('front-door.sent-to-triage', ({ context }) => ({ ...context.contact })),
      tellEmergencyDuty: tell('front-door.sent-to-emergency-duty', ({ context, event }) => {
        const { kind, source, concern, district } = contactOf(event) ?? context.contact;
        return { kind, source, concern, district };
      }),
      tellWorker: tell('front-door.passed-to-worker', ({ context: { contact } }) => ({
        concern: contact.concern,
        kind: contact.kind,
      })),
      tellLinked: tell('front-door.contact-linked', ({ context, event }) => ({
        concern: (contactOf(event) ?? context.contact).concern,
      })),
    },
  }).createMachine({
    id: 'front-door',
    context: { contact: NO_CONTACT, atTheDoor: false, open: false },
    initial: 'ready',
    states: {
      ready: {
        tags: AT_REST,
        on: {
          'front-door.contact-received': [
            { guard: 'isOutOfHours', actions: 'tellEmergencyDuty' },
            { target: 'recording', actions: 'keepContact' },
          ],
          'emergency-duty.handed-over': { target: 'recording', actions: 'keepContact' },
          'missing.concern-raised': { target: 'recording', actions: 'keepContact' },
          'cse.concern-passed-on': { target: 'recording', actions: 'keepContact' },
          'early-help.sent-back': { target: 'routing', actions: 'keepContact' },
          'early-help.stepped-up': { target: 'routing', actions: 'keepContact' },
        },
      },
      recording: {
        meta: { task: 'front-door.record' },
        on: {
          'front-door.contact-received': [
            { guard: 'isOutOfHours', actions: 'tellEmergencyDuty' },
            { actions: ['keepMoreSerious', 'tellLinked'] },
          ],
          'emergency-duty.handed-over': { actions: ['keepMoreSerious', 'tellLinked'] },
          'missing.concern-raised': { actions: ['keepMoreSerious', 'tellLinked'] },
          'cse.concern-passed-on': { actions: ['keepMoreSerious', 'tellLinked'] },
          'early-help.sent-back': { actions: ['keepMoreSerious', 'tellLinked'] },
          'early-help.stepped-up': { actions: ['keepMoreSerious', 'tellLinked'] },
          'front-door.contact-recorded': 'routing',
        },
      },
      routing: {
        always: [
          { guard: 'isOpen', target: 'ready', actions: 'tellWorker' },
          { guard: 'isAtTheDoor', target: 'ready', actions: 'tellLinked' },
          { guard: 'goesToTriage', target: 'ready', actions: ['arriveAtDoor', 'tellTriage'] },
          { target: 'ready', actions: ['arriveAtDoor', 'tellAccessCentre'] },
        ],
      },
    },
    on: {
      'access-centre.contact-closed': { actions: 'leaveDoor' },
      'access-centre.early-help-requested': { actions: 'leaveDoor' },
      'access-centre.referral-accepted': { actions: 'leaveDoor' },
      'triage.contact-closed': { actions: 'leaveDoor' },
      'triage.early-help-requested': { actions: 'leaveDoor' },
      'triage.referral-accepted': { actions: 'leaveDoor' },
      'mash.contact-closed': { actions: 'leaveDoor' },
      'mash.early-help-requested': { actions: 'leaveDoor' },
      'mash.referral-accepted': { actions: 'leaveDoor' },
      'initial-response.referral-received': { actions: 'openCase' },
      'initial-response.case-closed': { actions: 'closeCase' },
      'emergency-duty.contact-closed': {},
    },
  });

/** The contact an event brings, if it brings one. */
function contactOf(event: FrontDoorTakes): Contact | undefined {
  if (event.type === 'front-door.contact-received') {
    const { channel, kind, source, concern, district } = event.data;
    return { reason: 'new-contact', channel, kind, source, concern, district };
  }
  if (event.type === 'emergency-duty.handed-over') {
    const { kind, source, concern, district } = event.data;
    return { reason: 'new-contact', channel: 'out-of-hours', kind, source, concern, district };
  }
  if (event.type === 'missing.concern-raised' || event.type === 'cse.concern-passed-on') {
    const { concern, district } = event.data;
    return { reason: 'new-contact', ...FROM_BEYOND, concern, district };
  }
  if (event.type === 'early-help.sent-back' || event.type === 'early-help.stepped-up') {
    const { concern, district } = event.data;
    const reason = event.type === 'early-help.sent-back' ? 'sent-back' : 'stepped-up';
    return { reason, ...FROM_EARLY_HELP, concern, district };
  }
  return undefined;
}
