import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { LiveDoor, rowsOf } from '@frontdoor/live';
import { type ClockAt, type Counts, type StateCount, clocksPage, counts, statesByService } from '@frontdoor/views';
import { type DoorNow, DoorReading } from '../door/door-reading.js';

/** How many clocks that are due the page shows. */
const SHOWN = 10;

/** How many tasks wait for a team, or for a role that has none. */
export interface TeamTasks {
  /** The team, or the role where nobody of a team is needed. */
  readonly team: string;
  readonly open: number;
  readonly takenUp: number;
  readonly overdue: number;
}

/** What the page of the door shows. */
export interface DoorShown {
  readonly time: DoorNow;
  readonly counts: Counts;
  readonly states: readonly StateCount[];
  readonly teams: readonly TeamTasks[];
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
    const [all, states, teams, overdue, dueSoon, refused] = await Promise.all([
      counts(database, time.now),
      statesByService(database),
      rowsOf<TeamTasks>(database, TEAMS, [time.now]),
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
      teams,
      overdue: overdue.items,
      dueSoon: dueSoon.items,
      refused: refused[0]?.count ?? 0,
    };
  }
}

const TEAMS = `
  select coalesce(team, who[1]) as team, count(*)::int as open, (count(*) filter (where taken_up))::int as "takenUp",
    (count(*) filter (where due < $1))::int as overdue
  from frontdoor.view_task group by 1 order by count(*) desc, 1`;
