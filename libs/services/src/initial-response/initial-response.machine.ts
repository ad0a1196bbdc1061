import { assign, setup } from 'xstate';
import type { Day } from '@frontdoor/calendar';
import { AT_REST, cancel, start, tell } from '@frontdoor/statechart';
import { type Concern, NO_CONCERN } from '../facts.js';
import { moreSerious } from '../judgement.js';
import { type InitialResponseTakes, isReferral } from './initial-response.events.js';
import { type InitialResponsePolicy, receipt } from './initial-response.policy.js';
import { type Episode, RECEIVED, type Work, after, opens } from './open-work.js';
import { acknowledgement, contacts } from './regions.js';
import { consequences, onReferral, onWork } from './transitions.js';

/** Between cases the episode is that of a referral received, so that the next begins with it. */
interface InitialResponseContext extends Episode {
  readonly concern: Concern;
  readonly district: string;
  readonly team: string;
  readonly receivedOn: Day | null;
  readonly reReferral: boolean;
  readonly handOffs: number;
  /** Whether the wait for an answer has been raised, and a manager has acted on it. */
  readonly prompted: boolean;
}
interface Seen {
  readonly context: InitialResponseContext;
  readonly event: InitialResponseTakes;
}

const opensWork =
  (work: Work) =>
  ({ context, event }: Seen) =>
    opens(work, context, event);

const child = ({ context: { team, concern, district } }: Seen) => ({ team, concern, district });
const childForDiscussion = ({ context: { team, concern } }: Seen) => ({ team, concern });
const family = ({ context: { concern, district } }: Seen) => ({ concern, district });

/** One child's referrals, each from receipt to closure; never two open at once (rules 8815, 8816 and 8820). */
export const initialResponseMachine = (policy: InitialResponsePolicy) =>
  setup({
    types: { context: {} as InitialResponseContext, events: {} as InitialResponseTakes },
    guards: {
      opensStrategyDiscussion: opensWork('strategy-discussion'),
      opensAssessment: opensWork('assessment'),
      isDecided: ({ context }) => !context.open.includes('decision'),
      isPrompt: ({ event }) => event.type === 'escalation.prompted' && event.data.about === 'referral',
      isOver: ({ context }) => context.open.length === 0,
      isOverToEarlyHelp: ({ context }) => context.open.length === 0 && context.toEarlyHelp,
      changesHands: ({ event }) => event.type === 'initial-response.allocation-reviewed' && !event.data.keeps,
    },
    actions: {
      receive: assign(({ context, event }) =>
        isReferral(event) ? receipt(event, context.receivedOn, policy) : context,
      ),
      hear: assign({
        concern: ({ context: { concern }, event }) =>
          isReferral(event) || event.type === 'front-door.passed-to-worker'
            ? moreSerious(concern, event.data.concern)
            : concern,
      }),
      takeStock: assign(({ context, event }) => after(context, event)),
      heed: assign({ prompted: true }),
      forget: assign(RECEIVED),
      countHandOff: assign({ handOffs: ({ context }) => context.handOffs + 1 }),
      tellReceived: tell('initial-response.referral-received', (seen) => ({
        ...child(seen),
        reReferral: seen.context.reReferral,
      })),
      tellCarried: tell('initial-response.decision-carried', ({ event }) => ({
        route: isReferral(event) ? event.data.next : '',
      })),
      tellAssessment: tell('initial-response.assessment-requested', child),
      tellStrategyDiscussion: tell('initial-response.strategy-discussion-requested', childForDiscussion),
      tellReallocated: tell('initial-response.reallocated', ({ context: { handOffs } }) => ({ handOffs })),
      tellEarlyHelp: tell('initial-response.early-help-requested', family),
      tellClosed: tell('initial-response.case-closed', ({ context: { reason } }) => ({ reason })),
      startReviewTimer: start('allocation-review', 'initial-response.allocation-review-due', policy.allocationReview),
      stopReviewTimer: cancel('allocation-review'),
    },
  }).createMachine({
    id: 'initial-response',
    context: {
      ...RECEIVED,
      concern: NO_CONCERN,
      district: '',
      team: '',
      receivedOn: null,
      reReferral: false,
      handOffs: 0,
      prompted: false,
    },
    initial: 'ready',
    // With no case open, what others conclude or pass on has no consequence here.
    on: { 'front-door.passed-to-worker': {}, 'escalation.prompted': {}, ...onWork({}) },
    states: {
      ready: {
        tags: AT_REST,
        on: onReferral([
          {
            guard: 'opensStrategyDiscussion',
            target: 'open.episode.allocating',
            actions: ['receive', 'tellReceived', 'tellCarried', 'takeStock', 'tellStrategyDiscussion'],
          },
          {
            guard: 'opensAssessment',
            target: 'open.episode.allocating',
            actions: ['receive', 'tellReceived', 'tellCarried', 'takeStock'],
          },
          { target: 'open', actions: ['receive', 'tellReceived'] },
        ]),
      },
      open: {
        type: 'parallel',
        always: [
          { guard: 'isOverToEarlyHelp', target: 'ready', actions: ['tellEarlyHelp', 'tellClosed', 'forget'] },
          { guard: 'isOver', target: 'ready', actions: ['tellClosed', 'forget'] },
        ],
        on: {
          ...onReferral([
            { guard: 'opensStrategyDiscussion', actions: ['hear', 'takeStock', 'tellStrategyDiscussion'] },
            { actions: 'hear' },
          ]),
          ...onWork(consequences),
          'escalation.prompted': [{ guard: 'isPrompt', actions: 'heed' }, {}],
        },
        states: {
          acknowledgement,
          episode: {
            initial: 'deciding',
            states: {
              deciding: {
                meta: { task: 'initial-response.decide' },
                on: {
                  'initial-response.referral-decided': [
                    {
                      guard: 'opensStrategyDiscussion',
                      target: 'allocating',
                      actions: ['takeStock', 'tellStrategyDiscussion'],
                    },
                    { guard: 'opensAssessment', target: 'allocating', actions: 'takeStock' },
                    { actions: 'takeStock' },
                  ],
                  ...onReferral([
                    {
                      guard: 'opensStrategyDiscussion',
                      target: 'allocating',
                      actions: ['hear', 'tellCarried', 'takeStock', 'tellStrategyDiscussion'],
                    },
                    { guard: 'opensAssessment', target: 'allocating', actions: ['hear', 'tellCarried', 'takeStock'] },
                    { actions: 'hear' },
                  ]),
                },
              },
              allocating: {
                meta: { task: 'initial-response.allocate' },
                on: { 'initial-response.allocated': { target: 'holding', actions: 'tellAssessment' } },
              },
              holding: {
                entry: 'startReviewTimer',
                exit: 'stopReviewTimer',
                on: { 'initial-response.allocation-review-due': 'reviewing-allocation' },
              },
              'reviewing-allocation': {
                meta: { task: 'initial-response.review-allocation' },
                on: {
                  'initial-response.allocation-reviewed': [
                    { guard: 'changesHands', target: 'reallocating', actions: ['countHandOff', 'tellReallocated'] },
                    { target: 'holding' },
                  ],
                },
              },
              reallocating: {
                meta: { task: 'initial-response.allocate' },
                on: { 'initial-response.allocated': 'holding' },
              },
            },
          },
          contacts,
        },
      },
    },
  });
