import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import type { z } from 'zod';
import { Problem, type PlacedWords } from '../problems/problem.js';

const HEADERS_SCHEMA = 'frontdoor:headers';

/** States what the headers of a route must be. */
export const CheckedHeaders = (schema: z.ZodType): MethodDecorator => SetMetadata(HEADERS_SCHEMA, schema);

type Checked = readonly [place: string, schema: z.ZodType, value: unknown];

/**
 * Checks everything that came with a request by the schemas its route states, before anything else looks at it: so that
 * all faults are told at once, those of the path beside those of the body.
 */
@Injectable()
export class InputsInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const faults = checksOf(context, request).flatMap(([place, schema, value]) => faultsIn(place, schema, value));
    if (faults.length > 0) throw new Problem('not-valid', undefined, { faults });
    return next.handle();
  }
}

function checksOf(context: ExecutionContext, request: Request): readonly Checked[] {
  const [of, handler] = [context.getClass(), context.getHandler()];
  const found: unknown = Reflect.getMetadata(ROUTE_ARGS_METADATA, of, handler.name);
  const headers = Reflect.getMetadata(HEADERS_SCHEMA, handler) as z.ZodType | undefined;
  const args = Object.entries((found ?? {}) as Record<string, { readonly schema?: z.ZodType }>);
  return [
    ...args.flatMap(([key, { schema }]): readonly Checked[] => {
      const part = partOf(Number(key.split(':')[0]), request);
      return schema && part ? [[part.place, schema, part.value]] : [];
    }),
    ...(headers ? ([['header', headers, request.headers]] as const) : []),
  ].toSorted(([one], [other]) => ORDER.indexOf(one) - ORDER.indexOf(other));
}

const ORDER = ['path', 'query', 'header', 'body'];

function partOf(
  kind: RouteParamtypes,
  { params, query, body }: Request,
): { place: string; value: unknown } | undefined {
  if (kind === RouteParamtypes.PARAM) return { place: 'path', value: params };
  if (kind === RouteParamtypes.QUERY) return { place: 'query', value: query };
  return kind === RouteParamtypes.BODY ? { place: 'body', value: body as unknown } : undefined;
}

/** What is wrong with a value, each fault with its place. */
export function faultsIn(place: string, schema: z.ZodType, value: unknown): readonly PlacedWords[] {
  const checked = schema.safeParse(value);
  if (checked.success) return [];
  return checked.error.issues.map(({ path, message }) => ({
    place: [place, ...path.map(String)].join('.'),
    words: message,
  }));
}
