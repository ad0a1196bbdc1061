import type { Request, Response } from 'express';
import { Problem } from '../problems/problem.js';

/** How much of a list is wanted, and from where. */
export interface Paging {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Where a page ends, as a text that is not to be looked into. */
export function cursorOf(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The place that a cursor stands for. @throws Problem when it is none of ours */
export function placeOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw notOurs();
  }
}

/** The problem of a cursor that no page of this list has given. */
export function notOurs(): Problem {
  const words = 'is not from a Link of this list; leave it out to begin with the first page';
  return new Problem('not-valid', undefined, { faults: [{ place: 'query.cursor', words }] });
}

/** Says where the next page is, where there is one. */
export function linkNext({ originalUrl }: Request, response: Response, next: string | null | undefined): void {
  if (next === undefined || next === null) return;
  const url = new URL(originalUrl, 'http://door');
  url.searchParams.set('cursor', next);
  response.setHeader('Link', `<${url.pathname}${url.search}>; rel="next"`);
}
