import { assign, setup } from 'xstate';
import { AT_REST, cancel, start, tell } from '@frontdoor/statechart';
import type { PromptedWork } from '../facts.js';
import type { EscalationTakes } from './escalation.events.js';
import type { EscalationPolicy } from './escalation.policy.js';

interface EscalationContext {
  readonly team: string;
  /** The work whose delay is in hand, if any is. */
  readonly about: PromptedWork | 'nothing';
}
interface Seen {
  readonly context: EscalationContext;
}

/** What an answer means, on every rung the same. */
const answered = [
  { guard: 'acts', target: 'watching', actions: ['tellPrompted', 'forget'] },
  { target: 'watching', actions: 'forget' },
] as const;

/** One child's case as those see it who may raise a delay: one delay at a time. */
export const escalationMachine = (policy: EscalationPolicy) =>
  setup({
    types: { context: {} as EscalationContext, events: {} as EscalationTakes },
    guards: {
      isRaising: () => policy.raising === 'practice',
      isAboutReferral: ({ context }) => context.about === 'referral',
      isAboutEnquiry: ({ context }) => context.about === 'section-47',
      isRaised: ({ event }) => event.type === 'escalation.considered' && event.data.raise,
      acts: ({ event }) => event.type === 'escalation.answered' && event.data.acts,
    },
    actions: {
      keepTeam: assign({
        team: ({ context, event }) =>
          event.type === 'initial-response.referral-received' || event.type === 'section-47.started'
            ? event.data.team
            : context.team,
      }),
      keepReferral: assign({ about: 'referral' }),
      keepEnquiry: assign({ about: 'section-47' }),
      forget: assign({ about: 'nothing' }),
      tellRaised: tell('escalation.raised', ({ context: { about } }: Seen) => ({ about })),
      tellToGroupManager: tell('escalation.went-up', ({ context: { about } }: Seen) => ({
        about,
        to: 'group-manager',
      })),
      tellToHead: tell('escalation.went-up', ({ context: { about } }: Seen) => ({ about, to: 'head-of-service' })),
      tellPrompted: tell('escalation.prompted', ({ context: { about } }: Seen) => ({ about })),
      startReferralTimer: start('referral', 'escalation.referral-unanswered', policy.referralUnanswered),
      stopReferralTimer: cancel('referral'),
      startEnquiryTimer: start('enquiry', 'escalation.enquiry-overdue', policy.enquiryOpen),
      stopEnquiryTimer: cancel('enquiry'),
      startAnswerTimer: start('answer', 'escalation.answer-overdue', policy.answerWithin),
      stopAnswerTimer: cancel('answer'),
    },
  }).createMachine({
    id: 'escalation',
    context: { team: '', about: 'nothing' },
    initial: 'ready',
    on: {
      'initial-response.referral-received': {},
      'initial-response.assessment-requested': {},
      'initial-response.case-closed': {},
      'section-47.started': {},
      'section-47.concluded': {},
    },
    states: {
      ready: {
        tags: AT_REST,
        on: {
          'initial-response.referral-received': [
            { guard: 'isRaising', target: 'following', actions: ['keepTeam', 'startReferralTimer'] },
            {},
          ],
        },
      },
      following: {
        initial: 'watching',
        on: {
          // Work that has come to what it was waited for is raised no more, and with the case everything here ends.
          'initial-response.assessment-requested': [
            { guard: 'isAboutReferral', target: '.watching', actions: ['stopReferralTimer', 'forget'] },
            { actions: 'stopReferralTimer' },
          ],
          'section-47.started': { actions: ['keepTeam', 'startEnquiryTimer'] },
          'section-47.concluded': [
            { guard: 'isAboutEnquiry', target: '.watching', actions: ['stopEnquiryTimer', 'forget'] },
            { actions: 'stopEnquiryTimer' },
          ],
          'initial-response.case-closed': {
            target: 'ready',
            actions: ['stopReferralTimer', 'stopEnquiryTimer', 'forget'],
          },
          // A second delay joins the one in hand.
          'escalation.referral-unanswered': {},
          'escalation.enquiry-overdue': {},
        },
        states: {
          watching: {
            tags: AT_REST,
            on: {
              'escalation.referral-unanswered': { target: 'considering', actions: 'keepReferral' },
              'escalation.enquiry-overdue': { target: 'considering', actions: 'keepEnquiry' },
            },
          },
          considering: {
            meta: { task: 'escalation.raise' },
            on: {
              'escalation.considered': [
                { guard: 'isRaised', target: 'with-team-manager', actions: 'tellRaised' },
                { target: 'watching', actions: 'forget' },
              ],
            },
          },
          'with-team-manager': {
            meta: { task: 'escalation.answer-as-team-manager' },
            entry: 'startAnswerTimer',
            exit: 'stopAnswerTimer',
            on: {
              'escalation.answered': answered,
              'escalation.answer-overdue': { target: 'with-group-manager', actions: 'tellToGroupManager' },
            },
          },
          'with-group-manager': {
            meta: { task: 'escalation.answer-as-group-manager' },
            entry: 'startAnswerTimer',
            exit: 'stopAnswerTimer',
            on: {
              'escalation.answered': answered,
              'escalation.answer-overdue': { target: 'with-head', actions: 'tellToHead' },
            },
          },
          'with-head': {
            meta: { task: 'escalation.answer-as-head' },
            on: { 'escalation.answered': answered },
          },
        },
      },
    },
  });
