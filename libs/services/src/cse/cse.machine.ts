import { assign, setup } from 'xstate';
import { AT_REST, cancel, start, tell } from '@frontdoor/statechart';
import { type Concern, NO_CONCERN } from '../facts.js';
import { moreSerious } from '../judgement.js';
import { tellsOf } from '../signs.js';
import type { CseTakes } from './cse.events.js';
import { type CsePolicy, IMMEDIATE_RISK } from './cse.policy.js';

interface CseContext {
  readonly concern: Concern;
  readonly district: string;
  readonly team: string;
  readonly ageYears: number;
  /** Whether a referral of the child is open, so that a worker has them. */
  readonly open: boolean;
}
interface Seen {
  readonly context: CseContext;
  readonly event: CseTakes;
}

const isLow = ({ event }: Seen) =>
  (event.type === 'cse.screened' && event.data.risk === 'low') ||
  (event.type === 'cse.risk-assessed' && event.data.rating === 'low');
const isConcern = (event: CseTakes) =>
  tellsOf('sexual-exploitation', event) || event.type === 'missing.exploitation-suspected';
const family = ({ context: { concern, district } }: Seen) => ({ concern, district });

/** A concern about a child not in hand, from wherever it is noticed, is screened. */
const concerned = {
  'front-door.contact-received': [
    { guard: 'isConcern', target: 'screening', actions: ['hearAge', 'keepConcern'] },
    { actions: 'hearAge' },
  ],
  'missing.exploitation-suspected': { target: 'screening', actions: 'keepConcern' },
} as const;

/** A further concern about a child under review brings them to the next panel. */
const brought = {
  'front-door.contact-received': [
    { guard: 'isConcern', target: 'listed', actions: ['hearAge', 'joinConcern', 'stopListingTimer', 'tellListed'] },
    {},
  ],
  'missing.exploitation-suspected': { target: 'listed', actions: ['joinConcern', 'stopListingTimer', 'tellListed'] },
} as const;

/** At low risk, the worker who has the child goes on, or else early help is asked. */
const lowRisk = [
  { guard: 'isLowWithWorker', target: 'ready', actions: 'tellWithWorker' },
  { guard: 'isLow', target: 'ready', actions: ['tellEarlyHelp', 'tellToEarlyHelp'] },
] as const;

