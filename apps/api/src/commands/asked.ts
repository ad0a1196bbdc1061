import { createHash } from 'node:crypto';
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { Json } from '@frontdoor/cases';
import { canonical, jsonFaults } from '@frontdoor/event-log';
import type { Identified } from '../access/identify.middleware.js';
import { Problem, commandNotValid } from '../problems/problem.js';

/** How long a command waits for its outcome unless it prefers otherwise, and at the most. Unit: milliseconds. */
const LONGEST_WAIT = 10_000;

/** What a command comes with beside itself. */
export interface Asked {
  /** Names the command for ever: made of its key, whose it is, and where it was sent. The id of what it gives. */
  readonly id: string;
  readonly subject: string;
  /** Tells what was asked from anything else that could have been asked under the same key. */
  readonly hash: Buffer;
  /** How long the outcome is waited for; 0 when it is not. Unit: milliseconds. */
  readonly waitMs: number;
  /** The version of the case that whoever asks has seen. */
  readonly expectedVersion?: number;
}

/** What a command comes with, of a route whose headers have been checked. */
export const AskedFor = createParamDecorator((_: unknown, context: ExecutionContext): Asked => {
  return askedIn(context.switchToHttp().getRequest<Identified>());
});

/** Reads what a command comes with off its request. */
export function askedIn({ method, path, headers, body, identity }: Identified): Asked {
  if (!identity) throw new Problem('not-signed-in');
  const { subject } = identity;
  const key = headers['idempotency-key'];
  const ifMatch = headers['if-match'];
  const id = `api-${digest(canonical([subject, method, path, String(key)])).toString('base64url')}`;
  const hash = digest(hashed(body, ifMatch));
  const version = ifMatch === undefined || ifMatch === '*' ? undefined : Number(ifMatch.slice(1, -1));
  const waitMs = waitIn(headers.prefer);
  return { id, subject, hash, waitMs, ...(version === undefined ? {} : { expectedVersion: version }) };
}

/** A case's id made of the command that begins it: the same command names the same case. */
export function caseIdOf({ id }: Asked): string {
  return `case-${digest(`case ${id}`).toString('hex').slice(0, 20)}`;
}

function hashed(body: unknown, ifMatch: string | undefined): Buffer | string {
  if (Buffer.isBuffer(body)) return body;
  // What no log can hold has no hash either.
  const faults = jsonFaults(body ?? null, 'body').map(({ field, message }) => ({ place: field, words: message }));
  if (faults.length > 0) throw commandNotValid(faults);
  return canonical([(body ?? null) as Json, ifMatch ?? null]);
}

/** RFC 7240: `respond-async` waits for nothing, `wait=5` for at most so many seconds. */
function waitIn(prefer: string | readonly string[] | undefined): number {
  const wishes = String(prefer ?? '')
    .split(',')
    .map((wish) => wish.trim().toLowerCase());
  if (wishes.includes('respond-async')) return 0;
  const wait = wishes.map((wish) => /^wait=(\d{1,3})$/.exec(wish)?.[1]).find((seconds) => seconds !== undefined);
  return wait === undefined ? LONGEST_WAIT : Math.min(Number(wait) * 1_000, LONGEST_WAIT);
}

function digest(of: Buffer | string): Buffer {
  return createHash('sha256').update(of).digest();
}
