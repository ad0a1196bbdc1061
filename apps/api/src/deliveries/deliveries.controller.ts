import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IsQuery } from '../openapi/is-query.decorator.js';
import { ID_PATH } from '../inputs/schemas.js';
import { DELIVERY, type DeliveryDocument } from './delivery-document.js';
import { TheDelivery } from './the-delivery.query.js';

/** Given events on their way to their cases. */
@Controller('deliveries')
@ApiTags('deliveries')
export class DeliveriesController {
  constructor(private readonly queries: QueryBus) {}

  /** How a given event stands. */
  @Get(':id')
  @IsQuery('How a given event stands: waiting, done, or refused and why', { problems: ['not-found'] })
  @ApiOkResponse({ standardSchema: DELIVERY })
  the(@Param({ schema: ID_PATH }) { id }: { readonly id: string }): Promise<DeliveryDocument> {
    return this.queries.execute(new TheDelivery(id));
  }
}
