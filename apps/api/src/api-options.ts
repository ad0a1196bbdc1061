import type { OpenLive } from '@frontdoor/hosting';

/** What an api is made of, and where it listens. The door is not closed with the api. */
export interface ApiOptions extends Pick<OpenLive, 'live' | 'settings' | 'databaseUrl'> {
  /** Where the local token is kept, and the report lies. */
  readonly dataFolder: string;
  /** The folder of the project, which holds the scenarios. */
  readonly home: string;
  /** 127.0.0.1 unless said. */
  readonly host?: string | undefined;
  /** 3000 unless said; 0 for any that is free. */
  readonly port?: number | undefined;
  /** The path of a file of tokens; without one there is the local token. */
  readonly tokens?: string | undefined;
  /** How many requests each of those who are known may make in ten seconds; 10,000 unless said. */
  readonly requestsInTenSeconds?: number | undefined;
  /** Whether the process hosts the door too: then it keeps the views and has set Nest's logger already. */
  readonly isHosted?: boolean | undefined;
  /** The largest log that is imported; 64 MiB unless said. Unit: bytes. */
  readonly largestLog?: number | undefined;
}

/** What an api was given, for whatever needs it. */
export class InForce {
  constructor(readonly options: ApiOptions) {}
}
