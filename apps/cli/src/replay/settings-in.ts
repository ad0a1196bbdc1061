import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LogManifest, MANIFEST_FILE } from '@frontdoor/event-log';
import { type Settings, refuseUnknownSettings } from '@frontdoor/experiments';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import { isRecord } from '../is-record.js';

/** What a run keeps with its log; a log of somebody else has none of it. */
const KEPT: readonly (keyof Settings)[] = ['policies', 'officeHours', 'serviceHours', 'ruleSet', 'localRules'];

/**
 * The settings that a run left in its log's manifest.
 *
 * @throws CommandFailed when it holds none, ScenarioNotValid with every fault of those it holds
 */
export function settingsIn({ extra }: LogManifest, directory: string): Settings {
  const path = join(directory, MANIFEST_FILE);
  if (!isRecord(extra) || KEPT.every((name) => !(name in extra))) throw notOurs(path);
  refuseUnknownSettings({ path, text: readFileSync(path, 'utf8').replace(/^\ufeff/, '') }, 'extra');
  // They have just been held to the very schema of settings.
  return extra as unknown as Settings;
}

function notOurs(path: string): CommandFailed {
  return new CommandFailed(
    EXIT.badInput,
    `${path} has no "extra" that says under which policies, hours and rules its cases were made, and a replay goes by these: give a log that frontdoor run --log has written.`,
  );
}
