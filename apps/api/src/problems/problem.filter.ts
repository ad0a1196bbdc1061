import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { html } from '@frontdoor/report';
import { plainPage } from '../page/plain-page.js';
import { problemOf } from './problem-of.js';
import { PROBLEM_TYPES } from './problem-types.js';
import type { Problem } from './problem.js';

/** The media type of problems. */
export const PROBLEM_JSON = 'application/problem+json';

/** Answers every error as a problem (RFC 9457). What a case holds never gets into the log of the program. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('api');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    const problem = problemOf(error);
    if (problem.type === 'broken') this.logger.error(ours(error, request, problem.more['instance']));
    if (response.headersSent) return void response.end();
    const { retryAfter } = problem.more;
    if (retryAfter !== undefined) response.setHeader('Retry-After', retryAfter);
    if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    response.setHeader('Cache-Control', 'no-store');
    response.status(problem.status);
    if (request.method === 'GET' && request.accepts([PROBLEM_JSON, 'html']) === 'html')
      return void response.type('html').send(pageOf(problem));
    response.type(PROBLEM_JSON).send(JSON.stringify(problem.document));
  }
}

/** A problem as a person who uses a browser is told of it. */
function pageOf({ type, detail }: Problem): string {
  const { title, words } = PROBLEM_TYPES[type];
  return plainPage(
    title,
    html`<p class="lead">${detail}</p>
      ${detail !== words && html`<p>${words}</p>`}`,
  );
}

/** Where our fault lies: its kind and its place in the code. Its message may quote what was sent, and is left out. */
function ours(error: unknown, { method, route }: Request, instance: unknown): string {
  const [kind, frames] = error instanceof Error ? [error.name, framesOf(error)] : [typeof error, ''];
  const path = (route as { readonly path?: string } | undefined)?.path ?? '';
  return `${String(instance)} ${method} ${path} ${kind} ${frames}`;
}

function framesOf({ stack = '' }: Error): string {
  const lines = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return lines
    .slice(0, 6)
    .map((line) => line.trim())
    .join(' < ');
}
