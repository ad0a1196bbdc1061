import type { Instant } from '@frontdoor/cases';

/** What the time of a door goes by. It is kept with the door, so that every process tells the same time. */
export type ClockSetting =
  /** The wall clock. */
  | { readonly kind: 'wall' }
  /** So many seconds of the door in one of the wall, from a moment on. */
  | { readonly kind: 'accelerated'; readonly factor: number; readonly wall: Instant; readonly door: Instant }
  /** It stands until whoever plays the door moves it on. */
  | { readonly kind: 'stepped'; readonly now: Instant };

/** The longest wait that a wake-up is put on a queue for; what is due later is found by the sweeper. Unit: milliseconds. */
const LONGEST_WAIT = 24 * 86_400_000;

/** Tells the time of a door. */
export class DoorClock {
  constructor(readonly setting: ClockSetting) {}

  /** The door's time at a moment of the wall clock. */
  now(wall: Instant): Instant {
    const { setting } = this;
    switch (setting.kind) {
      case 'wall':
        return wall;
      case 'accelerated':
        return Math.floor(setting.door + (wall - setting.wall) * setting.factor);
      case 'stepped':
        return setting.now;
    }
  }

  /** How long until the door's time is `due`; undefined when nobody can tell or it is too long to wait. Unit: milliseconds of the wall. */
  waitUntil(due: Instant, wall: Instant): number | undefined {
    const { setting } = this;
    if (setting.kind === 'stepped') return undefined;
    const factor = setting.kind === 'wall' ? 1 : setting.factor;
    const wait = Math.max(0, Math.ceil((due - this.now(wall)) / factor));
    return wait > LONGEST_WAIT ? undefined : wait;
  }

  /** In which time a moment is told, as it stands beside every event. */
  get label(): string {
    const { setting } = this;
    return setting.kind === 'accelerated' ? `accelerated x${setting.factor}` : setting.kind;
  }
}

/** A day of the door in a second of the wall, as a factor. */
export const DAY_PER_SECOND = 86_400;
