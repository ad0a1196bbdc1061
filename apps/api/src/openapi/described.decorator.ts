import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { PROBLEM_JSON } from '../problems/problem.filter.js';
import { PROBLEM_TYPES, type ProblemName } from '../problems/problem-types.js';

/** A problem, as RFC 9457 has it. */
export const PROBLEM = z
  .looseObject({
    type: z.string().describe('Which kind of problem: an address with a page of words.'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What happened this time.'),
    instance: z.string().optional(),
    faults: z
      .array(z.object({ place: z.string().describe('`body.facts.channel`, `query.limit`'), words: z.string() }))
      .optional()
      .describe('Everything that is wrong with the request, at once.'),
  })
  .meta({ id: 'Problem' });

/** Where the document keeps the schema of a problem. */
const PROBLEM_REFERENCE = { $ref: '#/components/schemas/Problem' } as const;

/** What a route is for, in a sentence. */
export const Described = (says: string): MethodDecorator => applyDecorators(ApiOperation({ summary: says }));

/** The problems a request may end in, those of one status together. */
export function MayEndIn(...names: readonly ProblemName[]): MethodDecorator {
  const statuses = new Set(names.map((name) => PROBLEM_TYPES[name].status));
  const responses = [...statuses].map((status): MethodDecorator => {
    const of = names.filter((name) => PROBLEM_TYPES[name].status === status);
    const description = of.map((name) => `${PROBLEM_TYPES[name].title} (/problems/${name})`).join('. Or: ');
    return ApiResponse({ status, description, content: { [PROBLEM_JSON]: { schema: PROBLEM_REFERENCE } } });
  });
  return applyDecorators(...responses);
}
