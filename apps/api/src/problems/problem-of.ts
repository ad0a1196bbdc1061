import { randomUUID } from 'node:crypto';
import { HttpException } from '@nestjs/common';
import { TimeoutError } from 'rxjs';
import { OutsideCalendar } from '@frontdoor/calendar';
import { LogMovedOn } from '@frontdoor/cases';
import { mayPass } from '@frontdoor/event-store';
import {
  ExperimentNotFound,
  ExperimentNotPossible,
  ExperimentNotValid,
  ExperimentStandsElsewhere,
} from '@frontdoor/experiments';
import { DeliveryIdTaken, DoorPastCalendar, DoorTooBusy, GivenNotValid, LogDeparts, NotRefused } from '@frontdoor/live';
import { type GivenFault, InputNotPossible } from '@frontdoor/statechart';
import { CursorNotValid } from '@frontdoor/views';
import { notOurs } from '../inputs/paging.js';
import { Problem, type PlacedWords } from './problem.js';

/** Unit: seconds. */
const COME_BACK_AFTER = 5;

/** The problem that an error of the domain, of Nest or of a library is to whoever asked. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof GivenNotValid)
    return new Problem('not-valid', 'The event cannot be given to any case as it is.', {
      faults: error.faults.flatMap(placedOf),
    });
  if (error instanceof DeliveryIdTaken) return new Problem('key-taken');
  if (error instanceof DoorTooBusy) return new Problem('too-busy', error.message, { retryAfter: error.retryAfter });
  if (error instanceof DoorPastCalendar) return new Problem('past-calendar', error.message);
  // What is shown is dated by the same calendar.
  if (error instanceof OutsideCalendar) return new Problem('past-calendar');
  if (error instanceof NotRefused) return new Problem('not-refused', error.message);
  if (error instanceof InputNotPossible) return new Problem('not-open', error.message);
  if (error instanceof ExperimentNotFound) return new Problem('not-found', error.message);
  if (error instanceof ExperimentNotValid)
    return new Problem('not-valid', 'The experiment cannot be played as it is asked for.', {
      faults: error.faults.map((words) => ({ place: 'body', words })),
    });
  if (error instanceof ExperimentNotPossible) return new Problem('not-possible', error.message);
  if (error instanceof ExperimentStandsElsewhere)
    return new Problem('not-possible', error.message, { standing: error.standing });
  if (error instanceof LogDeparts) return new Problem('not-possible', error.message);
  if (error instanceof CursorNotValid) return notOurs();
  if (error instanceof LogMovedOn) return new Problem('moved-on', error.message);
  if (mayPass(error)) return new Problem('not-now', undefined, { retryAfter: COME_BACK_AFTER });
  if (error instanceof TimeoutError) return new Problem('too-slow', undefined, { retryAfter: COME_BACK_AFTER });
  return ofLibrary(error) ?? new Problem('broken', undefined, { instance: `urn:uuid:${randomUUID()}` });
}

/** What is wrong with an event, fact by fact where it is its facts. */
function placedOf({ words, facts }: GivenFault): readonly PlacedWords[] {
  if (!facts) return [{ place: 'body', words }];
  return facts.map((fact) => ({ place: ['body.data', ...fact.path].join('.'), words: fact.words }));
}

/** What body-parser and Nest raise, by status: their words are not passed on, as they may quote what was sent. */
function ofLibrary(error: unknown): Problem | undefined {
  switch (statusOf(error) ?? 0) {
    case 400:
      return new Problem('not-json');
    case 404:
    case 405:
      return new Problem('not-found');
    case 413:
      return new Problem('too-large', limitOf(error));
    case 415:
      return new Problem('not-this-type');
    case 429:
      return new Problem('too-many-requests');
    default:
      return undefined;
  }
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : undefined;
}

function limitOf(error: unknown): string | undefined {
  const cause = error instanceof HttpException ? error.cause : error;
  const limit = typeof cause === 'object' && cause !== null && 'limit' in cause ? cause.limit : undefined;
  return typeof limit === 'number' ? `A body may have up to ${limit} bytes here.` : undefined;
}
