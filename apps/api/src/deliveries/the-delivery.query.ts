import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { LiveDoor, deliveryAt } from '@frontdoor/live';
import { Problem } from '../problems/problem.js';
import { type DeliveryDocument, deliveryDocument } from './delivery-document.js';

/** Asks how a given event stands. */
export class TheDelivery extends Query<DeliveryDocument> {
  constructor(readonly id: string) {
    super();
  }
}

@QueryHandler(TheDelivery)
export class TheDeliveryHandler implements IQueryHandler<TheDelivery> {
  constructor(private readonly live: LiveDoor) {}

  async execute({ id }: TheDelivery): Promise<DeliveryDocument> {
    const found = await deliveryAt(this.live.database, id);
    if (!found) throw new Problem('not-found', `Nothing was given under the id "${id}".`);
    return deliveryDocument(found);
  }
}
