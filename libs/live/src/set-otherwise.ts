import type { Json } from '@frontdoor/cases';
import { canonical } from '@frontdoor/event-log';
import { type ClockSetting, DoorClock } from './door-clock.js';

/** A setting of a door that was asked for with another value than the door was opened with. */
export interface SetOtherwise {
  /** Its path: `policies.mash.checkLimit.red.amount`. */
  readonly setting: string;
  /** What the door was opened with; undefined for nothing. */
  readonly opened: Json | undefined;
  readonly wanted: Json | undefined;
}

/** How many differences are named one by one: another scenario may differ in hundreds. */
const MOST_NAMED = 12;

/** Thrown when a door is to be opened with other settings than those its log was begun with. */
export class DoorIsSetOtherwise extends Error {
  override readonly name = 'DoorIsSetOtherwise';

  constructor(readonly differences: readonly SetOtherwise[]) {
    const more = differences.length - MOST_NAMED;
    super(
      [
        'this door was opened with other settings, and its log holds to them:',
        ...differences.slice(0, MOST_NAMED).map(inWords),
        ...(more > 0 ? [`  and ${more} more`] : []),
        'Open it as it was, naming no scenario and no speed or the same, or begin a new log (`frontdoor data backup`, ' +
          'then `frontdoor data reset`)',
      ].join('\n'),
    );
  }
}

function inWords({ setting, opened, wanted }: SetOtherwise): string {
  return `  ${setting}: opened with ${valueInWords(opened)}, now asked for with ${valueInWords(wanted)}`;
}

function valueInWords(value: Json | undefined): string {
  if (value === undefined) return 'none';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** Where settings differ. Of what a door was opened without, before there was such a setting, it holds to nothing. */
export function differencesOf(opened: Json, wanted: Json): readonly SetOtherwise[] {
  if (!isNamed(opened) || !isNamed(wanted)) return apart('settings', opened, wanted);
  return namesOf(opened).flatMap((name) => apart(name, opened[name], wanted[name]));
}

/** How the time differs: an accelerated clock goes on from where it began, and a stepped one from where it stands. */
export function timeDiffers(opened: ClockSetting, wanted: ClockSetting): readonly SetOtherwise[] {
  return apart('speed', new DoorClock(opened).label, new DoorClock(wanted).label);
}

function apart(setting: string, opened: Json | undefined, wanted: Json | undefined): readonly SetOtherwise[] {
  if (isNamed(opened) && isNamed(wanted)) {
    const names = new Set([...namesOf(opened), ...namesOf(wanted)]);
    return [...names].flatMap((name) => apart(`${setting}.${name}`, opened[name], wanted[name]));
  }
  if (opened !== undefined && wanted !== undefined && canonical(opened) === canonical(wanted)) return [];
  return opened === wanted ? [] : [{ setting, opened, wanted }];
}

type Named = Readonly<Record<string, Json>>;

function isNamed(value: Json | undefined): value is Named {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const namesOf = (value: Named): readonly string[] => Object.keys(value).toSorted();
