import { request } from 'node:http';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPORT_FILE } from '../page/page.controller.js';
import { type Served, bodyOf, contact, served } from '../support/served.js';

/** Sends a request whose headers are exactly these, and gives back its status. */
async function statusOf(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((found, failed) => {
    const asked = request(url, { headers }, (response) => {
      response.resume();
      found(response.statusCode ?? 0);
    });
    asked.on('error', failed).end();
  });
}

describe('the server', () => {
  let door: Served;

  beforeAll(async () => {
    door = await served();
  });

  afterAll(() => door?.close());

  it.each([
    ['{"kind":', 'application/json', 400, 'not-json'],
    [JSON.stringify(contact()), 'text/plain', 415, 'not-this-type'],
    [JSON.stringify({ ...contact(), familyId: 'x'.repeat(1_100_000) }), 'application/json', 413, 'too-large'],
    ['"text"', 'application/json', 400, 'not-json'],
  ])('answers a body that it does not take with a problem (%#)', async (body, type, status, name) => {
    const response = await door.ask('/cases/limits/contacts', { body, headers: { 'content-type': type } });
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect([response.status, await bodyOf(response)]).toEqual([
      status,
      expect.objectContaining({ type: `/problems/${name}`, status }),
    ]);
  });

  it('answers what there is not with a problem whose page is there', async () => {
    for (const path of ['/nothing', '/cases/x/nothing', '/problems/nothing']) {
      const problem = await bodyOf(await door.ask(path));
      expect([path, problem.status, problem.type]).toEqual([path, 404, '/problems/not-found']);
      expect((await door.ask(problem.type)).status).toBe(200);
    }
  });

  it('says of an address that cannot be read what is wrong with it, and how to write it', async () => {
    for (const path of ['/cases/%zz', '/cases/%ff', '/cases/x/tasks/%/decide']) {
      const problem = await bodyOf(await door.ask(path));
      expect([path, problem.status, problem.type]).toEqual([path, 400, '/problems/not-valid']);
      expect(problem.faults).toEqual([{ place: 'path', words: expect.stringContaining('"%" itself as %25') }]);
    }
  });

  it('takes no request under the name of another host', async () => {
    const { port } = new URL(door.api.url);
    const authorization = `Bearer ${door.token}`;
    expect(await statusOf(`${door.api.url}/cases`, { authorization, host: `frontdoor.example:${port}` })).toBe(421);
    expect(await statusOf(`${door.api.url}/cases`, { authorization, host: `localhost:${port}` })).toBe(200);
  });

  it('tells browsers to keep nothing, to guess nothing, and to show it in no frame', async () => {
    const { headers } = await door.ask('/cases');
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('shows the door on a page without a script, and the report once there is one', async () => {
    await door.ask('/cases/shown/contacts', { body: contact() });
    await door.caughtUp();
    const page = await (await door.ask('/')).text();
    for (const words of [
      'synthetic',
      'cases in hand',
      'customer adviser',
      'Front door',
      'href="/api"',
      'not written yet',
    ])
      expect(page).toContain(words);
    expect(page).not.toContain('<script');
    // On a narrow screen a long id would push the columns after it out of sight.
    expect(page).toContain('td a{overflow-wrap:anywhere}');
    expect(await (await door.ask('/?keep=yes')).text()).toContain('http-equiv="refresh"');
    expect((await door.ask('/report')).status).toBe(404);
    writeFileSync(join(door.folder, REPORT_FILE), '<!doctype html><title>The report</title>');
    const report = await door.ask('/report');
    expect([report.status, report.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await (await door.ask('/')).text()).toContain('href="/report"');
  });

  it('comes back from a database that was away: 503 meanwhile, and what was asked may be asked again', async () => {
    const { database } = door.live;
    const headers = { 'idempotency-key': 'through-it' };
    await database.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    let response = await door.ask('/cases/away/contacts', { body: contact(), headers });
    for (let asked = 0; response.status === 503 && asked < 50; asked += 1)
      response = await door.ask('/cases/away/contacts', { body: contact(), headers });
    expect(response.status).toBe(201);
    expect(door.errors.length).toBeGreaterThan(0);
    expect(
      (await door.live.log.readCase('away')).filter(({ type }) => type === 'front-door.contact-received'),
    ).toHaveLength(1);
  });
});
