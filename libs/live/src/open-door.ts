import { createHash } from 'node:crypto';
import type { Json } from '@frontdoor/cases';
import { canonical } from '@frontdoor/event-log';
import type { ClockSetting } from './door-clock.js';
import { type Queryable, rowsOf } from './queryable.js';

/** What a live door is set to, once and for all its processes. */
export interface DoorSettings {
  /** Policies, hours and rule set, as a scenario gives them. */
  readonly settings: Json;
  readonly clock: ClockSetting;
}

/** Thrown when a door is to be opened with other settings than those its log was begun with. */
export class DoorIsSetOtherwise extends Error {
  override readonly name = 'DoorIsSetOtherwise';

  constructor(what: string) {
    super(
      `this door was opened with other ${what}, and its log holds to them: open it as it was, ` +
        'or begin a new log (`frontdoor data backup`, then `frontdoor data reset`)',
    );
  }
}

/**
 * Opens the door as it was first opened, or for the first time with these settings.
 *
 * @param wanted Left out by whoever takes the door as it is.
 * @returns the settings in force; undefined when nobody has opened it yet and none are wanted
 * @throws DoorIsSetOtherwise when it was opened with others
 */
export async function openDoor(database: Queryable, wanted?: DoorSettings): Promise<DoorSettings | undefined> {
  if (wanted) {
    await database.query(
      `insert into frontdoor.door (settings, settings_hash, clock) values ($1, $2, $3) on conflict do nothing`,
      [JSON.stringify(wanted.settings), hashOf(wanted.settings), JSON.stringify(wanted.clock)],
    );
  }
  const [row] = await rowsOf<{ settings: Json; settings_hash: string; clock: ClockSetting }>(
    database,
    'select settings, settings_hash, clock from frontdoor.door',
  );
  if (!row) return undefined;
  if (wanted && row.settings_hash !== hashOf(wanted.settings)) throw new DoorIsSetOtherwise('settings');
  if (wanted && !isSameTime(row.clock, wanted.clock)) throw new DoorIsSetOtherwise('time');
  return { settings: row.settings, clock: row.clock };
}

/** An accelerated clock goes on from where it began, and a stepped one from where it stands. */
function isSameTime(one: ClockSetting, other: ClockSetting): boolean {
  if (one.kind === 'accelerated' && other.kind === 'accelerated') return one.factor === other.factor;
  return one.kind === other.kind;
}

function hashOf(settings: Json): string {
  return createHash('sha256').update(canonical(settings)).digest('hex');
}
