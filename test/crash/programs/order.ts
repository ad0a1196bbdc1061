import type { ClockSetting } from '@frontdoor/live';

/** Which front door is played. */
export type DoorName = 'example-small' | 'poisoned';

/** What a worker is started with. */
export interface WorkerOrder {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  readonly prefix: string;
  readonly door: DoorName;
  readonly clock: ClockSetting;
}

/** What a worker tells of itself. */
export type WorkerNews =
  { readonly is: 'begun' | 'ready' } | { readonly is: 'error'; readonly name: string; readonly message: string };
