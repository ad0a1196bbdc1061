import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WorkerWorld } from './support/worker-world.js';

/** Unit: milliseconds. */
const LONG = 60_000;

/** A machine whose clock is an hour ahead, as a module that is loaded first. */
const AN_HOUR_AHEAD = `data:text/javascript,${encodeURIComponent('const now = Date.now; Date.now = () => now() + 3600000;')}`;

describe('a worker that cannot start', () => {
  let world: WorkerWorld;

  beforeAll(async () => {
    world = await WorkerWorld.open();
  }, LONG);

  afterAll(async () => {
    await world?.close();
  }, LONG);

  it(
    'names every setting that is not right, with the nearest that is, and starts nothing',
    async () => {
      const worker = world.start({ SERVICES: 'mahs,experiments', PORT: 'x', FRONTDOOR_SPEED: 'fast' });
      expect(await worker.ended).toEqual({ code: 2, signal: null });
      expect(worker.said).toContain('SERVICES: found "mahs,experiments": There is no "mahs". Did you mean `mash`?');
      expect(worker.said).toContain('PORT: found "x": give a whole number from 0 to 65535.');
      expect(worker.said).toContain('FRONTDOOR_SPEED: found "fast"');
      expect(worker.said).toContain('There are 3 faults in the settings. Nothing was started.');
    },
    LONG,
  );

  it(
    'refuses to work when its clock and the database tell different times',
    async () => {
      const worker = world.start({}, ['--import', AN_HOUR_AHEAD]);
      expect(await worker.ended).toEqual({ code: 5, signal: null });
      expect(worker.said).toContain("this machine's clock is 3600 s ahead of the database's: set it right first");
    },
    LONG,
  );

  it(
    'says which database it cannot use, without its password',
    async () => {
      const nowhere = new URL(world.fresh.url);
      nowhere.pathname = '/no_such_database';
      nowhere.password ||= 'a-secret';
      const worker = world.start({ DATABASE_URL: nowhere.href });
      expect(await worker.ended).toEqual({ code: 4, signal: null });
      expect(worker.said).toContain('/no_such_database: it has no database of that name');
      expect(worker.said).not.toContain(nowhere.password);
    },
    LONG,
  );

  it(
    'refuses a speed or scenario other than those the door was opened with',
    async () => {
      const worker = world.start({ FRONTDOOR_SPEED: '60x' });
      expect(await worker.ended).toEqual({ code: 2, signal: null });
      expect(worker.said).toContain('speed: opened with "stepped", now asked for with "accelerated x60"');
      const other = world.start({ FRONTDOOR_SCENARIO: 'scenarios/worcestershire-2014-15.yaml' });
      expect(await other.ended).toEqual({ code: 2, signal: null });
      expect(other.said).toContain('policies.edge-of-care.children: opened with "not-followed", now asked for with ');
    },
    LONG,
  );

  it(
    'says so when the port it is to tell at is taken, and takes another where none was asked for',
    async () => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const { port } = other.address() as AddressInfo;
      const worker = world.start({ METRICS_PORT: String(port) });
      expect(await worker.ended).toEqual({ code: 2, signal: null });
      expect(worker.said).toContain(`cannot listen at 127.0.0.1:${port}`);
      expect(worker.said).toContain('set METRICS_PORT to another port');
      other.close();
    },
    LONG,
  );
});
