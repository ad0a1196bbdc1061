import { GIVEN, WorkerWorld } from './support/worker-world.js';

/** Stands in everything that is said about a child in these specs. */
const MARK = 'Marmalade';

/** Unit: milliseconds. */
const LONG = 120_000;

interface Ready {
  readonly status: string;
  readonly parts: readonly { readonly part: string; readonly isReady: boolean; readonly says: string }[];
}

const askReady = async (url: string) => {
  const answer = await fetch(`${url}/ready`);
  return { status: answer.status, body: (await answer.json()) as Ready };
};

describe('a worker', () => {
  let world: WorkerWorld;

  beforeAll(async () => {
    world = await WorkerWorld.open();
  }, LONG);

  afterAll(async () => {
    await world?.close();
  }, LONG);

  afterEach(() => world.endWorkers());

  it(
    'moves cases, tells numbers of it, and nothing of any case in whatever it logs',
    async () => {
      const worker = world.start({ LOG_LEVEL: 'debug' });
      const url = await worker.open();
      const given = GIVEN[0]!.map(({ type, at, by, data }, place) => ({
        id: `${MARK}-${place}`,
        caseId: `${MARK}-1`,
        type,
        at,
        by: place === 0 ? by : (`${by}/${MARK}` as const),
        data: place === 0 ? { ...data, familyId: MARK, district: MARK } : data,
      }));
      for (const one of given) {
        await world.give(one);
        await world.live.news.settled(one.id, 30_000);
      }
      expect(await world.states(given.map(({ id }) => id))).toMatchObject({ done: given.length });
      await world.give({ ...given.at(-1)!, id: `${MARK}-again`, caseId: `${MARK}-2` });
      expect((await world.live.news.settled(`${MARK}-again`, 30_000))?.state).toBe('refused');
      await world.live.database.query(`update frontdoor.event set type = 'mash.${MARK}' where version = 2`);
      const other = world.start({ LOG_LEVEL: 'debug' });
      await other.open();
      await worker.stop();
      await world.give({ ...given.at(-1)!, id: `${MARK}-broken` });
      expect((await world.live.news.settled(`${MARK}-broken`, 30_000))?.refusal?.kind).toBe('broken');

      expect(worker.lines.map(({ says }) => says)).toEqual(expect.arrayContaining(['a case was moved', 'stopped']));
      expect(worker.said).toContain('an event was refused');
      expect(await other.line('an event was refused')).toMatchObject({ refusal: 'broken' });
      const metrics = await (await fetch(`${await other.open()}/metrics`)).text();
      expect(worker.said + other.said + metrics).not.toContain(MARK);
      expect(await other.stop()).toEqual({ code: 0, signal: null });
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:/);
    },
    LONG,
  );

  it(
    'is ready when all it stands on is, and tells Prometheus what it has done and how the door stands',
    async () => {
      const worker = world.start();
      const url = await worker.open();
      const ids = await world.giveContacts(20, 'counted');
      for (const id of ids) await world.live.news.settled(id, 30_000);
      expect(await askReady(url)).toEqual({
        status: 200,
        body: {
          status: 'ready',
          parts: ['database', 'queues', 'workers', 'views'].map((part) => ({
            part,
            isReady: true,
            says: expect.any(String) as string,
          })),
        },
      });
      const metrics = await (await fetch(`${url}/metrics`)).text();
      const head = await world.live.log.head();
      for (const line of [
        `frontdoor_log_position ${head}`,
        'frontdoor_deliveries_handled_total{service="front-door",state="done"} 20',
        'frontdoor_queue_wakes{service="mash",state="active"} 0',
        'frontdoor_refused_to_be_seen 2',
        'frontdoor_database_up 1',
        'frontdoor_troubles_total 0',
      ])
        expect(metrics).toContain(`\n${line}\n`);
      expect(metrics).toMatch(/\nfrontdoor_events_appended_total [1-9]/);
      expect(metrics).toMatch(/\nfrontdoor_handling_seconds_count [1-9]/);
      expect(metrics).toMatch(/\nfrontdoor_database_connections\{application="frontdoor worker",state="\w+"\} [1-9]/);
      expect((await fetch(`${url}/health`)).status).toBe(200);
      expect((await fetch(`${url}/other`)).status).toBe(404);
      expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(405);
      await worker.stop();
    },
    LONG,
  );

  it(
    'hosts no more than it is told to, and leaves the rest to others',
    async () => {
      const worker = world.start({ SERVICES: 'mash,early-help' });
      const line = await worker.line('the door is open');
      expect(line['services']).toEqual(['mash', 'early-help']);
      const [id = ''] = await world.giveContacts(1, 'elsewhere');
      const other = world.start({ SERVICES: 'cse' });
      const { body } = await askReady(await other.open());
      expect(body.parts.find(({ part }) => part === 'workers')?.says).toBe('at work for 1 service');
      expect(await world.states([id])).toEqual({ waiting: 1 });
      const metrics = await (await fetch(`${String(line['operations'])}/metrics`)).text();
      expect(metrics).toContain('\nfrontdoor_deliveries_waiting{service="front-door"} 1\n');
      expect(metrics).toMatch(/\nfrontdoor_oldest_waiting_seconds\{service="front-door"\} \d/);
      world.start({ SERVICES: 'front-door' });
      expect((await world.live.news.settled(id, 60_000))?.state).toBe('done');
    },
    LONG,
  );
});
