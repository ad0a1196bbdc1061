import { Controller, Headers, type MessageEvent, Query, Sse } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Observable, type Subscriber } from 'rxjs';
import { z } from 'zod';
import { toIso } from '@frontdoor/event-log';
import { CheckedHeaders } from '../inputs/inputs.interceptor.js';
import { IsQuery } from '../openapi/is-query.decorator.js';
import { Views } from './views.js';

const POSITION = z.string().regex(/^\d{1,15}$/, 'write the id of the last change you have seen, a whole number');
const HEADERS = z.looseObject({ 'last-event-id': POSITION.optional() });
const WANTED = z.strictObject({
  after: POSITION.optional().describe(
    'Begin after this position of the log; 0 for its beginning. As Last-Event-ID, which goes first.',
  ),
});

/** How long a stream is silent at most, so that both ends know the other is there. Unit: milliseconds. */
const HEARTBEAT = 15_000;

/** How soon a client that has lost its stream comes back. Unit: milliseconds. */
const RETRY = 2_000;

/** Tells what changes, as server-sent events. */
@Controller('changes')
@ApiTags('door')
export class ChangesController {
  constructor(private readonly views: Views) {}

  /** Every event from now on, or from after a position. */
  @Sse()
  @IsQuery('Every event as it comes about, without its facts, as server-sent events; goes on after Last-Event-ID')
  @CheckedHeaders(HEADERS)
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Go on after this position of the log.' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ description: 'Each has its position in the log as id, and {caseId, version, type, at} as data.' })
  stream(
    @Query({ schema: WANTED }) { after }: z.infer<typeof WANTED>,
    @Headers('last-event-id') last: string | undefined,
  ): Observable<MessageEvent> {
    const from = last ?? after;
    return new Observable((watcher) => {
      const gone = new AbortController();
      const signal = AbortSignal.any([gone.signal, this.views.closing.signal]);
      this.tell(watcher, from === undefined ? undefined : Number(from), signal).then(
        () => watcher.complete(),
        (error: unknown) => watcher.error(error),
      );
      return () => gone.abort();
    });
  }

  private async tell(watcher: Subscriber<MessageEvent>, from: number | undefined, signal: AbortSignal): Promise<void> {
    const { changes } = this.views;
    let position = from ?? (await changes.position());
    watcher.next({ comment: `after ${position}`, retry: RETRY, id: String(position) });
    while (!signal.aborted) {
      const found = await changes.next(position, HEARTBEAT, signal);
      for (const { position: id, caseId, version, type, at } of found) {
        watcher.next({ id: String(id), data: { caseId, version, type, at: toIso(at) } });
        position = id;
      }
      if (found.length === 0 && !signal.aborted) watcher.next({ comment: 'still here' });
    }
  }
}
