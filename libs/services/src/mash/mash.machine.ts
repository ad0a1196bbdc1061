import { assign, setup } from 'xstate';
import { AT_REST, cancel, start, tell } from '@frontdoor/statechart';
import { type Concern, NO_CONCERN } from '../facts.js';
import { moreSerious } from '../judgement.js';
import type { MashTakes } from './mash.events.js';
import { type Agency, type MashPolicy, type MashRoute, type Rag, isMoreUrgent, rate } from './mash.policy.js';

interface MashContext {
  readonly concern: Concern;
  readonly district: string;
  readonly rag: Rag;
  readonly route: MashRoute;
}

/** One contact's way through the Multi-Agency Safeguarding Hub. */
export const mashMachine = (policy: MashPolicy) =>
  setup({
    types: { context: {} as MashContext, events: {} as MashTakes },
    guards: {
      skipsPolice: () => !policy.agencies.includes('police'),
      skipsHealth: () => !policy.agencies.includes('health'),
      skipsEducation: () => !policy.agencies.includes('education'),
      skipsProbation: () => !policy.agencies.includes('probation'),
      skipsHousing: () => !policy.agencies.includes('housing'),
      ratesMoreUrgent: ({ context, event }) =>
        isFurther(event) && isMoreUrgent(rate(moreSerious(context.concern, event.data.concern)), context.rag),
      needsNoSignOff: () => !policy.signOff,
      isReferral: ({ context: { route } }) => route === 'strategy-discussion' || route === 'assessment',
      isEarlyHelp: ({ context }) => context.route === 'early-help',
    },
    actions: {
      keepContact: assign(({ context, event }) =>
        event.type === 'access-centre.passed-to-mash' || event.type === 'triage.passed-to-mash'
          ? { ...event.data, rag: rate(event.data.concern) }
          : context,
      ),
      joinContact: assign(({ context, event }) => {
        if (!isFurther(event)) return context;
        const concern = moreSerious(context.concern, event.data.concern);
        return { concern, rag: rate(concern) };
      }),
      keepRoute: assign({
        route: ({ context, event }) => (event.type === 'mash.decision-made' ? event.data.route : context.route),
      }),
      tellRating: tell('mash.contact-rated', ({ context }) => ({ rag: context.rag })),
      tellRequest: tell('mash.information-requested', { agencies: policy.agencies }),
      tellReferral: tell('mash.referral-accepted', ({ context: { concern, district, route } }) => ({
        concern,
        district,
        next: route,
      })),
      tellEarlyHelp: tell('mash.early-help-requested', ({ context: { concern, district } }) => ({
        concern,
        district,
      })),
      tellClosed: tell('mash.contact-closed', ({ context }) => ({ outcome: context.route })),
      startCheckTimer: start('checks', 'mash.checks-overdue', ({ context }) => policy.checkLimit[context.rag]),
      // Beside the first, so that a more urgent rating never lengthens the wait.
      startRaisedTimer: start('raised-checks', 'mash.checks-overdue', ({ context }) => policy.checkLimit[context.rag]),
      stopCheckTimer: cancel('checks'),
      stopRaisedTimer: cancel('raised-checks'),
    },
  }).createMachine({
    id: 'mash',
    context: { concern: NO_CONCERN, district: '', rag: 'green', route: 'no-further-action' },
    initial: 'ready',
    on: joining(['joinContact', 'tellRating']),
    states: {
      ready: {
        tags: AT_REST,
        on: {
          'access-centre.passed-to-mash': { target: 'checking', actions: ['keepContact', 'tellRating', 'tellRequest'] },
          'triage.passed-to-mash': { target: 'checking', actions: ['keepContact', 'tellRating', 'tellRequest'] },
          'front-door.contact-linked': {},
        },
      },
      checking: {
        type: 'parallel',
        entry: 'startCheckTimer',
        exit: ['stopCheckTimer', 'stopRaisedTimer'],
        states: {
          police: check('police', 'skipsPolice'),
          health: check('health', 'skipsHealth'),
          education: check('education', 'skipsEducation'),
          probation: check('probation', 'skipsProbation'),
          housing: check('housing', 'skipsHousing'),
        },
        onDone: 'deciding',
        on: { ...joining(['joinContact', 'tellRating', 'startRaisedTimer']), 'mash.checks-overdue': 'deciding' },
      },
      deciding: {
        meta: { task: 'mash.decide' },
        on: { 'mash.decision-made': { target: 'signing-off', actions: 'keepRoute' } },
      },
      'signing-off': {
        meta: { task: 'mash.sign-off' },
        always: { guard: 'needsNoSignOff', target: 'concluding' },
        on: { 'mash.decision-signed-off': 'concluding', 'mash.decision-returned': 'deciding' },
      },
      concluding: {
        always: [
          { guard: 'isReferral', target: 'ready', actions: 'tellReferral' },
          { guard: 'isEarlyHelp', target: 'ready', actions: 'tellEarlyHelp' },
          { target: 'ready', actions: 'tellClosed' },
        ],
      },
    },
  });

type Further = Extract<MashTakes, { type: `${string}.passed-to-mash` | 'front-door.contact-linked' }>;

function isFurther(event: MashTakes): event is Further {
  return event.type.endsWith('.passed-to-mash') || event.type === 'front-door.contact-linked';
}

/** A further contact joins the one in hand; what more is done only if it is now rated more urgent. */
function joining<const Actions extends readonly string[]>(moreUrgent: Actions) {
  const taken = [{ guard: 'ratesMoreUrgent', actions: moreUrgent }, { actions: 'joinContact' }] as const;
  return {
    'access-centre.passed-to-mash': taken,
    'triage.passed-to-mash': taken,
    'front-door.contact-linked': taken,
  } as const;
}

/** One partner's check: out until the partner answers, or never asked. */
function check<const A extends Agency, const Skips extends string>(agency: A, skips: Skips) {
  return {
    initial: 'out',
    states: {
      out: {
        meta: { task: `mash.check-${agency}` },
        always: { guard: skips, target: 'back' },
        on: { [`mash.${agency}-information-returned`]: 'back' } as { [T in `mash.${A}-information-returned`]: 'back' },
      },
      back: { type: 'final' },
    },
  } as const;
}
