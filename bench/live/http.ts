import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, contact } from '../../test/support/servers/asking.js';
import { HostingProcess } from '../../test/support/servers/hosting-process.js';
import { WARM_UP, latenciesOf } from './latencies.js';
import type { Latencies, Place } from './place.js';

/**
 * Has clients send commands to the whole program, as a process of its own with everything in it: a contact, then the task it
 * opens, each answered only when it has been handled.
 */
export async function latenciesOverHttp(place: Place, commands: number, clients: number): Promise<Latencies> {
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor-bench-http-'));
  const door = HostingProcess.start(['serve', '--scenario', 'scenarios/example-small.yaml'], {
    DATABASE_URL: place.databaseUrl,
    REDIS_URL: place.redisUrl,
    QUEUE_PREFIX: place.prefix,
    FRONTDOOR_DATA: folder,
    PORT: '0',
    FIRST_REPORT: '0',
  });
  const [, url = '', token = ''] = await door.words(/Open (http:\/\/127\.0\.0\.1:\d+)\/\?token=([\w-]+)\n/);
  const took: number[] = [];
  const send = async (path: string, body: object, isCounted: boolean): Promise<string> => {
    const began = performance.now();
    const response = await ask(url, token, path, { body });
    const { caseId, delivery } = (await response.json()) as { caseId: string; delivery?: { state: string } };
    if (delivery?.state !== 'done') throw new Error(`${path} was answered with ${response.status}`);
    if (isCounted) took.push(performance.now() - began);
    return caseId;
  };
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let nth = 0; nth < commands / clients; nth += 2) {
        const isCounted = nth >= WARM_UP;
        const caseId = await send('/contacts', contact(), isCounted);
        await send(`/cases/${caseId}/tasks/front-door/record`, { do: 'answer', choice: 'record' }, isCounted);
      }
    }),
  );
  await door.stop();
  rmSync(folder, { recursive: true });
  return latenciesOf(took);
}
