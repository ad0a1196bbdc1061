import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FreshDatabase, freshDatabase } from '../../../test/support/servers/database.js';
import { HostingProcess } from '../../../test/support/servers/hosting-process.js';
import type { ExperimentDocument } from './experiments/experiment-document.js';
import { ask, bodyOf, contact } from './support/served.js';

describe('frontdoor serve', () => {
  let fresh: FreshDatabase;
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor serve '));
  const serve = (variables: Readonly<Record<string, string>> = {}): HostingProcess =>
    HostingProcess.start(['serve', '--scenario', 'scenarios/example-small.yaml'], {
      DATABASE_URL: fresh.url,
      REDIS_URL: process.env['REDIS_URL'],
      QUEUE_PREFIX: fresh.name,
      FRONTDOOR_DATA: folder,
      PORT: '0',
      FIRST_REPORT: '0',
      ...variables,
    });

  beforeAll(async () => {
    fresh = await freshDatabase();
  });

  afterAll(async () => {
    await fresh?.drop();
    rmSync(folder, { recursive: true });
  });

  it('shows an address with a token, takes a case along from it, plays an experiment, lets watchers go and ends cleanly', async () => {
    const door = serve();
    const [, url = '', token = ''] = await door.words(/Open (http:\/\/127\.0\.0\.1:\d+)\/\?token=([\w-]+)\n/);
    const answer = await ask(url, token, '/cases/served/contacts', { body: contact({ familyId: 'marked-family' }) });
    expect([answer.status, (await bodyOf(answer)).delivery.state]).toEqual([201, 'done']);
    const asked = { kind: 'run', scenarios: [{ shipped: 'example-small' }], replications: 2 };
    const started = await ask(url, token, '/experiments', { body: asked });
    const { result, id } = await bodyOf<ExperimentDocument>(started);
    let played = await ask(url, token, `/experiments/${id}`);
    while ((await bodyOf<ExperimentDocument>(played)).state !== 'done')
      played = await ask(url, token, `/experiments/${id}`);
    expect(await bodyOf<object>(await ask(url, token, result))).toMatchObject({ replications: 2, synthetic: true });
    const watching = await ask(url, token, '/changes');
    expect(await door.stop()).toEqual({ code: 0, signal: null });
    expect(await watching.text()).toContain('id: ');
    const logged = door.said.replace(/^Open .*$/m, '');
    expect(logged).not.toContain(token);
    expect(logged).not.toContain('marked-family');
  });

  it.each<[string, (path: string) => string, RegExp]>([
    ['is no JSON', () => '{', /FRONTDOOR_TOKENS: .*\n.*it is not JSON/],
    ['knows no such role', () => '{"tokens":[{"subject":"a","roles":["king"],"sha256":"b"}]}', /tokens\.0\.roles\.0/],
  ])('starts nothing with a file of tokens that %s', async (_, text, words) => {
    const path = join(folder, 'tokens.json');
    writeFileSync(path, text(path));
    const door = serve({ FRONTDOOR_TOKENS: path });
    expect((await door.ended).code).toBe(2);
    expect(door.said).toMatch(words);
  });

  it('says which port to change where another program has it', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const door = serve({ PORT: String(port) });
    expect((await door.ended).code).toBe(2);
    expect(door.said).toMatch(/set PORT to another port/);
    other.close();
  });
});
