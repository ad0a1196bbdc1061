import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LiveDoor, Reception } from '@frontdoor/live';
import type { Config } from '../config/config.js';
import { type OpenLive, type OpenLiveOptions, openLive } from './open-live.js';

/** What asks for the config of the process. */
export const CONFIG = Symbol('config');

/** What asks for the open live door with all it stands on. */
export const OPEN_LIVE = Symbol('open live');

/**
 * Opens the live door for an application, and closes it when the application has stopped: after whatever works on it.
 *
 * It offers `CONFIG`, `OPEN_LIVE`, `LiveDoor`, `Reception` and `DataSource` to every module.
 */
@Module({})
export class LiveModule implements OnApplicationShutdown {
  constructor(@Inject(OPEN_LIVE) private readonly opened: OpenLive) {}

  /** The door that a config describes. Opening it throws what `openLive` throws. */
  static of(config: Config, options: OpenLiveOptions): DynamicModule {
    return LiveModule.around(config, () => openLive(config, options));
  }

  /** A door that is open already. It is closed with the application all the same. */
  static around(config: Config, open: () => OpenLive | Promise<OpenLive>): DynamicModule {
    return {
      module: LiveModule,
      global: true,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: OPEN_LIVE, useFactory: open },
        { provide: LiveDoor, useFactory: ({ live }: OpenLive) => live, inject: [OPEN_LIVE] },
        { provide: Reception, useFactory: ({ live }: OpenLive) => live.reception, inject: [OPEN_LIVE] },
        { provide: DataSource, useFactory: ({ database }: OpenLive) => database, inject: [OPEN_LIVE] },
      ],
      exports: [CONFIG, OPEN_LIVE, LiveDoor, Reception, DataSource],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.opened.close();
  }
}
