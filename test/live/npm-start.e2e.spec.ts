import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HostingProcess } from '../support/servers/hosting-process.js';

/** Unit: milliseconds. */
const LONG = 300_000;

/** Whether there is a process, or any of a group (below 0). */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('npm start', () => {
  let folder: string;
  let started: HostingProcess;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'frontdoor npm start '));
    const { PATH, HOME } = process.env;
    const env = {
      PATH,
      HOME,
      FRONTDOOR_DATA: folder,
      PORT: '0',
      METRICS_PORT: '0',
      FIRST_REPORT: '2',
      LOG_FORMAT: 'json',
    };
    // A group of its own, as on a terminal: Ctrl-C reaches everything in it at the same time.
    started = new HostingProcess(spawn('npm', ['start', '--silent'], { env, detached: true }));
  });

  afterAll(async () => {
    if (isAlive(-started.pid)) process.kill(-started.pid, 'SIGKILL');
    await started.ended;
    rmSync(folder, { recursive: true, force: true });
  });

  it(
    'opens the whole door on this machine: page, report, api and workers; Ctrl-C ends all of it and leaves nothing behind',
    async () => {
      const [, address = ''] = await started.words(/^Open (http:\S+)$/m);
      const { origin } = new URL(address);
      const entered = await fetch(address, { redirect: 'manual' });
      const headers = { cookie: entered.headers.get('set-cookie')?.split(';')[0] ?? '' };
      const page = await fetch(origin, { headers });
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('synthetic')]);
      expect((await fetch(`${origin}/api/openapi.json`, { headers })).status).toBe(200);
      const operations = String((await started.line('the door is open'))['operations']);
      expect((await fetch(`${operations}/ready`)).status).toBe(200);
      await started.line('the first report is written');
      const report = await fetch(`${origin}/report`, { headers });
      expect([report.status, await report.text()]).toEqual([200, expect.stringContaining('<html')]);

      const [database = ''] = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
      expect(isAlive(Number(database))).toBe(true);
      process.kill(-started.pid, 'SIGINT');
      // npm itself ends by the signal, once the program has ended well.
      expect(await started.ended).toEqual({ code: null, signal: 'SIGINT' });
      expect(started.lines.at(-1)?.says).toBe('stopped');
      expect(isAlive(-started.pid)).toBe(false);
      expect(isAlive(Number(database))).toBe(false);
    },
    LONG,
  );
});
