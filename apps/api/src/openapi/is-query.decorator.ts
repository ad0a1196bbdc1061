import { applyDecorators } from '@nestjs/common';
import { Allow, EVERY_ROLE, type Role } from '../access/roles.js';
import type { ProblemName } from '../problems/problem-types.js';
import { Described, MayEndIn } from './described.decorator.js';

/** A question, which changes nothing: for everybody who is known unless said, and the problems it may end in. */
export function IsQuery(
  says: string,
  {
    roles = EVERY_ROLE,
    problems = [],
  }: { readonly roles?: readonly Role[]; readonly problems?: readonly ProblemName[] } = {},
): MethodDecorator {
  return applyDecorators(
    Allow(...roles),
    Described(says),
    MayEndIn('not-valid', 'not-signed-in', 'not-allowed', 'too-many-requests', 'not-now', ...problems),
  );
}
