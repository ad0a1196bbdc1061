import type { Task } from '@frontdoor/statechart';
import type { z } from 'zod';
import type { homelessOutcome } from './homeless-16-17.events.js';

/** What the task may look at. */
export interface HomelessContext {
  readonly district: string;
}

const OUTCOMES: Readonly<Record<z.infer<typeof homelessOutcome>, string>> = {
  'section-20': 'Accommodate the young person under section 20',
  'section-17': 'Support the young person as a child in need, under section 17',
  home: 'Help the young person to go back home',
};

/** What social care and housing do together. */
export const HOMELESS_TASKS: Readonly<Record<string, Task<HomelessContext>>> = {
  'homeless-16-17.assess': {
    says: 'Assess the young person together: where they can live, and what they need',
    who: ({ district }) => ['homeless-social-worker', `housing-officer/${district}`],
    priority: 0,
    offers: (Object.keys(OUTCOMES) as (keyof typeof OUTCOMES)[]).map((outcome) => ({
      choice: outcome,
      says: OUTCOMES[outcome],
      type: 'homeless-16-17.assessed',
      data: { outcome },
    })),
  },
};
