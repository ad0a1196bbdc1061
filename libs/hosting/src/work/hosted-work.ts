import type { ServiceWorkers } from '@frontdoor/live';
import { ruleSetOf } from '@frontdoor/experiments';
import { clockHoursOf } from '@frontdoor/simulation';
import { Projector } from '@frontdoor/views';
import type { Config } from '../config/config.js';
import type { OpenLive } from '../live/open-live.js';

/** What is worked on in a process, and by what. */
export interface HostedWorkOptions {
  readonly config: Pick<Config, 'services' | 'atOnce' | 'hostsExperiments' | 'experimentsAtOnce'>;
  readonly opened: OpenLive;
  /** The built program, which a thread that plays a replication runs. */
  readonly program: string;
  readonly onError: (error: Error) => void;
}

/** The work of one process: the services it hosts, experiments where it plays them, and its share in keeping the views. */
export class HostedWork {
  readonly projector: Projector;
  private workers: ServiceWorkers | undefined;
  private isClosing = false;

  constructor(private readonly options: HostedWorkOptions) {
    const { opened, onError } = options;
    const { live, databaseUrl, settings } = opened;
    this.projector = new Projector({
      databaseUrl,
      door: live.door,
      ruleSet: ruleSetOf(settings),
      hours: clockHoursOf(settings),
      onError,
    });
  }

  /** Begins to work. @throws ClocksDiffer when this machine's clock would break the holds of others */
  async open(): Promise<void> {
    const { config, opened } = this.options;
    if (config.services.length > 0) this.workers = await opened.live.work(config.services, config.atOnce);
    this.projector.open();
  }

  /** The services that this process hosts. */
  get services(): readonly string[] {
    return this.options.config.services;
  }

  /** Whether all that is hosted is at work. */
  get isReady(): boolean {
    return !this.isClosing && (this.services.length === 0 || this.workers?.isReady === true);
  }

  /** Takes up nothing more, and ends when what is in hand is done. */
  async close(): Promise<void> {
    this.isClosing = true;
    await Promise.all([this.workers?.close(), this.projector.close()]);
  }
}
