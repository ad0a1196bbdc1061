import { rowsOf } from '@frontdoor/live';
import { casesPage } from './cases-page.js';
import { clocksPage } from './clocks-page.js';
import type { Page, PageOptions } from './cursor.js';
import { tasksPage } from './tasks-page.js';
import { PATIENCE, ViewsWorld, appends, play } from './support/views-world.js';

describe('pages of the views', () => {
  let world: ViewsWorld;
  const AT = play.ends;

  beforeAll(async () => {
    world = await ViewsWorld.open();
    world.follow();
    await world.writer.append(appends.slice(0, 300));
    await world.caughtUp();
  }, PATIENCE);

  afterAll(() => world?.close());

  /** Goes through a list page by page; between the pages events go on coming in. */
  async function through<Item>(
    read: (options: PageOptions) => Promise<Page<Item>>,
    between: () => Promise<void> = async () => undefined,
  ): Promise<readonly Item[]> {
    const items: Item[] = [];
    for (let after: string | undefined; ;) {
      const page = await read({ after, most: 3 });
      items.push(...page.items);
      if (page.next === null) return items;
      after = page.next;
      await between();
    }
  }

  it('are the same list however much is asked for at once', async () => {
    const { database } = world;
    expect(await through((o) => casesPage(database, o))).toEqual((await casesPage(database, { most: 500 })).items);
    expect(await through((o) => tasksPage(database, o))).toEqual((await tasksPage(database, { most: 500 })).items);
    const running = { state: 'open', at: AT } as const;
    expect(await through((o) => clocksPage(database, { ...running, ...o }))).toEqual(
      (await clocksPage(database, { ...running, most: 500 })).items,
    );
  });

  it('of tasks hold what was asked for', async () => {
    const { items: all } = await tasksPage(world.database, { most: 500 });
    const { team, service, roles, who, priority } = all.find((one) => one.team !== null)!;
    const wanted = { team: team!, service, priority, most: 500 };
    const same = all.filter((one) => one.team === team && one.service === service && one.priority === priority);
    expect((await tasksPage(world.database, wanted)).items).toEqual(same);
    for (const role of [roles[0]!, who[0]!]) {
      expect((await tasksPage(world.database, { role, most: 500 })).items).toEqual(
        all.filter((one) => one.roles.includes(role) || one.who.includes(role)),
      );
    }
    const due = all.filter((one) => one.due !== null && one.due < AT);
    expect(due.length).toBeGreaterThan(0);
    expect((await tasksPage(world.database, { before: AT, most: 500 })).items).toEqual(due);
  });

  it('of clocks part those that run by the moment they are asked about', async () => {
    const of = async (state: 'open' | 'running' | 'due-soon' | 'overdue', at: number, within?: number) =>
      (await clocksPage(world.database, { state, at, within, most: 500 })).items;
    const open = await of('open', AT);
    const due = open.find(({ dueAt }) => dueAt !== null)!.dueAt!;
    expect((await of('overdue', due)).length).toBeLessThan((await of('overdue', due + 1)).length);
    expect((await of('due-soon', due, 0)).every(({ dueAt }) => dueAt === due)).toBe(true);
    expect([...(await of('overdue', AT)), ...(await of('running', AT))]).toEqual(open);
    expect((await of('overdue', AT)).every(({ verdict }) => verdict === 'overdue')).toBe(true);
    const { standard } = open[0]!;
    const { items } = await clocksPage(world.database, { standard, at: AT, most: 500 });
    expect(items.length).toBeGreaterThan(0);
    expect(items.every((one) => one.standard === standard)).toBe(true);
  });

  it(
    'neither skip nor double a case or a task while events come in',
    async () => {
      const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);
      const casesAt = async () =>
        names(await rowsOf(world.database, 'select case_id as name from frontdoor.view_case order by 1'));
      const tasksAt = async () =>
        names(
          await rowsOf(
            world.database,
            `select case_id || ' ' || task || ' ' || opened_at as name from frontdoor.view_task order by 1`,
          ),
        );
      const [casesBefore, tasksBefore] = [await casesAt(), await tasksAt()];
      let next = 300;
      const comeIn = async () => {
        await world.writer.append(appends.slice(next, next + 12));
        next = Math.min(next + 12, appends.length);
        await world.caughtUp();
      };
      const cases = (await through((o) => casesPage(world.database, o), comeIn)).map(({ caseId }) => caseId);
      const tasks = await through((o) => tasksPage(world.database, o), comeIn);
      const keys = tasks.map(({ caseId, task, openedAt }) => `${caseId} ${task} ${openedAt}`);
      expect(new Set(cases).size).toBe(cases.length);
      expect(casesBefore.filter((one) => !cases.includes(one))).toEqual([]);
      expect(new Set(keys).size).toBe(keys.length);
      const tasksAfter = await tasksAt();
      const stayed = tasksBefore.filter((one) => tasksAfter.includes(one));
      expect(stayed.length).toBeGreaterThan(0);
      expect(stayed.filter((one) => !keys.includes(one))).toEqual([]);
      expect(next).toBeGreaterThan(400);
    },
    PATIENCE,
  );
});
