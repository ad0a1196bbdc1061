import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { PlaceTaken } from '@frontdoor/hosting';
import { identify } from './access/identify.middleware.js';
import { localToken, tokensOfLocal } from './access/local-token.js';
import { NotLoopback, isLoopback } from './access/loopback.js';
import { throttle } from './access/throttle.js';
import { tokensOf } from './access/tokens.js';
import type { ApiOptions } from './api-options.js';
import { apiOn } from './api.module.js';
import { headers } from './http/headers.js';
import { takeBodies } from './http/bodies.js';
import { refuseUnreadable } from './http/paths.js';
import { serveDocument } from './openapi/document.js';

/** An api that listens. */
export interface Api {
  /** Where it listens: `http://127.0.0.1:3000`. */
  readonly url: string;
  /** What a person opens: the address with the local token, where there is one. */
  readonly address: string;
  /** The application, for whoever needs its routes. */
  readonly app: NestExpressApplication;
  /** Takes no more requests, and ends when those in hand are answered. */
  close(): Promise<void>;
}

/** How long a request may take to arrive, and a connection that says nothing is kept. Unit: milliseconds. */
const ARRIVES_WITHIN = 120_000;
const HEADERS_WITHIN = 10_000;
const KEPT_IDLE = 5_000;

const PORT = 3_000;
const HOST = '127.0.0.1';

async function listen(app: NestExpressApplication, host: string, port: number): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    await app.close();
    throw new PlaceTaken('PORT', `${host}:${port}`, error instanceof Error ? error.message : String(error));
  }
}

/**
 * Starts an api on an open door.
 *
 * @throws NotLoopback when other machines would reach it and there is no file of tokens
 * @throws PlaceTaken when nothing can listen there
 * @throws TokensNotValid when the file of tokens cannot be used
 */
export async function createApi(options: ApiOptions): Promise<Api> {
  const { host = HOST, port = PORT } = options;
  if (!isLoopback(host) && options.tokens === undefined) throw new NotLoopback(host);
  const token = options.tokens === undefined ? localToken(options.dataFolder) : undefined;
  const tokens = token === undefined ? tokensOf(options.tokens ?? '') : tokensOfLocal(token);
  const app = await NestFactory.create<NestExpressApplication>(apiOn(options), {
    bodyParser: false,
    ...(options.isHosted ? {} : { logger: ['error', 'warn'] }),
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.use(...headers());
  app.use(refuseUnreadable);
  app.use(identify({ tokens, onLoopback: isLoopback(host), cookie: () => cookieOf(app) }));
  app.use(throttle(options.requestsInTenSeconds));
  takeBodies(app, options);
  serveDocument(app);
  await listen(app, host, port);
  const server = app.getHttpServer();
  Object.assign(server, {
    requestTimeout: ARRIVES_WITHIN,
    headersTimeout: HEADERS_WITHIN,
    keepAliveTimeout: KEPT_IDLE,
  });
  const url = urlOf(app, host);
  return { url, address: token === undefined ? url : `${url}/?token=${token}`, app, close: () => app.close() };
}

function portOf(app: NestExpressApplication): number {
  return (app.getHttpServer().address() as AddressInfo).port;
}

function cookieOf(app: NestExpressApplication): string {
  return `frontdoor-${portOf(app)}`;
}

function urlOf(app: NestExpressApplication, host: string): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${portOf(app)}`;
}
