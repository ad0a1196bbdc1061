import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { LiveDoor, rowsOf } from '@frontdoor/live';
import { type ClockAt, type Counts, type StateCount, clocksPage, counts, statesByService } from '@frontdoor/views';
import { type DoorNow, DoorReading } from '../door/door-reading.js';

/** How many clocks that are due the page shows. */
const SHOWN = 10;

/** How many tasks wait for those who do them. */
export interface TasksWaiting {
  /** The role, and the team or place where it has one: `social-worker, team-5`. */
  readonly whom: string;
  readonly open: number;
  readonly takenUp: number;
  readonly overdue: number;
}

/** What the page of the door shows. */
export interface DoorShown {
  readonly time: DoorNow;
  readonly counts: Counts;
  readonly states: readonly StateCount[];
  readonly waiting: readonly TasksWaiting[];
  readonly overdue: readonly ClockAt[];
  readonly dueSoon: readonly ClockAt[];
  readonly refused: number;
}

/** Asks for what the page of the door shows, as it stands now. */
export class TheDoorNow extends Query<DoorShown> {}

@QueryHandler(TheDoorNow)
export class TheDoorNowHandler implements IQueryHandler<TheDoorNow> {
  constructor(
    private readonly live: LiveDoor,
    private readonly reading: DoorReading,
  ) {}

  async execute(): Promise<DoorShown> {
    const { database } = this.live;
    const time = await this.reading.time();
    const clocks = { at: time.now, most: SHOWN };
    const [all, states, waiting, overdue, dueSoon, refused] = await Promise.all([
      counts(database, time.now),
      statesByService(database),
      rowsOf<TasksWaiting>(database, TASKS, [time.now]),
      clocksPage(database, { ...clocks, state: 'overdue' }),
      clocksPage(database, { ...clocks, state: 'due-soon' }),
      rowsOf<{ count: number }>(
        database,
        `select count(*)::int as count from frontdoor.delivery where state = 'refused'`,
      ),
    ]);
    return {
      time,
      counts: all,
      states,
      waiting,
      overdue: overdue.items,
      dueSoon: dueSoon.items,
      refused: refused[0]?.count ?? 0,
    };
  }
}

const TASKS = `
  select replace(who[1], '/', ', ') as whom, count(*)::int as open, (count(*) filter (where taken_up))::int as "takenUp",
    (count(*) filter (where due < $1))::int as overdue
  from frontdoor.view_task group by 1 order by count(*) desc, 1`;
