import { z } from 'zod';
import type { OpenTask } from '@frontdoor/statechart';

const OFFER = z.object({
  choice: z.string(),
  says: z.string(),
  asks: z.record(z.string(), z.object({ says: z.string(), kind: z.literal('day') })).optional(),
});

/** A task that waits for somebody to do it. */
export const OPEN_TASK = z
  .object({
    task: z.string().describe('`mash.decide`: POST to /cases/{caseId}/tasks/mash/decide.'),
    service: z.string(),
    says: z.string(),
    who: z.array(z.string()).readonly().describe('The roles needed, all at the same time.'),
    priority: z.int().min(0).max(3).describe('0 is done first.'),
    mustBeTakenUp: z.boolean().describe('Whether it must be taken up before it can be answered.'),
    offers: z.array(OFFER).readonly(),
  })
  .meta({ id: 'OpenTask' });

export type OpenTaskDocument = z.infer<typeof OPEN_TASK>;

/** An open task as it is sent. */
export function taskDocument({
  id: task,
  service,
  says,
  who,
  priority,
  takenUpBy,
  offers,
}: OpenTask): OpenTaskDocument {
  return {
    task,
    service,
    says,
    who,
    priority,
    mustBeTakenUp: takenUpBy !== undefined,
    offers: offers.map(({ choice, says: words, asks }) => ({
      choice,
      says: words,
      ...(asks ? { asks: { ...asks } } : {}),
    })),
  };
}
