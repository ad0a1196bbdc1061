import { deliveriesIn } from '@frontdoor/live';
import type { Poison } from './programs/poison.js';
import { BesiegedDoor } from './support/besieged-door.js';
import { CrashServer } from './support/crash-server.js';
import { QueueServer } from './support/queue-server.js';
import { until } from './support/until.js';
import { WorkerProcess } from './support/worker-process.js';

const CHILDREN = 40;
const asked = (child: number, nth: number, does: Poison) =>
  ({ id: `${child}-${nth}`, caseId: `child-${child}`, type: 'desk.asked', data: { does }, by: 'outside/6' }) as const;

describe.each(['postgres', 'redis'] as const)('poisonous events, the queues in %s', (kind) => {
  let server: CrashServer;
  let queueServer: QueueServer | undefined;
  let door: BesiegedDoor | undefined;
  const workers: WorkerProcess[] = [];

  beforeAll(async () => {
    queueServer = kind === 'redis' ? await QueueServer.start() : undefined;
    if (kind === 'redis' && !queueServer) return;
    server = await CrashServer.start();
    const [databaseUrl, redisUrl, clock] = [server.url, queueServer?.url, { kind: 'wall' } as const];
    door = await BesiegedDoor.open({ databaseUrl, redisUrl, prefix: 'poison', door: 'poisoned', clock });
  });

  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await door?.close();
    await queueServer?.remove();
    await server?.remove();
  });

  it('are refused with the reason, and no other event is blamed for what they do', async () => {
    if (!door) return void process.stdout.write('skipped: there is no redis-server on this machine\n');
    const { order, live } = door;
    // Every child asks three times; one child's second question ends its worker, another's breaks the machine.
    await door.give(
      Array.from({ length: CHILDREN }, (_, child) => [
        asked(child, 1, 'nothing'),
        asked(child, 2, child === 7 ? 'ends-its-process' : child === 8 ? 'breaks' : 'nothing'),
        asked(child, 3, 'nothing'),
      ]).flat(),
    );
    const reinforce = () => {
      while (workers.filter(({ isAlive }) => isAlive).length < 2) workers.push(WorkerProcess.start(order));
    };
    await until('nothing waits any more', async () => {
      reinforce();
      return (await live.database.query(WAITING))[0].n === 0;
    });

    const refused = await deliveriesIn(live.database, 'refused', { most: 100 });
    expect(refused.map(({ id, refusal }) => [id, refusal?.kind]).toSorted()).toEqual([
      ['7-2', 'deadly'],
      ['8-2', 'broken'],
    ]);
    expect(refused.find(({ id }) => id === '7-2')?.refusal?.words).toMatch(/^its worker died 3 times/);
    expect(await door.standing()).toEqual({ done: 3 * CHILDREN - 2, refused: 2 });
    const died = await Promise.all(workers.filter(({ isAlive }) => !isAlive).map((worker) => worker.ends()));
    expect(new Set(died.map(({ signal }) => signal))).toEqual(new Set(['SIGKILL']));
    expect(died.length).toBeGreaterThanOrEqual(4);
    expect(await door.faultsOfLog()).toEqual([]);
    for (const child of [7, 8]) expect(await live.log.versionOf(`child-${child}`)).toBe(4);
  });
});

const WAITING = `select count(*)::int as n from frontdoor.delivery where state = 'waiting'`;