/** One child about whom sexual exploitation is feared: screened, assessed, and held by the monthly panel. */
export const cseMachine = (policy: CsePolicy) =>
  setup({
    types: { context: {} as CseContext, events: {} as CseTakes },
    guards: {
      isConcern: ({ event }) => isConcern(event),
      asksAssessor: ({ context }) => policy.asksAssessor && context.ageYears >= policy.asksFromAge,
      foundSigns: ({ event }) => event.type === 'cse.assessor-answered' && event.data.found,
      isImmediate: ({ event }) => event.type === 'cse.screened' && event.data.risk === 'immediate',
      isPossible: ({ event }) => event.type === 'cse.screened' && event.data.risk === 'possible',
      isLow,
      isLowWithWorker: (seen) => isLow(seen) && seen.context.open,
      becameAcute: ({ event }) => event.type === 'cse.panel-held' && event.data.outcome === 'strategy-discussion',
      isClosed: ({ event }) => event.type === 'cse.panel-held' && event.data.outcome === 'close',
    },
    actions: {
      hearAge: assign({
        ageYears: ({ context, event }) =>
          event.type === 'front-door.contact-received' ? event.data.ageYears : context.ageYears,
      }),
      keepConcern: assign(({ context, event }) =>
        event.type === 'front-door.contact-received' || event.type === 'missing.exploitation-suspected'
          ? { concern: event.data.concern, district: event.data.district }
          : context,
      ),
      keepAssessed: assign(({ context, event }) =>
        event.type === 'assessment.concluded'
          ? { team: event.data.team, concern: event.data.concern, district: event.data.district }
          : context,
      ),
      joinConcern: assign({
        concern: ({ context, event }) =>
          event.type === 'front-door.contact-received' || event.type === 'missing.exploitation-suspected'
            ? moreSerious(context.concern, event.data.concern)
            : context.concern,
      }),
      openCase: assign({ open: true }),
      closeCase: assign({ open: false }),
      tellReferral: tell('cse.referral-accepted', ({ context: { district } }) => ({
        concern: { ...IMMEDIATE_RISK },
        district,
        next: 'strategy-discussion',
      })),
      tellEarlyHelp: tell('cse.early-help-requested', family),
      tellFlagged: tell('cse.flagged', ({ event }) => ({
        rating: event.type === 'cse.risk-assessed' ? event.data.rating : '',
      })),
      tellListed: tell('cse.listed'),
      tellPassedOn: tell('cse.concern-passed-on', family),
      tellFlagRemoved: tell('cse.flag-removed'),
      tellNoRisk: tell('cse.closed', { outcome: 'no-risk' }),
      tellToEarlyHelp: tell('cse.closed', { outcome: 'early-help' }),
      tellWithWorker: tell('cse.closed', { outcome: 'with-worker' }),
      tellPanelClosed: tell('cse.closed', { outcome: 'panel-closed' }),
      startListingTimer: start('listing', 'cse.listing-due', policy.listedAgainAfter),
      stopListingTimer: cancel('listing'),
    },
  }).createMachine({
    id: 'cse',
    context: { concern: NO_CONCERN, district: '', team: '', ageYears: 0, open: false },
    initial: 'ready',
    // Once the child is in hand, a further concern joins the one there is.
    on: {
      'front-door.contact-received': [{ guard: 'isConcern', actions: ['hearAge', 'joinConcern'] }, {}],
      'missing.exploitation-suspected': { actions: 'joinConcern' },
      'assessment.concluded': {},
      'initial-response.referral-received': { actions: 'openCase' },
      'initial-response.case-closed': { actions: 'closeCase' },
    },
    states: {
      ready: {
        tags: AT_REST,
        on: {
          ...concerned,
          'assessment.concluded': [{ guard: 'asksAssessor', target: 'asking-assessor', actions: 'keepAssessed' }, {}],
        },
      },
      'asking-assessor': {
        meta: { task: 'cse.ask-assessor' },
        on: {
          ...concerned,
          'cse.assessor-answered': [{ guard: 'foundSigns', target: 'screening' }, { target: 'ready' }],
        },
      },
      screening: {
        meta: { task: 'cse.screen' },
        on: {
          'cse.screened': [
            { guard: 'isImmediate', target: 'assessing-risk', actions: 'tellReferral' },
            { guard: 'isPossible', target: 'assessing-risk' },
            ...lowRisk,
            { target: 'ready', actions: 'tellNoRisk' },
          ],
        },
      },
      'assessing-risk': {
        meta: { task: 'cse.assess-risk' },
        on: { 'cse.risk-assessed': [...lowRisk, { target: 'flagged', actions: ['tellFlagged', 'tellListed'] }] },
      },
      flagged: {
        type: 'parallel',
        exit: 'stopListingTimer',
        states: {
          panel: {
            initial: 'listed',
            states: {
              listed: {
                meta: { task: 'cse.discuss-at-panel' },
                on: {
                  'cse.panel-held': [
                    { guard: 'isClosed', target: '#cse.ready', actions: ['tellFlagRemoved', 'tellPanelClosed'] },
                    { guard: 'becameAcute', target: 'under-review', actions: ['tellReferral', 'startListingTimer'] },
                    { target: 'under-review', actions: 'startListingTimer' },
                  ],
                },
              },
              'under-review': {
                on: {
                  'cse.listing-due': { target: 'listed', actions: 'tellListed' },
                  ...brought,
                },
              },
            },
          },
          // A partner who meets a flagged child and sees something tells the front door, for as long as the flag stands.
          flag: {
            initial: 'standing',
            states: {
              standing: {
                meta: { task: 'cse.watch-flag' },
                on: { 'cse.flag-reported': { actions: 'tellPassedOn' } },
              },
            },
          },
        },
      },
    },
  });
