import type { Response } from 'express';
import { z } from 'zod';
import type { Delivery } from '@frontdoor/live';
import { DELIVERY, type DeliveryDocument, deliveryDocument, placeOfDelivery } from '../deliveries/delivery-document.js';
import { CASE_ID } from '../inputs/schemas.js';
import { Problem } from '../problems/problem.js';

/** What became of a command on a case. */
export const GIVEN_ANSWER = z
  .object({
    caseId: CASE_ID,
    version: z.int().nullable().describe('The version the case has come to by it; null while it waits.'),
    delivery: DELIVERY,
  })
  .meta({ id: 'GivenAnswer' });

/** How soon to look again at what still waits. Unit: seconds. */
const LOOK_AGAIN_AFTER = 1;

/**
 * Answers a command with what became of the event it gave: done, or still on its way.
 *
 * @param done The status when it is done.
 * @throws Problem when the case refused it
 */
export function answerGiven(
  response: Response,
  delivery: Delivery,
  done: 200 | 201,
): { readonly caseId: string; readonly version: number | null; readonly delivery: DeliveryDocument } {
  refuseRefused(delivery);
  const { id, caseId, state, lastVersion: version } = delivery;
  const isDone = state !== 'waiting';
  response.status(isDone ? done : 202);
  response.setHeader('Location', isDone ? placeOfCase(caseId) : placeOfDelivery(id));
  if (!isDone) response.setHeader('Retry-After', LOOK_AGAIN_AFTER);
  if (version !== null) response.setHeader('ETag', etagOf(version));
  return { caseId, version, delivery: deliveryDocument(delivery) };
}

/** Where a case is found. */
export const placeOfCase = (caseId: string): string => `/cases/${encodeURIComponent(caseId)}`;

/** The ETag of a case at a version. */
export const etagOf = (version: number): string => `"${version}"`;

function refuseRefused({ id, caseId, state, refusal }: Delivery): void {
  if (!refusal || state === 'waiting' || state === 'done') return;
  const more = { caseId, delivery: id, refusal, seeIt: placeOfDelivery(id) };
  if (refusal.kind === 'moved-on') throw new Problem('moved-on', refusal.words, more);
  if (refusal.kind === 'past-calendar') throw new Problem('past-calendar', refusal.words, more);
  const isOurs = refusal.kind === 'broken' || refusal.kind === 'deadly';
  throw isOurs ? new Problem('set-aside', undefined, more) : new Problem('refused', refusal.words, more);
}
