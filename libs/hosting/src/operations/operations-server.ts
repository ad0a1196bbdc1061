import { once } from 'node:events';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Part } from './readiness.js';

/** What a process can be asked about itself. */
export interface Operations {
  /** Whether each part of it can do its work now. */
  readiness(): Promise<readonly Part[]>;
  metrics(): Promise<{ readonly text: string; readonly type: string }>;
  /** Told of what went wrong with a question. */
  readonly onError: (error: unknown) => void;
}

/** Where it listens. */
export interface OperationsPlace {
  readonly host: string;
  /** Undefined for the usual port, or any other where that is taken. */
  readonly port: number | undefined;
}

/** The port where none is asked for. */
export const USUAL_METRICS_PORT = 9_464;

/** Thrown when nothing can listen where it was asked to. */
export class PlaceTaken extends Error {
  override readonly name = 'PlaceTaken';

  constructor(setting: string, place: string, reason: string) {
    super(`cannot listen at ${place} (${reason}): set ${setting} to another port, or to 0 for any that is free`);
  }
}

/**
 * Tells how a process is: `/health` (it is alive), `/ready` (it can do its work; 503 where it cannot, and why), and `/metrics`
 * for Prometheus. It tells numbers, never a case, and takes no orders.
 */
export class OperationsServer {
  private constructor(private readonly server: Server) {}

  /** @throws PlaceTaken */
  static async open(operations: Operations, { host, port }: OperationsPlace): Promise<OperationsServer> {
    const server = createServer((request, response) => {
      answer(operations, request, response).catch((error: unknown) => {
        operations.onError(error);
        if (!response.headersSent) send(response, 500, { status: 'failed' });
        else response.destroy();
      });
    });
    server.requestTimeout = 10_000;
    try {
      await listen(server, host, port ?? USUAL_METRICS_PORT);
    } catch (error) {
      if (port !== undefined || !(error instanceof Error) || !('code' in error) || error.code !== 'EADDRINUSE') {
        throw new PlaceTaken('METRICS_PORT', `${host}:${port ?? USUAL_METRICS_PORT}`, messageOf(error));
      }
      await listen(server, host, 0);
    }
    return new OperationsServer(server);
  }

  /** Where it listens, such as `http://127.0.0.1:9464`. */
  get url(): string {
    const { address, port, family } = this.server.address() as AddressInfo;
    return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  }

  /** Answers nothing more. */
  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeAllConnections();
    await closed;
  }
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  server.listen(port, host);
  await once(server, 'listening');
}

async function answer(operations: Operations, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, 405, { says: 'only GET is answered here' }, { allow: 'GET, HEAD' });
  switch (pathname) {
    case '/health':
      return send(response, 200, { status: 'alive', pid: process.pid, upSeconds: Math.round(process.uptime()) });
    case '/ready': {
      const parts = await operations.readiness();
      const isReady = parts.every((part) => part.isReady);
      return send(response, isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready', parts });
    }
    case '/metrics': {
      const { text, type } = await operations.metrics();
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
      return;
    }
    default:
      return send(response, 404, { says: 'there are /health, /ready and /metrics' });
  }
}

function send(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers });
  response.end(`${JSON.stringify(body)}\n`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
