import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** What a page of ours may ask for: of this server alone, and no script but those of the API's documentation. */
const SOURCES = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  fontSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
};

/** The headers of every answer: what browsers may do with it, and that nobody keeps it who is not asked to. */
export function headers(): readonly RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: SOURCES },
      // The server speaks plain HTTP on this machine.
      strictTransportSecurity: false,
      referrerPolicy: { policy: 'no-referrer' },
    }) as RequestHandler,
    (_, response, next) => {
      response.setHeader('Cache-Control', 'private, no-cache');
      next();
    },
  ];
}
