import { consequences } from './transitions.js';

/** Beside the episode: the referrer hears that the referral has been received. */
export const acknowledgement = {
  initial: 'owed',
  states: {
    owed: {
      meta: { task: 'initial-response.acknowledge' },
      on: { 'initial-response.referrer-acknowledged': 'sent' },
    },
    sent: {},
  },
} as const;

/**
 * Beside the episode: what others tell of the child while the case is open is considered by the social worker.
 *
 * Before the decision there is no social worker: the duty manager decides with what is then known. A second contact joins
 * the one being considered.
 */
export const contacts = {
  initial: 'none',
  states: {
    none: {
      on: {
        'front-door.passed-to-worker': [
          { guard: 'isDecided', target: 'considering', actions: ['hear', 'takeStock'] },
          { actions: 'hear' },
        ],
      },
    },
    considering: {
      meta: { task: 'initial-response.consider-contact' },
      on: {
        'front-door.passed-to-worker': { actions: 'hear' },
        'initial-response.contact-considered': [
          { target: 'none', ...consequences[0] },
          { target: 'none', ...consequences[1] },
          { target: 'none', ...consequences[2] },
        ],
      },
    },
  },
} as const;
