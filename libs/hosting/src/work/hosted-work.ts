import type { ServiceWorkers } from '@frontdoor/live';
import { type ExperimentWorker, startExperimentWorker } from '@frontdoor/experiments';
import type { Projector } from '@frontdoor/views';
import type { Config } from '../config/config.js';
import type { OpenLive } from '../live/open-live.js';
import { Notary } from './notary.js';
import { projectorOf } from './projector-of.js';

/** What is worked on in a process, and by what. */
export interface HostedWorkOptions {
  readonly config: Pick<
    Config,
    'signingKey' | 'services' | 'atOnce' | 'hostsExperiments' | 'experimentsAtOnce' | 'redisUrl' | 'queuePrefix'
  >;
  readonly opened: OpenLive;
  /** The built program, which a thread that plays a replication runs. */
  readonly program: string;
  readonly onError: (error: Error) => void;
}

/** The work of one process: the services it hosts, experiments where it plays them, and its share in keeping the views. */
export class HostedWork {
  readonly projector: Projector;
  private workers: ServiceWorkers | undefined;
  private experiments: ExperimentWorker | undefined;
  private readonly notary: Notary | undefined;
  private isClosing = false;

  constructor(private readonly options: HostedWorkOptions) {
    const { opened, onError, config } = options;
    const { database } = opened;
    const keyFile = config.signingKey;
    this.notary = keyFile === undefined ? undefined : new Notary({ database, keyFile, onError });
    this.projector = projectorOf(opened, onError);
  }

  /** Begins to work. @throws ClocksDiffer when this machine's clock would break the holds of others */
  async open(): Promise<void> {
    const { config, opened } = this.options;
    if (config.services.length > 0) this.workers = await opened.live.work(config.services, config.atOnce);
    if (config.hostsExperiments) this.experiments = await this.startExperiments();
    this.projector.open();
    this.notary?.open();
  }

  private startExperiments(): Promise<ExperimentWorker> {
    const { config, opened, program, onError } = this.options;
    const { redisUrl, queuePrefix: prefix, experimentsAtOnce: concurrency } = config;
    return startExperimentWorker({ db: opened.database, redisUrl, prefix, program, concurrency, onError });
  }

  /** The services that this process hosts. */
  get services(): readonly string[] {
    return this.options.config.services;
  }

  /** Whether this process plays experiments. */
  get hostsExperiments(): boolean {
    return this.options.config.hostsExperiments;
  }

  /** Whether all that is hosted is at work. */
  get isReady(): boolean {
    if (this.isClosing) return false;
    const servicesWork = this.services.length === 0 || this.workers?.isReady === true;
    return servicesWork && (!this.hostsExperiments || this.experiments?.isReady === true);
  }

  /** Takes up nothing more, and ends when what is in hand is done. */
  async close(): Promise<void> {
    this.isClosing = true;
    // A replication takes seconds: it is dropped, and another worker plays it to the same result.
    await Promise.all([this.workers?.close(), this.experiments?.close(true), this.projector.close()]);
    await this.notary?.close();
  }
}
