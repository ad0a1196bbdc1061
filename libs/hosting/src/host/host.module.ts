import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import type { Config } from '../config/config.js';
import { CONFIG, LiveModule, OPEN_LIVE } from '../live/live.module.js';
import type { OpenLive } from '../live/open-live.js';
import { OperationsServer } from '../operations/operations-server.js';
import { readinessOf } from '../operations/readiness.js';
import { HostedWork } from '../work/hosted-work.js';
import { DoorWatch } from './door-watch.js';

/** How a process hosts the live door beside its settings. */
export interface HostOptions {
  readonly watch: DoorWatch;
  /** What the database calls this process, such as `frontdoor worker`. */
  readonly applicationName: string;
  /** The built program, which a thread that plays a replication runs. */
  readonly program: string;
}

/**
 * Hosts the live door in a process: opens it, works for the services of `SERVICES`, keeps the views, plays experiments, and
 * tells at its own address how it is.
 *
 * On shutdown it takes up nothing more, finishes what is in hand, and closes all it opened in the opposite order.
 */
@Module({})
export class HostModule
  implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown
{
  private operations: OperationsServer | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(OPEN_LIVE) private readonly opened: OpenLive,
    private readonly work: HostedWork,
    private readonly watch: DoorWatch,
  ) {}

  static of(config: Config, { watch, applicationName, program }: HostOptions): DynamicModule {
    const { onError, onHandled } = watch;
    const work = (opened: OpenLive) => new HostedWork({ config, opened, program, onError });
    return {
      module: HostModule,
      imports: [LiveModule.of(config, { applicationName, onError, onHandled })],
      providers: [
        { provide: DoorWatch, useValue: watch },
        { provide: HostedWork, useFactory: work, inject: [OPEN_LIVE] },
      ],
    };
  }

  /** Where this process tells how it is. */
  get operationsUrl(): string {
    return this.operations?.url ?? '';
  }

  async onModuleInit(): Promise<void> {
    const { opened, work, watch, config } = this;
    const operations = {
      readiness: () => readinessOf(opened, work),
      metrics: async () => ({
        text: await watch.metrics.text(opened.live, watch.onError),
        type: watch.metrics.contentType,
      }),
      onError: watch.onError,
    };
    this.operations = await OperationsServer.open(operations, { host: config.metricsHost, port: config.metricsPort });
  }

  async onApplicationBootstrap(): Promise<void> {
    const { opened, work, watch } = this;
    await work.open();
    watch.log.info('the door is open', {
      services: work.services,
      experiments: work.hostsExperiments,
      queues: opened.live.queues.kind,
      clock: opened.live.time.setting.kind,
      operations: this.operationsUrl,
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.work.close();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.operations?.close();
  }
}
