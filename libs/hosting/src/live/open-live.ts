import type { DataSource } from 'typeorm';
import { type OpenServer, openDatabase, openEmbeddedServer } from '@frontdoor/event-store';
import { type PlacedSettings, frontDoorOf, placedSettingsOf, plainJson, scenarioAt } from '@frontdoor/experiments';
import { type DoorSettings, type HandledCase, LiveDoor, openDoor } from '@frontdoor/live';
import type { Config } from '../config/config.js';
import { clockAt } from '../config/speed.js';
import { Closing } from './closing.js';

/** A live door that is open in this process, with all it stands on. */
export interface OpenLive {
  readonly live: LiveDoor;
  readonly database: DataSource;
  /** Where the database is, with its password: not to be shown. */
  readonly databaseUrl: string;
  /** Policies, hours and standards of the door, and its place. */
  readonly settings: PlacedSettings;
  /** Ends workers first, then queues, then the database, then the embedded server. */
  close(): Promise<void>;
}

/** How a live door is opened beside its settings. */
export interface OpenLiveOptions {
  /** What the database calls this process. */
  readonly applicationName: string;
  /** Told of everything that went wrong, and passed. */
  readonly onError: (error: Error) => void;
  /** Told of what workers of this process have done for a case. */
  readonly onHandled?: ((handled: HandledCase) => void) | undefined;
  /** Whether a door that nobody has opened yet is left so; opened with the config's settings unless said. */
  readonly onlyOpened?: boolean;
}

/** Thrown when a door is wanted as it is and nobody has opened it yet. */
export class NoDoorYet extends Error {
  override readonly name = 'NoDoorYet';

  constructor() {
    super('this database has no live door yet: `frontdoor serve`, `frontdoor worker` or `frontdoor play` opens one');
  }
}

/**
 * Opens the live door that a config describes: the database, made and brought up to date where need be, the door as it was
 * first opened, and its queues.
 *
 * @throws DatabaseUnreachable, ServerCannotStart where there is no database to be had
 * @throws NoDoorYet where it is wanted only if it was opened before
 * @throws DoorIsSetOtherwise where a scenario or speed is named and the door was opened with others
 * @throws ScenarioNotValid, FileUnreadable where the scenario cannot be used
 */
export async function openLive(config: Config, options: OpenLiveOptions): Promise<OpenLive> {
  const closing = new Closing();
  try {
    const server = await serverOf(config);
    closing.add(() => server.stop());
    const { poolSize, redisUrl, queuePrefix, mostWaiting } = config;
    const { applicationName, onError, onHandled } = options;
    const database = await openDatabase({ url: server.url, poolSize, applicationName });
    closing.add(() => database.destroy());
    const { settings, clock } = await doorOf(config, database, options);
    const live = await LiveDoor.open({
      databaseUrl: server.url,
      redisUrl,
      prefix: queuePrefix,
      door: frontDoorOf(settings),
      place: settings.place,
      clock,
      mostWaiting,
      onError,
      onHandled,
      database,
    });
    closing.add(() => live.close());
    return { live, database, databaseUrl: server.url, settings, close: () => closing.close() };
  } catch (error) {
    await closing.close();
    throw error;
  }
}

async function serverOf({ databaseUrl, data }: Config): Promise<OpenServer> {
  if (databaseUrl === undefined) return openEmbeddedServer(data);
  return { url: databaseUrl, stop: async () => undefined };
}

/** The door as it was first opened; a new one as this config has it. */
async function doorOf(
  { scenario, newDoorScenario, speed }: Config,
  database: DataSource,
  { onlyOpened = false }: OpenLiveOptions,
): Promise<Omit<DoorSettings, 'settings'> & { readonly settings: PlacedSettings }> {
  const found = await openDoor(database);
  if (!found && onlyOpened) throw new NoDoorYet();
  const settings = () => plainJson(placedSettingsOf(scenarioAt(scenario ?? newDoorScenario)));
  const wanted: DoorSettings = {
    settings: found && scenario === undefined ? found.settings : settings(),
    clock: found && speed === undefined ? found.clock : clockAt(speed ?? { kind: 'wall' }, Date.now()),
  };
  const opened = (await openDoor(database, wanted)) ?? wanted;
  // They were checked when the door was first opened with them.
  return { clock: opened.clock, settings: opened.settings as unknown as PlacedSettings };
}
