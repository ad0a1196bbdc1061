import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { SSE_METADATA } from '@nestjs/common/constants.js';
import { type Observable, timeout } from 'rxjs';

/** How long a request may take: longer than any command waits for its outcome. Unit: milliseconds. */
const LONGEST = 30_000;

/** Ends a request that takes too long, but for a stream that is meant to last. */
@Injectable()
export class TimeLimitInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const lasts = Reflect.getMetadata(SSE_METADATA, context.getHandler()) as true | undefined;
    return lasts ? next.handle() : next.handle().pipe(timeout(LONGEST));
  }
}
