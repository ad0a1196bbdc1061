import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { GIVEN_ANSWER, answerGiven } from '../commands/answer.js';
import { type Asked, AskedFor } from '../commands/asked.js';
import { IsCommand } from '../commands/on-case.decorator.js';
import { DELIVERY } from '../deliveries/delivery-document.js';
import { HeldToNames } from '../inputs/held-to-names.decorator.js';
import { type Paging, linkNext } from '../inputs/paging.js';
import { FACTS, ID_PATH, PAGING } from '../inputs/schemas.js';
import { IsQuery } from '../openapi/is-query.decorator.js';
import { DropRefused } from './drop-refused.command.js';
import { MendRefused } from './mend-refused.command.js';
import { RefusedPage } from './refused-page.query.js';

const MENDING = z
  .strictObject({
    data: FACTS.optional().describe('The facts to give it again with; as they were where left out.'),
  })
  .meta({ id: 'Mending' });

const PAGE = z.object({ refused: z.array(DELIVERY).readonly() });
const DROPPED = z.object({ id: z.string(), state: z.literal('dropped') });

/** Events that were refused and wait for people to see to them. */
@Controller('refused')
@ApiTags('refused')
export class RefusedController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** What was refused and not seen to, the newest first. */
  @Get()
  @IsQuery('What was refused and not yet seen to, the newest first', { roles: ['trainer', 'auditor'] })
  @ApiOkResponse({ standardSchema: PAGE })
  async page(
    @Query({ schema: z.strictObject(PAGING) }) paging: Paging,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { refused, next } = await this.queries.execute(new RefusedPage(paging));
    linkNext(request, response, next);
    return { refused };
  }

  /** Gives a refused event again. */
  @Post(':id/mend')
  @IsCommand('Give a refused event again, with other facts or as it was', {
    roles: ['trainer'],
    problems: ['not-refused', 'refused', 'too-busy', 'past-calendar'],
  })
  @HeldToNames({ 'body.data.district': 'district' })
  @ApiOkResponse({ standardSchema: GIVEN_ANSWER })
  @ApiResponse({
    status: 202,
    description: 'It is on its way; Location says where to look.',
    standardSchema: GIVEN_ANSWER,
  })
  async mend(
    @AskedFor() asked: Asked,
    @Param({ schema: ID_PATH }) { id }: { readonly id: string },
    @Body({ schema: MENDING }) { data }: z.infer<typeof MENDING>,
    @Res({ passthrough: true }) response: Response,
  ) {
    return answerGiven(response, await this.commands.execute(new MendRefused(asked, id, data)), 200);
  }

  /** Sets a refused event aside. */
  @Post(':id/drop')
  @IsCommand('Set a refused event aside for good: seen, and not given again', {
    roles: ['trainer'],
    problems: ['not-refused'],
  })
  @ApiOkResponse({ standardSchema: DROPPED })
  async drop(
    @AskedFor() asked: Asked,
    @Param({ schema: ID_PATH }) { id }: { readonly id: string },
    @Res({ passthrough: true }) response: Response,
  ): Promise<z.infer<typeof DROPPED>> {
    await this.commands.execute(new DropRefused(asked, id));
    response.status(200);
    return { id, state: 'dropped' };
  }
}
