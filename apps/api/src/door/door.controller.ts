import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { LiveDoor } from '@frontdoor/live';
import { isFresh } from '../http/fresh.js';
import { HeldToNames } from '../inputs/held-to-names.decorator.js';
import { linkNext } from '../inputs/paging.js';
import { IsQuery } from '../openapi/is-query.decorator.js';
import { CLOCKS_PAGE, CLOCKS_WANTED, ClocksPage } from './clocks-page.query.js';
import { COUNTS, type CountsDocument, TheCounts } from './counts.query.js';
import { SERVICES, TheServices } from './services.query.js';
import { TASKS_PAGE, TASKS_WANTED, TasksPage } from './tasks-page.query.js';
import { viewsEtag } from './views-etag.js';

/** What can be seen of the front door as a whole. */
@Controller()
@ApiTags('door')
export class DoorController {
  constructor(
    private readonly queries: QueryBus,
    private readonly live: LiveDoor,
  ) {}

  /** The services. */
  @Get('services')
  @IsQuery('The services, and how many cases each has in which state')
  @ApiOkResponse({ standardSchema: SERVICES })
  async services(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    if (isFresh(request, response, await viewsEtag(this.live.database))) return undefined;
    return this.queries.execute(new TheServices());
  }

  /** Open tasks. */
  @Get('tasks')
  @IsQuery('Open tasks by team, role or service, with when they are due; the one opened first first')
  @HeldToNames({ 'query.team': 'team', 'query.role': 'role', 'query.service': 'service' })
  @ApiOkResponse({ standardSchema: TASKS_PAGE })
  async tasks(
    @Query({ schema: TASKS_WANTED }) wanted: z.infer<typeof TASKS_WANTED>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (isFresh(request, response, await viewsEtag(this.live.database))) return undefined;
    const { body, next } = await this.queries.execute(new TasksPage(wanted));
    linkNext(request, response, next);
    return body;
  }

  /** Clocks. */
  @Get('clocks')
  @IsQuery('Clocks of standards as they stand now: running, due soon, overdue, met; the one due first first')
  @HeldToNames({ 'query.standard': 'standard' })
  @ApiOkResponse({ standardSchema: CLOCKS_PAGE })
  async clocks(
    @Query({ schema: CLOCKS_WANTED }) wanted: z.infer<typeof CLOCKS_WANTED>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { body, next } = await this.queries.execute(new ClocksPage(wanted));
    linkNext(request, response, next);
    return body;
  }

  /** The front door in numbers. */
  @Get('counts')
  @IsQuery('The front door in numbers, as it stands now')
  @ApiOkResponse({ standardSchema: COUNTS })
  counts(): Promise<CountsDocument> {
    return this.queries.execute(new TheCounts());
  }
}
