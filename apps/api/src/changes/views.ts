import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { LiveDoor } from '@frontdoor/live';
import { Changes, Projector } from '@frontdoor/views';
import { InForce } from '../api-options.js';
import { DoorReading } from '../door/door-reading.js';

/** Keeps the views along with the log, or stands by while another process does; and hears what changes. */
@Injectable()
export class Views implements OnModuleInit, OnModuleDestroy {
  readonly changes: Changes;
  /** Aborted when the api is about to close, so that whoever watches is let go. */
  readonly closing = new AbortController();
  private readonly projector: Projector;
  private readonly logger = new Logger('views');

  constructor(
    private readonly inForce: InForce,
    live: LiveDoor,
    { ruleSet, hours }: DoorReading,
  ) {
    const { databaseUrl } = inForce.options;
    const onError = ({ name }: Error): void => this.logger.warn(`${name}: it is tried again`);
    this.changes = new Changes(databaseUrl, live.database, onError);
    this.projector = new Projector({ databaseUrl, door: live.door, ruleSet, hours, onError });
  }

  onModuleInit(): void {
    this.changes.open();
    if (!this.inForce.options.isHosted) this.projector.open();
  }

  async onModuleDestroy(): Promise<void> {
    this.closing.abort();
    await Promise.all([this.changes.close(), this.projector.close()]);
  }
}
