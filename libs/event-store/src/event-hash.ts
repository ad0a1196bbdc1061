import { createHash } from 'node:crypto';
import type { LoggedEvent } from '@frontdoor/event-log';
import { canonicalEvent } from '@frontdoor/event-log';

/** What stands before the first event of a case, and before the first checkpoint. */
export const NOTHING_BEFORE: Buffer = Buffer.alloc(32);

/**
 * The hash of an event: SHA-256 of the hash before it in its case and of its own canonical line. Unit: 32 bytes.
 *
 * @throws NotJson, RangeError when the event has no canonical line
 */
export function hashAfter(before: Uint8Array, event: LoggedEvent): Buffer {
  return createHash('sha256').update(before).update(canonicalEvent(event)).digest();
}

/** The hashes of events that follow each other in one case, after nothing unless said. @throws NotJson, RangeError */
export function hashChain(before: Uint8Array = NOTHING_BEFORE, events: readonly LoggedEvent[]): readonly Buffer[] {
  const hashes: Buffer[] = [];
  for (const event of events) hashes.push(hashAfter(hashes.at(-1) ?? before, event));
  return hashes;
}
