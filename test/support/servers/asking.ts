/** A request: a body is sent as JSON, and a command has a key of its own unless it is given one. */
export interface Asking extends Omit<RequestInit, 'body' | 'headers'> {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The token; null for none. */
  readonly token?: string | null;
}

let keys = 0;

/** Sends a request to a server. */
export function ask(url: string, known: string, path: string, init: Asking = {}): Promise<Response> {
  const { body, token = known, headers = {}, method = body === undefined ? 'GET' : 'POST', ...rest } = init;
  return fetch(new URL(path, url), {
    method,
    redirect: 'manual',
    ...rest,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(method === 'POST' ? { 'idempotency-key': `key-${++keys}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

/** A contact about nobody. */
export function contact(facts: object = {}): object {
  return {
    kind: 'request-for-service',
    source: '1A',
    concern: { level: 3, immediateDanger: false },
    district: 'redditch',
    channel: 'telephone',
    familyId: 'family-1',
    ageYears: 7,
    need: 'N1',
    ...facts,
  };
}
