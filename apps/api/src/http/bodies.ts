import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { Problem } from '../problems/problem.js';
import type { ApiOptions } from '../api-options.js';

/** The largest JSON document that a command comes with: a scenario of one's own. Unit: bytes. */
const LARGEST_COMMAND = 1024 * 1024;

/** Unit: bytes. */
const LARGEST_LOG = 64 * 1024 * 1024;

/** The media type of a log: one event a line. */
export const NDJSON = 'application/x-ndjson';

/** Takes JSON for commands and lines of JSON for logs, each up to its limit, and nothing else. */
export function takeBodies(app: NestExpressApplication, { largestLog = LARGEST_LOG }: ApiOptions): void {
  app.use(refuseOthers);
  app.useBodyParser('json', { limit: LARGEST_COMMAND, strict: true });
  app.useBodyParser('raw', { limit: largestLog, type: NDJSON });
}

function refuseOthers(request: Request, _: Response, next: NextFunction): void {
  const hasBody =
    Number(request.headers['content-length'] ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined;
  next(!hasBody || request.is(['application/json', NDJSON]) !== false ? undefined : new Problem('not-this-type'));
}
