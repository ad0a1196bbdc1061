import { z } from 'zod';
import { toIso } from '@frontdoor/event-log';
import type { Delivery } from '@frontdoor/live';
import { CASE_ID, FACTS, MOMENT } from '../inputs/schemas.js';

const REFUSAL = z.object({
  kind: z.enum([
    'refused',
    'wrong-actor',
    'facts',
    'timer',
    'not-offered',
    'moved-on',
    'past-calendar',
    'broken',
    'deadly',
  ]),
  words: z.string(),
  service: z.string().optional(),
  state: z.string().optional(),
  accepted: z.array(z.string()).readonly().optional().describe('What the service could have taken in that state.'),
});

/** A given event on its way to its case, and what became of it. */
export const DELIVERY = z
  .object({
    id: z.string(),
    number: z.int().describe('Its place among all that was ever given.'),
    caseId: CASE_ID,
    service: z.string(),
    type: z.string(),
    at: MOMENT,
    by: z.string(),
    data: FACTS.describe('The facts of the event.'),
    expectedVersion: z.int().nullable(),
    state: z.enum(['waiting', 'done', 'refused', 'mended', 'dropped']),
    refusal: REFUSAL.nullable(),
    firstVersion: z.int().nullable().describe('The first event of the case that it led to.'),
    lastVersion: z.int().nullable().describe('The last event of the case that it led to.'),
    givenAt: z.iso.datetime().describe('Wall clock.'),
    handledAt: z.iso.datetime().nullable().describe('Wall clock.'),
  })
  .meta({ id: 'Delivery' });

export type DeliveryDocument = z.infer<typeof DELIVERY>;

/** A delivery as it is sent. */
export function deliveryDocument({ seq, at, ...rest }: Delivery): DeliveryDocument {
  return { ...rest, number: seq, at: toIso(at) };
}

/** Where a delivery is found. */
export const placeOfDelivery = (id: string): string => `/deliveries/${encodeURIComponent(id)}`;
