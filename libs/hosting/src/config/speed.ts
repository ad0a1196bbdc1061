import type { Instant } from '@frontdoor/cases';
import type { ClockSetting } from '@frontdoor/live';

/** How fast the time of a door goes: as the wall clock, or so many times faster. */
export type Speed = { readonly kind: 'wall' } | { readonly kind: 'accelerated'; readonly factor: number };

/** Unit: seconds. */
const UNITS = { second: 1, minute: 60, hour: 3_600, day: 86_400, week: 604_800 } as const;
type Unit = keyof typeof UNITS;

/** A day in 31 ms: beyond that a timer runs out sooner than a worker can be woken for it. Unit: times faster. */
export const FASTEST = 32 * UNITS.day;

const UNIT = '(second|minute|hour|day|week)s?';
const PER = new RegExp(`^(\\d+(?:[.]\\d+)?) ${UNIT} per (\\d+(?:[.]\\d+)? )?${UNIT}$`);
const TIMES = /^(\d+(?:[.]\d+)?) ?x$|^x ?(\d+(?:[.]\d+)?)$/;

/** Reads a speed: `wall`, `60x`, `1 day per second`; undefined when it says none or one that cannot be kept. */
export function speedOf(text: string): Speed | undefined {
  const words = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (words === 'wall') return { kind: 'wall' };
  const factor = factorOf(words);
  if (factor === undefined || factor < 1 || factor > FASTEST) return undefined;
  return factor === 1 ? { kind: 'wall' } : { kind: 'accelerated', factor };
}

function factorOf(words: string): number | undefined {
  const times = TIMES.exec(words);
  if (times) return Number(times[1] ?? times[2]);
  const per = PER.exec(words);
  if (!per) return undefined;
  const [, count, unit, perCount, perUnit] = per;
  return (Number(count) * UNITS[unit as Unit]) / (Number(perCount ?? 1) * UNITS[perUnit as Unit]);
}

/** The clock of a door that begins at a moment of the wall clock and goes at a speed. */
export function clockAt(speed: Speed, wall: Instant): ClockSetting {
  return speed.kind === 'wall' ? speed : { ...speed, wall, door: wall };
}
