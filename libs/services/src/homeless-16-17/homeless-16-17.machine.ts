import { assign, setup } from 'xstate';
import { AT_REST, tell } from '@frontdoor/statechart';
import { tellsOf } from '../signs.js';
import type { HomelessTakes } from './homeless-16-17.events.js';
import { isAssessedJointly } from './homeless-16-17.policy.js';

interface HomelessContext {
  readonly district: string;
}

/** One young person of 16 or 17 with nowhere to live: assessed by social care and housing together. */
export const homelessMachine = () =>
  setup({
    types: { context: {} as HomelessContext, events: {} as HomelessTakes },
    guards: {
      isHomeless: ({ event }) =>
        event.type === 'front-door.contact-received' &&
        tellsOf('homeless', event) &&
        isAssessedJointly(event.data.ageYears),
      isSection20: ({ event }) => event.type === 'homeless-16-17.assessed' && event.data.outcome === 'section-20',
      isSection17: ({ event }) => event.type === 'homeless-16-17.assessed' && event.data.outcome === 'section-17',
    },
    actions: {
      keepDistrict: assign({
        district: ({ context, event }) =>
          event.type === 'front-door.contact-received' ? event.data.district : context.district,
      }),
      tellPresented: tell('homeless-16-17.presented', ({ context: { district } }) => ({ district })),
      tellAccommodated: tell('homeless-16-17.accommodated', ({ context: { district } }) => ({ district })),
      tellSupported: tell('homeless-16-17.supported', ({ context: { district } }) => ({ district })),
      tellHome: tell('homeless-16-17.returned-home', ({ context: { district } }) => ({ district })),
    },
  }).createMachine({
    id: 'homeless-16-17',
    context: { district: '' },
    initial: 'ready',
    states: {
      ready: {
        tags: AT_REST,
        on: {
          'front-door.contact-received': [
            { guard: 'isHomeless', target: 'assessing', actions: ['keepDistrict', 'tellPresented'] },
            {},
          ],
        },
      },
      assessing: {
        meta: { task: 'homeless-16-17.assess' },
        on: {
          'front-door.contact-received': {},
          'homeless-16-17.assessed': [
            { guard: 'isSection20', target: 'ready', actions: 'tellAccommodated' },
            { guard: 'isSection17', target: 'ready', actions: 'tellSupported' },
            { target: 'ready', actions: 'tellHome' },
          ],
        },
      },
    },
  });
