import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { LiveDoor, NotRefused, deliveryAt, dropRefused } from '@frontdoor/live';
import type { Asked } from '../commands/asked.js';
import { Keys } from '../commands/keys.js';

/** Sets a refused event aside for good. */
export class DropRefused extends Command<void> {
  constructor(
    readonly asked: Asked,
    readonly id: string,
  ) {
    super();
  }
}

@CommandHandler(DropRefused)
export class DropRefusedHandler implements ICommandHandler<DropRefused> {
  constructor(
    private readonly keys: Keys,
    private readonly live: LiveDoor,
  ) {}

  async execute({ asked, id }: DropRefused): Promise<void> {
    const { database } = this.live;
    await this.keys.take(asked);
    try {
      await dropRefused(database, id);
    } catch (error) {
      const isDropped = error instanceof NotRefused && (await deliveryAt(database, id))?.state === 'dropped';
      if (!isDropped) throw error;
    }
  }
}
