import type { Instant } from '@frontdoor/cases';
import { type LogManifest, checkManifestJson, fromIso, toIso } from '@frontdoor/event-log';
import { readManifestText } from '@frontdoor/event-log/node';
import { type Settings, refuseUnknownSettings } from '@frontdoor/experiments';
import type { Misfit } from '@frontdoor/scenarios';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';
import { isRecord } from '../is-record.js';

/** What a log says of itself, held to what there is. */
export interface ManifestRead {
  readonly manifest: LogManifest;
  /** The settings that its run has left in it. */
  readonly settings: Settings;
  /** Where clocks are read: from when its run counts, so that its warm-up does not; undefined where it does not say so. */
  readonly countFrom: Instant | undefined;
}

/** What a run keeps with its log; a log of somebody else has none of it. */
const KEPT: readonly (keyof Settings)[] = ['policies', 'officeHours', 'serviceHours', 'ruleSet', 'localRules'];

/**
 * Reads the manifest of a log that a run has written.
 *
 * @throws LogUnreadable when there is none that is JSON, CommandFailed when no run has left its settings in it,
 *   ScenarioNotValid with every fault of its own fields and of those settings
 */
export async function manifestIn(directory: string, readsClocks = false): Promise<ManifestRead> {
  const { path, text, found } = await readManifestText(directory);
  const extra = isRecord(found) ? found['extra'] : undefined;
  const checked = checkManifestJson(found);
  if (!isRecord(extra) || KEPT.every((name) => !(name in extra))) throw notOurs(path);
  const own = checked.type === 'faulty' ? checked.faults.map(misfitOf) : [];
  const counted = readsClocks ? countFromOf(extra, found as Readonly<Record<string, unknown>>) : undefined;
  refuseUnknownSettings({ path, text }, 'extra', [...own, ...(typeof counted === 'object' ? [counted] : [])]);
  const manifest = (checked as Extract<typeof checked, { readonly type: 'sound' }>).value;
  // What is left has just been held to the very schema of settings.
  return { manifest, settings: extra as unknown as Settings, countFrom: counted as Instant | undefined };
}

/** A fault of a field as one of a file: `"one" is not a seed; write a whole number` in two. */
function misfitOf({ field, message }: { readonly field: string; readonly message: string }): Misfit {
  const [says = '', ...wayOut] = message.split('; ');
  return { path: field.split('.'), says: `\`${field}\`: ${says}`, wayOut: sentence(wayOut.join('; ')) };
}

const sentence = (text: string): string => (text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`);

/** The moment that a run says it counts from, or what is wrong with it; faults of the period are told by themselves. */
function countFromOf(
  { countFrom }: Readonly<Record<string, unknown>>,
  manifest: Readonly<Record<string, unknown>>,
): Instant | Misfit | undefined {
  if (countFrom === undefined) return undefined;
  const [at, from, to] = [fromIso(countFrom), fromIso(manifest['from']), fromIso(manifest['to'])];
  if (at !== undefined && at >= (from ?? at) && at <= (to ?? at)) return at;
  const period = from === undefined || to === undefined ? '' : `, which is from ${toIso(from)} to ${toIso(to)}`;
  return {
    path: ['extra', 'countFrom'],
    says: `\`extra.countFrom\`: ${JSON.stringify(countFrom).slice(0, 40)} is no moment of the log${period}`,
    wayOut: 'Correct it, or delete it to read the clocks of the whole log.',
  };
}

function notOurs(path: string): CommandFailed {
  return new CommandFailed(
    EXIT.badInput,
    `${path} has no "extra" that says under which policies, hours and rules its cases were made, and a replay goes by these: give a log that frontdoor run --log has written.`,
  );
}
