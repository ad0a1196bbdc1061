import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { Allow, type Role } from '../access/roles.js';
import { CheckedHeaders } from '../inputs/inputs.interceptor.js';
import { COMMAND_HEADERS } from '../inputs/schemas.js';
import type { ProblemName } from '../problems/problem-types.js';
import { Described, MayEndIn } from '../openapi/described.decorator.js';
import { GIVEN_ANSWER } from './answer.js';

const KEY = {
  name: 'Idempotency-Key',
  required: true,
  description: 'Names this command for ever: sent twice, it happens once. Of your own making, such as a UUID.',
  schema: { type: 'string' },
} as const;

/** A command: for whom it is, what it comes with, and the problems it may end in beside those that every command may. */
export function IsCommand(
  says: string,
  { roles, problems = [] }: { readonly roles: readonly Role[]; readonly problems?: readonly ProblemName[] },
): MethodDecorator {
  return applyDecorators(
    Allow(...roles),
    Described(says),
    CheckedHeaders(COMMAND_HEADERS),
    ApiHeader(KEY),
    MayEndIn(...EVERY_COMMAND, ...problems),
  );
}

const EVERY_COMMAND: readonly ProblemName[] = [
  'not-valid',
  'not-json',
  'not-signed-in',
  'not-allowed',
  'cross-origin',
  'too-large',
  'not-this-type',
  'key-taken',
  'too-many-requests',
  'not-now',
];

/** A command that gives an event to a case, and waits for what becomes of it. */
export function OnCase(says: string, { creates = false } = {}): MethodDecorator {
  return applyDecorators(
    IsCommand(says, {
      roles: ['trainer'],
      problems: [
        'refused',
        'moved-on',
        'too-busy',
        'past-calendar',
        ...(creates ? [] : (['case-not-known', 'not-open'] as const)),
      ],
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: 'The version of the case you have seen, as its ETag has it: refused with 412 when it has moved on.',
      schema: { type: 'string' },
    }),
    ApiHeader({
      name: 'Prefer',
      required: false,
      description: '`respond-async`: do not wait for the outcome. `wait=5`: wait at most so many seconds, up to 10.',
      schema: { type: 'string' },
    }),
    ApiResponse({ status: creates ? 201 : 200, description: 'It is in the log.', standardSchema: GIVEN_ANSWER }),
    ApiResponse({
      status: 202,
      description: 'It is on its way; Location says where to look.',
      standardSchema: GIVEN_ANSWER,
    }),
  );
}
