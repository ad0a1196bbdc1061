import { Injectable } from '@nestjs/common';
import { type Delivery, type Given, LiveDoor, deliveryAt } from '@frontdoor/live';
import type { Asked } from './asked.js';

/** Gives events to the door for commands, and waits for what becomes of them. */
@Injectable()
export class Giving {
  constructor(private readonly live: LiveDoor) {}

  /** Gives an event under the id of its command, and waits as long as was asked. */
  async give(asked: Asked, given: Omit<Given, 'id'>): Promise<Delivery> {
    const { id, expectedVersion } = asked;
    const [delivery] = await this.live.reception.take([{ ...given, id, expectedVersion }]);
    return this.settled(asked, delivery as Delivery);
  }

  /** What became of a command that was given before; undefined when it was not. */
  async again(asked: Asked): Promise<Delivery | undefined> {
    const found = await deliveryAt(this.live.database, asked.id);
    return found && this.settled(asked, found);
  }

  private async settled({ waitMs }: Asked, delivery: Delivery): Promise<Delivery> {
    if (delivery.state !== 'waiting' || waitMs === 0) return delivery;
    return (await this.live.news.settled(delivery.id, waitMs)) ?? delivery;
  }
}
