import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../problems/problem.js';

const WORDS =
  'it holds a "%" that begins no character; write a character that is not a letter, digit or one of . _ ~ - as its bytes ' +
  'in UTF-8, a space as %20 and a "%" itself as %25';

/** Refuses an address that cannot be read before any route is looked for. */
export function refuseUnreadable({ path }: Request, _: Response, next: NextFunction): void {
  try {
    decodeURIComponent(path);
    next();
  } catch {
    next(new Problem('not-valid', 'The address cannot be read.', { faults: [{ place: 'path', words: WORDS }] }));
  }
}
