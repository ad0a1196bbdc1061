import { ruleSetOf } from '@frontdoor/experiments';
import { clockHoursOf } from '@frontdoor/simulation';
import { Projector } from '@frontdoor/views';
import type { OpenLive } from '../live/open-live.js';

/** What keeps the views of a door, by its own standards and hours. */
export function projectorOf({ live, databaseUrl, settings }: OpenLive, onError: (error: Error) => void): Projector {
  const [ruleSet, hours] = [ruleSetOf(settings), clockHoursOf(settings)];
  return new Projector({ databaseUrl, door: live.door, ruleSet, hours, onError });
}
