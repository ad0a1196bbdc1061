import type { Instant } from '@frontdoor/cases';
import { frontDoorOf, placedSettingsOf, plainJson } from '@frontdoor/experiments';
import type { LivePlayed } from '@frontdoor/live';
import type { Scenario } from '@frontdoor/scenarios';
import { playOf } from '@frontdoor/simulation';
import { CommandFailed } from '../command-failed.js';
import { EXIT } from '../exit-code.js';

/** How a live door is to be played. */
export interface PlayDoorOptions {
  readonly seed: number;
  readonly speed: string;
  readonly leave?: readonly string[];
  /** Whether cases are moved in this process. */
  readonly work: boolean;
}

/** Whom a play tells, and asks whether to go on. */
export interface PlayWatch {
  readonly isStopped: () => boolean;
  readonly onProgress: (at: Instant) => void;
  readonly onError: (error: Error) => void;
}

/** Plays a scenario against the live door of a database. @throws CommandFailed in words a person can act on */
export async function playDoor(
  databaseUrl: string,
  scenario: Scenario,
  { seed, speed, leave = [], work }: PlayDoorOptions,
  watch: PlayWatch,
): Promise<LivePlayed> {
  const { LiveDeparts, LiveDoor, LivePlay, DoorIsSetOtherwise, openDoor } = await import('@frontdoor/live');
  const pace = await paceOf(speed);
  const door = frontDoorOf(scenario);
  refuseUnknownTasks(leave, [...door.pathway.taskNumber.keys()]);
  const play = playOf(scenario, door.pathway, new Set(leave));
  const clock = { kind: 'stepped', now: play.begins } as const;
  const redisUrl = process.env['REDIS_URL'] || undefined;
  const prefix = process.env['QUEUE_PREFIX'] || 'frontdoor';
  const settings = placedSettingsOf(scenario);
  const { place } = settings;
  const live = await LiveDoor.open({ databaseUrl, redisUrl, prefix, door, place, clock, onError: watch.onError });
  try {
    await openDoor(live.database, { settings: plainJson(settings), clock });
    if (work) await live.work();
    return await new LivePlay(live, { play, seed, replication: 0, pace, ...watch }).toEnd();
  } catch (error) {
    if (error instanceof DoorIsSetOtherwise) throw new CommandFailed(EXIT.badInput, `${error.message}.`, error);
    if (error instanceof LiveDeparts) throw new CommandFailed(EXIT.finding, `${error.message}.`, error);
    throw error;
  } finally {
    await live.close();
  }
}

/** How much faster than the wall time is to pass. */
async function paceOf(text: string): Promise<number> {
  if (text.trim().toLowerCase() === 'max') return Infinity;
  const { speedOf } = await import('@frontdoor/hosting');
  const speed = speedOf(text);
  if (speed) return speed.kind === 'wall' ? 1 : speed.factor;
  const ways = 'max, wall, a factor such as 60x, or such as "1 day per second"';
  throw new CommandFailed(EXIT.badInput, `--speed: "${text}" is no speed; write ${ways}.`);
}

function refuseUnknownTasks(leave: readonly string[], known: readonly string[]): void {
  const unknown = leave.filter((task) => !known.includes(task));
  if (unknown.length === 0) return;
  const words = unknown.map((task) => `"${task}"`).join(', ');
  throw new CommandFailed(EXIT.badInput, `--leave: there is no task ${words}; the tasks are: ${known.join(', ')}.`);
}
