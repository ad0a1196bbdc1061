import { LAST_YEAR } from '@frontdoor/calendar';

/** A kind of problem: its status, its title, and a page of words on what it means and what to do. */
export interface ProblemType {
  readonly status: number;
  readonly title: string;
  readonly words: string;
}

const type = (status: number, title: string, words: string): ProblemType => ({ status, title, words });

/**
 * Every kind of problem, by the last part of its address (`/problems/<name>`). Once released a name and what it means
 * never change.
 */
export const PROBLEM_TYPES = {
  'not-json': type(400, 'The body is not JSON', 'Send a body that is one JSON document in UTF-8.'),
  'not-valid': type(
    400,
    'Something in the request is not valid',
    'Every fault is listed under "faults", each with its place and a way out. Nothing has changed. Correct them all and ' +
      'send it again.',
  ),
  'not-signed-in': type(
    401,
    'You are not known here',
    'Open the address that was shown when the program started, which ends in ?token=…, or send the token as ' +
      '"Authorization: Bearer <token>". A token may also have been replaced, or be past its last day.',
  ),
  'not-allowed': type(403, 'This is not for your role', 'Ask whoever keeps the tokens for one with the role named.'),
  'cross-origin': type(
    403,
    'A page of another site sent this',
    'With a cookie, changes are taken only from pages of this server. A program sends its token as ' +
      '"Authorization: Bearer <token>".',
  ),
  'not-found': type(404, 'There is nothing at this address', 'The document at /api lists every address there is.'),
  'case-not-known': type(404, 'No such case', 'No event of this case is in the log.'),
  refused: type(
    409,
    'The case cannot take this now',
    'The event was refused by the case as it stands, and set aside among what was refused. "refusal" says which ' +
      'service, in which state, and what it could have taken. Read the case again and decide again.',
  ),
  'not-open': type(
    409,
    'The task is not open, or does not offer this',
    'Tasks open and close as the case moves. "open" lists those that are open now with what each offers. Nothing was given.',
  ),
  'not-refused': type(
    409,
    'The event was not refused',
    'Only an event that was refused, and not yet seen to, can be mended or dropped.',
  ),
  'not-possible': type(
    409,
    'This cannot be done now',
    'The words say why, and what can be done instead. Nothing has changed.',
  ),
  'moved-on': type(
    412,
    'The case has moved on',
    "If-Match named a version that is no longer the case's. Read it again, decide again, and give it with the new version.",
  ),
  'too-large': type(413, 'The body is too large', 'Send less at once. The limit is in the words.'),
  'not-this-type': type(
    415,
    'A body of this type is not taken here',
    'Commands take application/json; logs take application/x-ndjson.',
  ),
  'wrong-host': type(
    421,
    'The request names another host',
    'This server listens to its own machine only, under 127.0.0.1, [::1] or localhost: open it by one of these names.',
  ),
  'key-taken': type(
    422,
    'The Idempotency-Key was used for something else',
    'A key names one command for ever. Send something new under a new key; repeat the same under the same key.',
  ),
  'too-many-requests': type(429, 'Too many requests', 'Wait as long as Retry-After says.'),
  broken: type(
    500,
    'The program is at fault',
    'What was asked could not be done for a reason that is ours. "instance" names the occurrence in the log of the program. ' +
      'The same command may be sent again under the same Idempotency-Key: it happens once.',
  ),
  'set-aside': type(
    500,
    'The event was set aside',
    'It broke the worker that handled it, and waits among what was refused until somebody mends or drops it.',
  ),
  'too-busy': type(
    503,
    'The door is too busy',
    'More events wait than the door holds. Send it again, under the same key, after Retry-After.',
  ),
  'past-calendar': type(
    503,
    'The door has come to the end of its calendar',
    `Bank holidays are known to the end of ${LAST_YEAR}: what would be due after that cannot be said, and waiting does not ` +
      'help. Begin another door, in a data folder of its own (FRONTDOOR_DATA), or a new log (`frontdoor data backup`, then ' +
      '`frontdoor data reset`).',
  ),
  'not-now': type(
    503,
    'The database cannot be reached now',
    'Send it again, under the same key, after Retry-After: it happens once.',
  ),
  'too-slow': type(503, 'It took too long', 'Send it again, under the same key: it happens once.'),
} as const satisfies Record<string, ProblemType>;

export type ProblemName = keyof typeof PROBLEM_TYPES;
