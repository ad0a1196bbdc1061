import { jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PlacedSettings, placedSettingsOf, plainJson } from '@frontdoor/experiments';
import { type ClockSetting, LiveDoor, openDoor } from '@frontdoor/live';
import { ready, shipped } from '../../../../test/support/shipped.js';
import { type Asking, ask, contact } from '../../../../test/support/servers/asking.js';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/servers/database.js';
import { Views } from '../changes/views.js';
import type { DeliveryDocument } from '../deliveries/delivery-document.js';
import { type Api, type ApiOptions, createApi } from '../index.js';

/** How long anything here may take before a spec gives up: a machine may be busy. Unit: milliseconds. */
jest.setTimeout(60_000);

export { ask, contact };

const scenario = shipped('example-small');
const { door } = ready(scenario);

/** What the door of a spec is set to. */
export const SETTINGS: PlacedSettings = placedSettingsOf(scenario);

/** An api on a door of a spec's own, with its database and its workers. */
export interface Served {
  readonly api: Api;
  readonly live: LiveDoor;
  readonly folder: string;
  readonly token: string;
  /** What went wrong in the door, and passed. */
  readonly errors: readonly Error[];
  ask(path: string, init?: Asking): Promise<Response>;
  /** Waits until the views show all that is in the log. */
  caughtUp(): Promise<void>;
  close(): Promise<void>;
}

/** How a spec's door is opened. */
type Opening = Partial<ApiOptions> & {
  readonly works?: boolean;
  readonly mostWaiting?: number;
  readonly clock?: ClockSetting;
};

/** Opens a door and an api on it. `more` is what can be told only once there is a folder. */
export async function served(
  { works = true, mostWaiting, clock = { kind: 'wall' }, ...options }: Opening = {},
  more: (folder: string) => Partial<ApiOptions> = () => ({}),
): Promise<Served> {
  const errors: Error[] = [];
  const fresh: FreshDatabase = await freshDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'frontdoor api '));
  const live = await LiveDoor.open({
    databaseUrl: fresh.url,
    redisUrl: process.env['REDIS_URL'],
    prefix: fresh.name,
    door,
    place: SETTINGS.place,
    clock,
    onError: (error) => errors.push(error),
    ...(mostWaiting === undefined ? {} : { mostWaiting }),
  });
  await openDoor(live.database, { settings: plainJson(SETTINGS), clock });
  if (works) await live.work();
  const api = await createApi({
    live,
    databaseUrl: fresh.url,
    settings: SETTINGS,
    dataFolder: folder,
    home: process.cwd(),
    port: 0,
    ...options,
    ...more(folder),
  });
  const token = new URL(api.address).searchParams.get('token') ?? '';
  return {
    api,
    live,
    folder,
    token,
    errors,
    ask: (path, init) => ask(api.url, token, path, init),
    caughtUp: async () => {
      const { changes } = api.app.get(Views);
      if (!(await changes.reached(await live.log.head(), 60_000))) throw new Error('the views have not caught up');
    },
    close: async () => {
      await api.close();
      await live.close();
      await fresh.drop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The body of an answer or a problem, as far as specs look into it. */
export interface Body {
  readonly caseId: string;
  readonly version: number;
  readonly delivery: DeliveryDocument;
  readonly type: string;
  readonly status: number;
  readonly detail: string;
  readonly faults: readonly { readonly place: string; readonly words: string }[];
  readonly refusal: { readonly kind: string; readonly words: string; readonly accepted: readonly string[] };
}

/** The body of an answer. */
export async function bodyOf<Found = Body>(response: Response): Promise<Found> {
  return (await response.json()) as Found;
}
