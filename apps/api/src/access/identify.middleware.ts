import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../problems/problem.js';
import { hostIn, isLoopback } from './loopback.js';
import type { Identity } from './roles.js';
import type { Tokens } from './tokens.js';

/** A request, and who is at the other end of it where that is known. */
export interface Identified extends Request {
  identity?: Identity | undefined;
}

/** How somebody is told from others. */
export interface Identifying {
  readonly tokens: Tokens;
  /** Whether only this machine is listened to: then only its own names may stand in a request's Host. */
  readonly onLoopback: boolean;
  /** Cookies do not know ports, and this name tells one door's from another's. */
  readonly cookie: () => string;
}

const UNSAFE: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Finds out who is at the other end, refusing nobody for being unknown: that is for the guard.
 *
 * A cookie is not taken with an unsafe request unless a page of ours sent it. `?token=` is what a person opens once: it
 * becomes a cookie and leaves the address.
 */
export function identify(identifying: Identifying) {
  return (request: Identified, response: Response, next: NextFunction): void => {
    if (identifying.onLoopback && !isLoopback(hostIn(request.headers.host))) return next(new Problem('wrong-host'));
    const { token } = request.query;
    if (request.method === 'GET' && typeof token === 'string') return signIn(identifying, request, response, token);
    request.identity = identityIn(identifying, request);
    if (request.identity?.by === 'cookie' && UNSAFE.has(request.method) && !isFromOurPage(request))
      return next(new Problem('cross-origin'));
    next();
  };
}

function identityIn({ tokens, cookie }: Identifying, request: Request): Identity | undefined {
  const [scheme, bearer] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() === 'bearer' && bearer) return tokens.identityOf(bearer, 'bearer');
  const held = cookieIn(request, cookie());
  return held === undefined ? undefined : tokens.identityOf(held, 'cookie');
}

function signIn({ tokens, cookie }: Identifying, request: Request, response: Response, token: string): void {
  const rest = new URL(request.originalUrl, 'http://door');
  rest.searchParams.delete('token');
  if (tokens.identityOf(token, 'cookie'))
    response.cookie(cookie(), token, { httpOnly: true, sameSite: 'strict', path: '/', secure: request.secure });
  response.setHeader('Cache-Control', 'no-store');
  response.redirect(303, `${rest.pathname}${rest.search}`);
}

function cookieIn(request: Request, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([named]) => named === name)?.[1];
}

function isFromOurPage({ headers, protocol }: Request): boolean {
  if (headers.origin !== undefined) return headers.origin === `${protocol}://${headers.host}`;
  return headers['sec-fetch-site'] === 'same-origin';
}
