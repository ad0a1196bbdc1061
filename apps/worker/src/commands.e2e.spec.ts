import { GIVEN, WorkerWorld } from './support/worker-world.js';

/** Unit: milliseconds. */
const LONG = 120_000;

interface Status {
  readonly services: readonly { readonly service: string; readonly waiting: number }[];
  readonly refused: number;
}

describe('the command line, at a live door', () => {
  let world: WorkerWorld;

  beforeAll(async () => {
    world = await WorkerWorld.open();
  }, LONG);

  afterAll(async () => {
    await world?.close();
  }, LONG);

  /** Runs a command to its end, and gives back what it printed. */
  const run = async (...words: readonly string[]) => {
    const command = world.start({}, [], words);
    const { code } = await command.ended;
    return { code, said: command.said };
  };

  it(
    'shows what waits, and makes the queues again from the database after they were wiped',
    async () => {
      const ids = await world.giveContacts(3, 'wiped');
      await world.live.queues.wipe(world.live.services);
      const { services } = JSON.parse((await run('queue', 'status', '--json')).said) as Status;
      expect(services.find(({ service }) => service === 'front-door')).toMatchObject({
        waiting: 3,
        wakes: { waiting: 0 },
      });
      expect((await run('queue', 'status')).said).toMatch(/front-door +3 +\S/);
      expect(await run('queue', 'rebuild')).toEqual({ code: 0, said: 'The queues were made again: 3 wake-ups.\n' });
      expect((await world.live.queues.counts('front-door')).waiting).toBe(3);
      const worker = world.start();
      for (const id of ids) expect((await world.live.news.settled(id, 60_000))?.state).toBe('done');
      await worker.stop();
    },
    LONG,
  );

  it(
    'makes the views again from the log, whoever has spoilt them and whether or not anybody keeps them',
    async () => {
      const [id = ''] = await world.giveContacts(1, 'shown');
      const worker = world.start();
      expect((await world.live.news.settled(id, 60_000))?.state).toBe('done');
      const shown = `select 1 from frontdoor.view_case where case_id = 'shown-case-0'`;
      await world.until(shown);
      const spoil = () => world.live.database.query(`delete from frontdoor.view_case where case_id = 'shown-case-0'`);
      for (const end of [() => worker.stop(), () => Promise.resolve()]) {
        await spoil();
        const { code, said } = await run('views', 'rebuild');
        expect({ code, said }).toEqual({
          code: 0,
          said: expect.stringMatching(/made again from \d+ events/) as string,
        });
        expect(await world.live.database.query(shown)).toHaveLength(1);
        await end();
      }
    },
    LONG,
  );

  it(
    'lists what was refused, gives it again mended, and drops it',
    async () => {
      world.start();
      const { type, at, by, data } = GIVEN[0]![0]!;
      const later = GIVEN[0]!.at(-1)!;
      const caseId = 'refused-case';
      await world.give({ id: 'too-soon', caseId, type: later.type, at: later.at, by: later.by, data: later.data });
      await world.give({
        id: 'other',
        caseId: 'other-case',
        type: later.type,
        at: later.at,
        by: later.by,
        data: later.data,
      });
      for (const id of ['too-soon', 'other'])
        expect((await world.live.news.settled(id, 60_000))?.state).toBe('refused');
      const { code, said } = await run('refused', 'list');
      expect(code).toBe(0);
      expect(said).toMatch(/^other: .* for case other-case/m);
      expect(said).toMatch(/^too-soon: .* for case refused-case/m);

      expect(await run('refused', 'drop', 'other')).toEqual({ code: 0, said: 'Dropped.\n' });
      expect(await run('refused', 'drop', 'other')).toMatchObject({
        code: 2,
        said: expect.stringContaining('is dropped') as string,
      });
      expect(await run('refused', 'mend', 'too-soon', '--data', '[]')).toMatchObject({ code: 2 });
      expect(await run('refused', 'mend', 'too-soon')).toEqual({ code: 0, said: 'Given again as too-soon/mended.\n' });
      expect((await run('refused', 'mend', 'nobody-knows')).said).toContain('is not known');
      await world.give({ id: 'contact', caseId, type, at, by, data });
      expect((await world.live.news.settled('contact', 60_000))?.state).toBe('done');
    },
    LONG,
  );
});
