import { BesiegedDoor } from './support/besieged-door.js';
import { CrashServer } from './support/crash-server.js';
import { WorkerProcess } from './support/worker-process.js';

describe('a worker whose clock is an hour ahead', () => {
  let server: CrashServer;
  let door: BesiegedDoor;

  beforeAll(async () => {
    server = await CrashServer.start();
    const clock = { kind: 'wall' } as const;
    door = await BesiegedDoor.open({ databaseUrl: server.url, prefix: 'ahead', door: 'poisoned', clock });
  });

  afterAll(async () => {
    await door?.close();
    await server?.remove();
  });

  it('refuses to work, says by how much it is ahead, and leaves everything to those whose clocks are right', async () => {
    const asked = { type: 'desk.asked', data: { does: 'nothing' }, by: 'outside/6' } as const;
    await door.give([{ id: 'one', caseId: 'child-1', ...asked }]);
    const ahead = WorkerProcess.start(door.order, 'test/crash/programs/an-hour-ahead.mjs');
    const { code, said } = await ahead.ends();
    expect(code).toBe(1);
    expect(said).toMatch(/^ClocksDiffer: this machine's clock is 3600 s ahead of the database's: set it right first/);
    expect(await door.waiting()).toBe(1);

    const right = WorkerProcess.start(door.order);
    await door.settled();
    await right.stop();
    expect(await door.standing()).toEqual({ done: 1 });
  });
});
