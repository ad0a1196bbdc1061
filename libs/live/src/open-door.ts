import { createHash } from 'node:crypto';
import type { Json } from '@frontdoor/cases';
import { canonical } from '@frontdoor/event-log';
import type { ClockSetting } from './door-clock.js';
import { type Queryable, rowsOf } from './queryable.js';
import { DoorIsSetOtherwise, differencesOf, timeDiffers } from './set-otherwise.js';

/** What a live door is set to, once and for all its processes. */
export interface DoorSettings {
  /** Policies, hours and rule set, as a scenario gives them. */
  readonly settings: Json;
  readonly clock: ClockSetting;
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
  const [opened] = await rowsOf<DoorSettings>(database, 'select settings, clock from frontdoor.door');
  if (!opened || !wanted) return opened;
  const differences = [...differencesOf(opened.settings, wanted.settings), ...timeDiffers(opened.clock, wanted.clock)];
  if (differences.length > 0) throw new DoorIsSetOtherwise(differences);
  return opened;
}

function hashOf(settings: Json): string {
  return createHash('sha256').update(canonical(settings)).digest('hex');
}
