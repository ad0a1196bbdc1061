import type { NextFunction, Response } from 'express';
import { LRUCache } from 'lru-cache';
import { Problem } from '../problems/problem.js';
import type { Identified } from './identify.middleware.js';

/** Unit: milliseconds. */
const WINDOW = 10_000;

/** How many requests one may make in ten seconds who is known, and one who is not. */
const MOST_REQUESTS = 10_000;
const MOST_OF_STRANGERS = 100;

/** How many are counted at once; beyond them, whoever has been silent longest is forgotten. */
const MOST_COUNTED = 10_000;

interface Counted {
  readonly until: number;
  requests: number;
}

/**
 * Lets nobody ask more often than they may: whoever is known by their token, strangers by their address.
 *
 * Our own, as Nest's throttler is a CommonJS module that cannot be loaded in Jest beside Nest's ES modules.
 */
export function throttle(mostOfKnown = MOST_REQUESTS) {
  const counts = new LRUCache<string, Counted>({ max: MOST_COUNTED });
  return ({ identity, ip }: Identified, response: Response, next: NextFunction): void => {
    const who = identity ? `token ${identity.subject}` : `address ${ip}`;
    const wall = Date.now();
    const found = counts.get(who);
    const counted = found && found.until > wall ? found : { until: wall + WINDOW, requests: 0 };
    counts.set(who, counted);
    counted.requests += 1;
    const most = identity ? mostOfKnown : MOST_OF_STRANGERS;
    const retryAfter = Math.max(1, Math.ceil((counted.until - wall) / 1_000));
    response.setHeader(
      'RateLimit',
      `limit=${most}, remaining=${Math.max(0, most - counted.requests)}, reset=${retryAfter}`,
    );
    next(counted.requests > most ? new Problem('too-many-requests', undefined, { retryAfter }) : undefined);
  };
}
