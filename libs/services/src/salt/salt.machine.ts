import { assign, setup } from 'xstate';
import { AT_REST, tell } from '@frontdoor/statechart';
import { tellsOf } from '../signs.js';
import type { SaltTakes } from './salt.events.js';
import { type SaltPolicy, type SaltTeam, saltTeamFor } from './salt.policy.js';

interface SaltContext {
  readonly district: string;
  readonly team: SaltTeam;
}

/** A referral of its own or a contact that tells of speech and language puts the child on a team's list. */
const referred = {
  'salt.referral-received': { target: 'placing', actions: ['keepChild', 'tellReferred'] },
  'front-door.contact-received': [
    { guard: 'isReferred', target: 'placing', actions: ['keepChild', 'tellReferred'] },
    {},
  ],
} as const;

const appointment = {
  'salt.child-seen': { target: 'ready', actions: 'tellSeen' },
  'salt.withdrawn': { target: 'ready', actions: 'tellWithdrawn' },
} as const;

/** One child's way to speech and language therapy: referred, waiting, and seen. */
export const saltMachine = (policy: SaltPolicy) =>
  setup({
    types: { context: {} as SaltContext, events: {} as SaltTakes },
    guards: {
      isReferred: ({ event }) => tellsOf('speech-and-language', event),
      isSouth: ({ context }) => context.team === 'pre-school-south',
      isSchoolAge: ({ context }) => context.team === 'school-age',
    },
    actions: {
      keepChild: assign(({ context, event }) =>
        event.type === 'salt.referral-received' || event.type === 'front-door.contact-received'
          ? { district: event.data.district, team: saltTeamFor(policy, event.data) }
          : context,
      ),
      tellReferred: tell('salt.referred', ({ context: { district, team } }) => ({ district, team })),
      tellSeen: tell('salt.closed', { outcome: 'seen' }),
      tellWithdrawn: tell('salt.closed', { outcome: 'withdrawn' }),
    },
  }).createMachine({
    id: 'salt',
    context: { district: '', team: 'pre-school' },
    initial: 'ready',
    // A further referral of a child who waits joins the one there is.
    on: { 'salt.referral-received': {}, 'front-door.contact-received': {} },
    states: {
      ready: { tags: AT_REST, on: referred },
      placing: {
        always: [
          { guard: 'isSchoolAge', target: 'waiting-at-school-age' },
          { guard: 'isSouth', target: 'waiting-in-the-south' },
          { target: 'waiting' },
        ],
      },
      waiting: { meta: { task: 'salt.see-pre-school-child' }, on: appointment },
      'waiting-in-the-south': { meta: { task: 'salt.see-pre-school-child-south' }, on: appointment },
      'waiting-at-school-age': { meta: { task: 'salt.see-school-age-child' }, on: appointment },
    },
  });
