import { z } from 'zod';
import type { EventsOf } from '@frontdoor/statechart';
import { category, concern, nothing, team } from '../facts.js';

const next = z.enum(['child-in-need-plan', 'close']);

/** What a child protection plan takes: what conferences decide, visits, and the days they fall due. */
export const CHILD_PROTECTION_PLAN_TAKES = {
  'conference.plan-agreed': z.object({ category, team, concern }),
  'conference.plan-ended': z.object({ next }),
  'child-protection-plan.visit-due': nothing,
  'child-protection-plan.visited': z.strictObject({ alone: z.boolean() }),
};

/** What a child protection plan tells. */
export const CHILD_PROTECTION_PLAN_TELLS = {
  'child-protection-plan.started': z.strictObject({ category, previousPlans: z.int().nonnegative() }),
  'child-protection-plan.ended': z.strictObject({ next, team, concern }),
};

export type ChildProtectionPlanTakes = EventsOf<typeof CHILD_PROTECTION_PLAN_TAKES>;
