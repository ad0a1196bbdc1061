import { isRecord } from '../is-record.js';
import { OfficeHoursNotValid, calendarOf } from '@frontdoor/calendar';
import type { LogManifest } from '@frontdoor/event-log';
import type { Settings } from '@frontdoor/experiments';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';

/**
 * The settings that a run left in its log's manifest.
 *
 * @throws CommandFailed when it holds none, or hours that make no week
 */
export function settingsIn({ extra }: LogManifest, directory: string): Settings {
  const found: unknown = extra;
  if (!isSettings(found)) throw notOurs(directory, 'does not say under which policies and hours its cases were made');
  try {
    for (const hours of Object.values(found.officeHours)) calendarOf(hours);
  } catch (error) {
    if (error instanceof OfficeHoursNotValid) throw notOurs(directory, error.message);
    throw error;
  }
  return found;
}

function isSettings(found: unknown): found is Settings {
  if (!isRecord(found)) return false;
  const { policies, officeHours, serviceHours, ruleSet, localRules } = found;
  return (
    isRecord(policies) &&
    isRecord(officeHours) &&
    Object.values(officeHours).every((hours) => isRecord(hours) && Array.isArray(hours['week'])) &&
    isRecord(serviceHours) &&
    typeof ruleSet === 'string' &&
    Array.isArray(localRules)
  );
}

function notOurs(directory: string, what: string): CommandFailed {
  const message = `${directory}/log.json ${what} (under "extra"): give a log that frontdoor run --log has written.`;
  return new CommandFailed(EXIT.badInput, message);
}
