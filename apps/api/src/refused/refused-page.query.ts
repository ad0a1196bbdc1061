import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { LiveDoor, deliveriesIn } from '@frontdoor/live';
import { type DeliveryDocument, deliveryDocument } from '../deliveries/delivery-document.js';
import { type Paging, cursorOf, notOurs, placeOf } from '../inputs/paging.js';

/** A page of what was refused, and where the next begins. */
export interface RefusedFound {
  readonly refused: readonly DeliveryDocument[];
  readonly next: string | undefined;
}

/** Asks for what was refused and not seen to, the newest first. */
export class RefusedPage extends Query<RefusedFound> {
  constructor(readonly paging: Paging) {
    super();
  }
}

@QueryHandler(RefusedPage)
export class RefusedPageHandler implements IQueryHandler<RefusedPage> {
  constructor(private readonly live: LiveDoor) {}

  async execute({ paging: { cursor, limit } }: RefusedPage): Promise<RefusedFound> {
    const before = cursor === undefined ? undefined : placeOf(cursor);
    if (before !== undefined && !Number.isSafeInteger(before)) throw notOurs();
    const found = await deliveriesIn(this.live.database, 'refused', {
      before: before as number | undefined,
      most: limit + 1,
    });
    const page = found.slice(0, limit);
    const next = found.length > limit ? cursorOf(page.at(-1)?.seq) : undefined;
    return { refused: page.map(deliveryDocument), next };
  }
}
