import { setup } from 'xstate';
import { AT_REST, cancel, start, tell } from '@frontdoor/statechart';
import type { QualityAssuranceTakes } from './quality-assurance.events.js';
import type { QualityAssurancePolicy } from './quality-assurance.policy.js';

/** One child's case as quality assurance sees it: sampled, audited, and the finding brought to those who decide. */
export const qualityAssuranceMachine = (policy: QualityAssurancePolicy) =>
  setup({
    types: { events: {} as QualityAssuranceTakes },
    guards: {
      isSampling: () => policy.sampling === 'practice',
      isChosen: ({ event }) => event.type === 'quality-assurance.sampled' && event.data.audit,
      givesFeedback: () => policy.feedback === 'given',
    },
    actions: {
      tellFeedback: tell('quality-assurance.feedback-given', { about: 'threshold' }),
      startSharing: start('sharing', 'quality-assurance.finding-shared', policy.dissemination),
      stopSharing: cancel('sharing'),
    },
  }).createMachine({
    id: 'quality-assurance',
    context: {},
    initial: 'ready',
    // A case that is being audited is not sampled again.
    on: { 'assessment.concluded': {}, 'strategy-discussion.concluded': {} },
    states: {
      ready: {
        tags: AT_REST,
        on: {
          'assessment.concluded': [{ guard: 'isSampling', target: 'sampling' }, {}],
          'strategy-discussion.concluded': [{ guard: 'isSampling', target: 'sampling' }, {}],
        },
      },
      sampling: {
        meta: { task: 'quality-assurance.sample' },
        on: { 'quality-assurance.sampled': [{ guard: 'isChosen', target: 'auditing' }, { target: 'ready' }] },
      },
      auditing: {
        meta: { task: 'quality-assurance.audit' },
        on: { 'quality-assurance.audited': [{ guard: 'givesFeedback', target: 'sharing' }, { target: 'ready' }] },
      },
      sharing: {
        entry: 'startSharing',
        exit: 'stopSharing',
        on: { 'quality-assurance.finding-shared': { target: 'ready', actions: 'tellFeedback' } },
      },
    },
  });
