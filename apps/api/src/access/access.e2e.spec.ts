import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { type Served, ask, bodyOf, contact, served } from '../support/served.js';
import { NotLoopback, createApi } from '../index.js';
import { TOKEN_FILE } from './local-token.js';
import { ALLOWED, type Allowed, ROLES } from './roles.js';
import { hashOfToken } from './tokens.js';

/** Every handler of a route, with what its route says of whom it is for. */
function routesOf(door: Served): readonly { readonly route: string; readonly allowed: Allowed | undefined }[] {
  const { app } = door.api;
  const discovery = new DiscoveryService(app.get(ModulesContainer));
  const reflector = new Reflector();
  return discovery.getControllers().flatMap(({ metatype, instance }) =>
    new MetadataScanner()
      .getAllMethodNames(Object.getPrototypeOf(instance) as object)
      .map((name) => ({ name, handler: (instance as Record<string, () => void>)[name]! }))
      .filter(({ handler }) => Reflect.hasMetadata('path', handler))
      .map(({ name, handler }) => ({
        route: `${metatype!.name}.${name}`,
        allowed: reflector.getAllAndOverride<Allowed | undefined>(ALLOWED, [handler, metatype as never]),
      })),
  );
}

describe('an api with the local token', () => {
  let door: Served;

  beforeAll(async () => {
    door = await served({ works: false });
  });

  afterAll(() => door?.close());

  it('has no route that does not say for whom it is', () => {
    const routes = routesOf(door);
    expect(routes.length).toBeGreaterThan(15);
    expect(routes.filter(({ allowed }) => allowed === undefined || allowed.length === 0)).toEqual([]);
    const open = routes.filter(({ allowed }) => allowed === 'anyone').map(({ route }) => route);
    expect(open).toEqual(['ProblemsController.all', 'ProblemsController.one']);
  });

  it('keeps the token in a file that only its owner can read', () => {
    expect(statSync(join(door.folder, TOKEN_FILE)).mode & 0o777).toBe(0o600);
  });

  it.each(['/', '/cases', '/counts', '/changes', '/report', '/api', '/api/openapi.json', '/api/swagger-ui-init.js'])(
    'lets nobody see %s without a token, or with a wrong one',
    async (path) => {
      for (const token of [null, 'wrong']) {
        const response = await door.ask(path, { token });
        expect(response.status).toBe(401);
        expect(await bodyOf(response)).toMatchObject({ type: '/problems/not-signed-in' });
      }
    },
  );

  it('shows what a problem means to anyone, and in a page to a browser', async () => {
    expect((await door.ask('/problems/not-signed-in', { token: null })).status).toBe(200);
    const page = await door.ask('/', { token: null, headers: { accept: 'text/html,*/*;q=0.8' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([401, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('You are not known here');
  });

  it('makes a cookie of the token in an address, which leaves the address', async () => {
    const response = await door.ask(`/cases?limit=3&token=${door.token}`, { token: null });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/cases?limit=3']);
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^frontdoor-\d+=[^;]+; Path=\/; HttpOnly; SameSite=Strict$/);
    const headers = { cookie: cookie.split(';')[0]! };
    expect((await door.ask('/cases', { token: null, headers })).status).toBe(200);
    const wrong = await door.ask('/?token=wrong', { token: null });
    expect([wrong.status, wrong.headers.get('set-cookie')]).toEqual([303, null]);
  });

  it('takes a command with a cookie only from a page of its own', async () => {
    const cookie = `frontdoor-${new URL(door.api.url).port}=${door.token}`;
    const send = (headers: Record<string, string>) =>
      door.ask('/cases/x/contacts', {
        token: null,
        body: contact(),
        headers: { cookie, prefer: 'respond-async', ...headers },
      });
    for (const headers of [{}, { origin: 'http://localhost:9' }, { 'sec-fetch-site': 'same-site' }]) {
      const response = await send(headers);
      expect(response.status).toBe(403);
      expect(await bodyOf(response)).toMatchObject({ type: '/problems/cross-origin' });
    }
    expect((await send({ origin: door.api.url })).status).toBe(202);
  });

  it('will not listen where other machines reach it', async () => {
    const { live } = door;
    const options = {
      live,
      databaseUrl: '',
      settings: {} as never,
      dataFolder: door.folder,
      home: '.',
      host: '0.0.0.0',
      port: 0,
    };
    await expect(createApi(options)).rejects.toThrow(NotLoopback);
  });
});

describe('an api with a file of tokens', () => {
  let door: Served;
  const tokens = Object.fromEntries(ROLES.map((role) => [role, `token-of-${role}`]));
  /** A question or command, and who may send it beside an admin. */
  const matrix: readonly (readonly [path: string, body: object | undefined, ...roles: string[]])[] = [
    ['/cases', undefined, ...ROLES],
    ['/tasks', undefined, ...ROLES],
    ['/', undefined, ...ROLES],
    ['/api/openapi.json', undefined, ...ROLES],
    ['/refused', undefined, 'trainer', 'auditor'],
    ['/contacts', contact(), 'trainer'],
    ['/cases/x/tasks/mash/decide', { do: 'take-up' }, 'trainer'],
    ['/cases/x/events', { type: 'cse.x', by: 'outside/police' }, 'trainer'],
    ['/refused/x/mend', {}, 'trainer'],
    ['/refused/x/drop', {}, 'trainer'],
    ['/logs', {}, 'auditor'],
  ];

  beforeAll(async () => {
    const late = { subject: 'late', roles: ['admin'], sha256: hashOfToken('late'), until: '2020-01-01T00:00:00Z' };
    const known = ROLES.map((role) => ({ subject: role, roles: [role], sha256: hashOfToken(tokens[role]!) }));
    door = await served({ works: false, requestsInTenSeconds: 60 }, (folder) => {
      writeFileSync(join(folder, 'tokens.json'), JSON.stringify({ tokens: [...known, late] }));
      return { tokens: join(folder, 'tokens.json') };
    });
  });

  afterAll(() => door?.close());

  it('lets each role do what is for it, and nothing else', async () => {
    for (const [path, body, ...roles] of matrix) {
      for (const role of ROLES) {
        const headers = { prefer: 'respond-async' };
        const { status } = await door.ask(path, { token: tokens[role]!, headers, ...(body ? { body } : {}) });
        const may = role === 'admin' || roles.includes(role);
        expect([path, role, status === 403]).toEqual([path, role, !may]);
      }
    }
  });

  it('has no local token, and takes none that is past its last day', async () => {
    expect(door.token).toBe('');
    expect((await door.ask('/cases', { token: 'late' })).status).toBe(401);
  });

  it('lets nobody ask more often than they may, and others all the same', async () => {
    let last = await door.ask('/cases', { token: tokens['designer']! });
    for (let asked = 0; last.status === 200 && asked < 100; asked += 1)
      last = await door.ask('/cases', { token: tokens['designer']! });
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await bodyOf(last)).toMatchObject({ type: '/problems/too-many-requests' });
    expect((await ask(door.api.url, tokens['auditor']!, '/cases')).status).toBe(200);
  });
});
