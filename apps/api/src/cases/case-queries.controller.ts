import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { etagOf } from '../commands/answer.js';
import { viewsEtag } from '../door/views-etag.js';
import { isFresh } from '../http/fresh.js';
import { HeldToNames } from '../inputs/held-to-names.decorator.js';
import { linkNext } from '../inputs/paging.js';
import { CASE_PATH } from '../inputs/schemas.js';
import { IsQuery } from '../openapi/is-query.decorator.js';
import { LiveDoor } from '@frontdoor/live';
import { CASE, type CaseDocument } from './case-document.js';
import { CASES_PAGE, CASES_WANTED, CasesPage } from './cases-page.query.js';
import { Standings } from './standing.js';
import { TheCase } from './the-case.query.js';

/** What can be seen of cases. */
@Controller('cases')
@ApiTags('cases')
export class CaseQueriesController {
  constructor(
    private readonly queries: QueryBus,
    private readonly standings: Standings,
    private readonly live: LiveDoor,
  ) {}

  /** Cases, the one opened last first. */
  @Get()
  @IsQuery('Cases, the one opened last first')
  @HeldToNames({ 'query.service': 'service', 'query.state': 'state' })
  @ApiOkResponse({ standardSchema: CASES_PAGE })
  async page(
    @Query({ schema: CASES_WANTED }) wanted: z.infer<typeof CASES_WANTED>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (isFresh(request, response, await viewsEtag(this.live.database))) return undefined;
    const { body, next } = await this.queries.execute(new CasesPage(wanted));
    linkNext(request, response, next);
    return body;
  }

  /** A case. */
  @Get(':caseId')
  @IsQuery('A case: its timeline, where each service stands, its open tasks, clocks and timers', {
    problems: ['case-not-known'],
  })
  @ApiOkResponse({ standardSchema: CASE })
  async the(
    @Param({ schema: CASE_PATH }) { caseId }: { readonly caseId: string },
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseDocument | undefined> {
    if (isFresh(request, response, etagOf(await this.standings.versionOf(caseId)))) return undefined;
    const found = await this.queries.execute(new TheCase(caseId));
    response.setHeader('ETag', etagOf(found.version));
    return found;
  }
}
