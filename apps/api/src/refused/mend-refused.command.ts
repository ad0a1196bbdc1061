import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Facts } from '@frontdoor/cases';
import { canonical } from '@frontdoor/event-log';
import { type Delivery, DeliveryIdTaken, LiveDoor, NotRefused, deliveryAt, mendRefused } from '@frontdoor/live';
import type { Asked } from '../commands/asked.js';
import { Keys } from '../commands/keys.js';

/** Gives a refused event again, with other facts or as it was. */
export class MendRefused extends Command<Delivery> {
  constructor(
    readonly asked: Asked,
    readonly id: string,
    readonly data: Facts | undefined,
  ) {
    super();
  }
}

@CommandHandler(MendRefused)
export class MendRefusedHandler implements ICommandHandler<MendRefused> {
  constructor(
    private readonly keys: Keys,
    private readonly live: LiveDoor,
  ) {}

  async execute({ asked, id, data }: MendRefused): Promise<Delivery> {
    await this.keys.take(asked);
    const mended = await this.mend(id, data);
    if (mended.state !== 'waiting' || asked.waitMs === 0) return mended;
    return (await this.live.news.settled(mended.id, asked.waitMs)) ?? mended;
  }

  private async mend(id: string, data: Facts | undefined): Promise<Delivery> {
    const { database, reception } = this.live;
    try {
      return await mendRefused(database, reception, id, { data });
    } catch (error) {
      if (!(error instanceof NotRefused || error instanceof DeliveryIdTaken)) throw error;
      // Mended already with the very same facts, perhaps by this command: what became of that is the answer.
      const [refused, mended] = await Promise.all([deliveryAt(database, id), deliveryAt(database, `${id}/mended`)]);
      if (mended && refused && canonical(mended.data) === canonical(data ?? refused.data)) return mended;
      throw error instanceof NotRefused ? error : new NotRefused(id, 'was mended otherwise meanwhile');
    }
  }
}
