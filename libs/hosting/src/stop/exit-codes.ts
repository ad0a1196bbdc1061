import { DatabaseUnreachable, ServerCannotStart } from '@frontdoor/event-store';
import { FileUnreadable } from '@frontdoor/experiments';
import { ClocksDiffer, DoorIsSetOtherwise } from '@frontdoor/live';
import { ScenarioNotValid, renderFault } from '@frontdoor/scenarios';
import { ConfigNotValid } from '../config/config.js';
import { PlaceTaken } from '../operations/operations-server.js';

/** How a program that hosts the live door ends. What each means is part of its interface: whoever starts it goes by it. */
export const HOST_EXIT = {
  /** It was told to stop, and all that was in hand is done. */
  stopped: 0,
  /** It failed, or did not get done in time what was in hand. */
  failed: 1,
  /** Its settings are not right: nothing was started. */
  badSettings: 2,
  /** The database or a file it needs cannot be used. */
  unreachable: 4,
  /** This machine's clock is wrong. */
  clocksDiffer: 5,
  /** It was told to stop a second time, and left what was in hand to others. */
  atOnce: 130,
} as const;

export type HostExit = (typeof HOST_EXIT)[keyof typeof HOST_EXIT];

/** What an error at the start means to whoever started the program; undefined for a fault of ours. */
export function startFailureOf(error: unknown): { readonly code: HostExit; readonly words: string } | undefined {
  if (error instanceof ScenarioNotValid)
    return { code: HOST_EXIT.badSettings, words: error.faults.map(renderFault).join('\n\n') };
  if (!(error instanceof Error)) return undefined;
  const words = error.message;
  if ([ConfigNotValid, DoorIsSetOtherwise, PlaceTaken].some((kind) => error instanceof kind))
    return { code: HOST_EXIT.badSettings, words };
  if ([DatabaseUnreachable, ServerCannotStart, FileUnreadable].some((kind) => error instanceof kind))
    return { code: HOST_EXIT.unreachable, words };
  return error instanceof ClocksDiffer ? { code: HOST_EXIT.clocksDiffer, words } : undefined;
}
