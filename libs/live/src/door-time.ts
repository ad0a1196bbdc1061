import type { Instant } from '@frontdoor/cases';
import { type ClockSetting, DoorClock } from './door-clock.js';
import { type Queryable, rowsOf } from './queryable.js';

/** What a process may differ from its database by before its wake-ups and holds go wrong. Unit: milliseconds. */
const MOST_APART = 5_000;

/** Thrown when this machine's clock and the database's tell different times. */
export class ClocksDiffer extends Error {
  override readonly name = 'ClocksDiffer';

  constructor(readonly apart: number) {
    const words = apart > 0 ? 'ahead of' : 'behind';
    super(
      `this machine's clock is ${Math.round(Math.abs(apart) / 1000)} s ${words} the database's: set it right first, ` +
        `or holds on what is at work would be taken too early or kept too long`,
    );
  }
}

/** What a door's clock shows at one moment. */
export interface ReadClock {
  readonly now: Instant;
  readonly label: string;
  /** How long until then, of the wall clock; undefined when nobody can tell. Unit: milliseconds. */
  waitUntil(due: Instant): number | undefined;
}

/** The time of a door, as every process of it tells it. */
export class DoorTime {
  private clock: DoorClock;

  constructor(setting: ClockSetting) {
    this.clock = new DoorClock(setting);
  }

  get setting(): ClockSetting {
    return this.clock.setting;
  }

  /** What the clock shows. One that is stepped is asked of the database, where it is kept. */
  async read(of: Queryable): Promise<ReadClock> {
    if (this.setting.kind !== 'stepped') return this.shows();
    const [row] = await rowsOf<{ clock: ClockSetting }>(of, 'select clock from frontdoor.door');
    return this.shows(row?.clock);
  }

  /** What the clock shows, with what the database was just found to say of it. */
  shows(kept?: ClockSetting | null): ReadClock {
    if (this.setting.kind === 'stepped' && kept) this.clock = new DoorClock(kept);
    const { clock } = this;
    const wall = Date.now();
    return { now: clock.now(wall), label: clock.label, waitUntil: (due) => clock.waitUntil(due, wall) };
  }
}

/** Sees that this machine's clock is right by the database's. @throws ClocksDiffer */
export async function compareClocks(of: Queryable): Promise<void> {
  const before = Date.now();
  const [row] = await rowsOf<{ now: string }>(of, 'select extract(epoch from clock_timestamp()) * 1000 as now');
  const after = Date.now();
  const apart = (before + after) / 2 - Number(row?.now ?? before);
  if (Math.abs(apart) > MOST_APART) throw new ClocksDiffer(apart);
}
