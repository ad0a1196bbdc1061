import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import type { Request } from 'express';
import type { Observable } from 'rxjs';
import type { z } from 'zod';
import { partFaults } from '@frontdoor/statechart';
import { KnownNames } from '../door/known-names.js';
import { NAMES_HELD, type PlacesOfNames } from './held-to-names.decorator.js';
import { Problem, type PlacedWords, commandNotValid } from '../problems/problem.js';

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
  constructor(private readonly names: KnownNames) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const faults = checksOf(context, request).flatMap(([place, schema, value]) => faultsIn(place, schema, value));
    faults.push(
      ...this.namesIn(context, request).filter(({ place }) => faults.every((other) => other.place !== place)),
    );
    if (faults.length > 0)
      throw request.method === 'GET' ? new Problem('not-valid', undefined, { faults }) : commandNotValid(faults);
    return next.handle();
  }

  private namesIn(context: ExecutionContext, { query, body }: Request): readonly PlacedWords[] {
    const held = Reflect.getMetadata(NAMES_HELD, context.getHandler()) as PlacesOfNames | undefined;
    return Object.entries(held ?? {}).flatMap(([place, thing]) => {
      const name = partAt({ query, body: body as unknown }, place.split('.'));
      const words = typeof name === 'string' ? this.names.faultOf(thing, name, query['service']) : undefined;
      return words === undefined ? [] : [{ place, words }];
    });
  }
}

function partAt(within: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined || typeof within !== 'object' || within === null)
    return name === undefined ? within : undefined;
  return Object.hasOwn(within, name) ? partAt((within as Readonly<Record<string, unknown>>)[name], rest) : undefined;
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

function faultsIn(place: string, schema: z.ZodType, value: unknown): readonly PlacedWords[] {
  return partFaults(schema, value).map(({ path, words }) => ({ place: [place, ...path].join('.'), words }));
}
