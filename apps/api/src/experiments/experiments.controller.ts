import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { type Asked, AskedFor } from '../commands/asked.js';
import { IsCommand } from '../commands/on-case.decorator.js';
import { isFresh } from '../http/fresh.js';
import { type Paging, linkNext } from '../inputs/paging.js';
import { ID_PATH, PAGING } from '../inputs/schemas.js';
import { IsQuery } from '../openapi/is-query.decorator.js';
import { Problem } from '../problems/problem.js';
import {
  EXPERIMENT,
  EXPERIMENTS_PAGE,
  EXPERIMENT_WANTED,
  type ExperimentDocument,
  type ExperimentWanted,
  experimentDocument,
  placeOfExperiment,
} from './experiment-document.js';
import { ExperimentsPage, TheExperiment, TheResult } from './experiments.query.js';
import { SteerExperiment } from './steer-experiment.command.js';
import { SubmitExperiment } from './submit-experiment.command.js';

const RESULT_WANTED = z.strictObject({
  part: z.literal('yes').optional().describe('What has come of it so far, where it is not done.'),
});
const DESIGNER = { roles: ['designer'], problems: ['not-possible', 'not-found'] } as const;

/** Experiments: scenarios played over and over by the workers. */
@Controller('experiments')
@ApiTags('experiments')
export class ExperimentsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** Starts an experiment. */
  @Post()
  @IsCommand('Start an experiment: workers play it, on any number of machines', DESIGNER)
  @ApiCreatedResponse({ standardSchema: EXPERIMENT })
  async start(
    @AskedFor() asked: Asked,
    @Body({ schema: EXPERIMENT_WANTED }) wanted: ExperimentWanted,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ExperimentDocument> {
    const standing = await this.commands.execute(new SubmitExperiment(asked, wanted));
    response.setHeader('Location', placeOfExperiment(standing.id));
    return experimentDocument(standing);
  }

  /** Cancels an experiment. */
  @Post(':id/cancel')
  @IsCommand('Cancel an experiment: what is played is kept', DESIGNER)
  @ApiOkResponse({ standardSchema: EXPERIMENT })
  cancel(
    @AskedFor() asked: Asked,
    @Param({ schema: ID_PATH }) { id }: { readonly id: string },
    @Res({ passthrough: true }) response: Response,
  ): Promise<ExperimentDocument> {
    return this.steer(response, new SteerExperiment(asked, id, 'cancel'));
  }

  /** Takes an experiment up again. */
  @Post(':id/resume')
  @IsCommand('Take up an experiment again that was cancelled or has failed, from what is kept of it', DESIGNER)
  @ApiOkResponse({ standardSchema: EXPERIMENT })
  resume(
    @AskedFor() asked: Asked,
    @Param({ schema: ID_PATH }) { id }: { readonly id: string },
    @Res({ passthrough: true }) response: Response,
  ): Promise<ExperimentDocument> {
    return this.steer(response, new SteerExperiment(asked, id, 'resume'));
  }

  /** Experiments, the newest first. */
  @Get()
  @IsQuery('Experiments and where they stand, the newest first')
  @ApiOkResponse({ standardSchema: EXPERIMENTS_PAGE })
  async page(
    @Query({ schema: z.strictObject(PAGING) }) paging: Paging,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { experiments, next } = await this.queries.execute(new ExperimentsPage(paging));
    linkNext(request, response, next);
    return { experiments };
  }

  /** An experiment. */
  @Get(':id')
  @IsQuery('An experiment: how far it is, and how long it still takes', { problems: ['not-found'] })
  @ApiOkResponse({ standardSchema: EXPERIMENT })
  the(@Param({ schema: ID_PATH }) { id }: { readonly id: string }): Promise<ExperimentDocument> {
    return this.queries.execute(new TheExperiment(id));
  }

  /** What an experiment has come to. */
  @Get(':id/result')
  @IsQuery('What an experiment has come to, letter for letter as the command line prints it with --json', {
    problems: ['not-found'],
  })
  @ApiOkResponse({ description: 'The document of `frontdoor run --json` or `frontdoor compare --json`.' })
  async result(
    @Param({ schema: ID_PATH }) { id }: { readonly id: string },
    @Query({ schema: RESULT_WANTED }) { part }: z.infer<typeof RESULT_WANTED>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { standing, text, hash } = await this.queries.execute(new TheResult(id));
    if (text === undefined || (standing.state !== 'done' && part === undefined))
      throw new Problem('not-found', `There is no result yet. ${standing.says} ?part=yes gives what there is so far.`);
    if (isFresh(request, response, `"${hash}"`)) return void response.end();
    response.type('application/json').send(text);
  }

  private async steer(response: Response, command: SteerExperiment): Promise<ExperimentDocument> {
    response.status(200);
    return experimentDocument(await this.commands.execute(command));
  }
}
