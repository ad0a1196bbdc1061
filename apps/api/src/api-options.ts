import type { Settings } from '@frontdoor/experiments';
import type { LiveDoor } from '@frontdoor/live';

/** What an api is made of, and where it listens. */
export interface ApiOptions {
  /** The door it serves; it is not closed with the api. */
  readonly live: LiveDoor;
  /** What the door is set to. */
  readonly settings: Settings;
  /** Where the local token is kept, and the report lies. */
  readonly dataFolder: string;
  /** 127.0.0.1 unless said. */
  readonly host?: string | undefined;
  /** 3000 unless said; 0 for any that is free. */
  readonly port?: number | undefined;
  /** The path of a file of tokens; without one there is the local token. */
  readonly tokens?: string | undefined;
  /** How many requests each of those who are known may make in ten seconds; 2,000 unless said. */
  readonly requestsInTenSeconds?: number | undefined;
  /** The largest log that is imported; 64 MiB unless said. Unit: bytes. */
  readonly largestLog?: number | undefined;
}

/** The settings of the door, as a thing to be injected. */
export class DoorSettingsInForce {
  constructor(
    readonly settings: Settings,
    readonly dataFolder: string,
  ) {}
}
