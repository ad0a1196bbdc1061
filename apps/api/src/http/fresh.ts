import type { Request, Response } from 'express';

/**
 * States the ETag of what is about to be sent, and says whether the client has it already: then 304 is the answer, and
 * nothing is to be sent.
 */
export function isFresh(request: Request, response: Response, etag: string): boolean {
  response.setHeader('ETag', etag);
  const known = (request.headers['if-none-match'] ?? '').split(',').map(withoutWeakness);
  if (!known.includes(withoutWeakness(etag)) && !known.includes('*')) return false;
  response.status(304);
  return true;
}

/** Whether a tag is weak makes no difference to whoever only wants to know if something has changed. */
function withoutWeakness(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
