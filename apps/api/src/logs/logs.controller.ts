import { Controller, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { type Asked, AskedFor } from '../commands/asked.js';
import { IsCommand } from '../commands/on-case.decorator.js';
import { NDJSON } from '../http/bodies.js';
import { Problem } from '../problems/problem.js';
import { IMPORTED, ImportLog, type Imported } from './import-log.command.js';

/** Logs from elsewhere. */
@Controller('logs')
@ApiTags('logs')
export class LogsController {
  constructor(private readonly commands: CommandBus) {}

  /** Imports a log. */
  @Post()
  @IsCommand(
    'Import a log of cases that are new here: one event a line, played back and checked against this front door, ' +
      'all of it or nothing; their timers then run on here',
    { roles: ['auditor'], problems: ['past-calendar'] },
  )
  @ApiConsumes(NDJSON)
  @ApiBody({ schema: { type: 'string' }, description: 'events.jsonl of a written log.' })
  @ApiCreatedResponse({ standardSchema: IMPORTED })
  import(@AskedFor() asked: Asked, @Req() { body }: Request): Promise<Imported> {
    const log: unknown = body;
    if (!Buffer.isBuffer(log)) throw new Problem('not-this-type', `Send a log as ${NDJSON}, one event a line.`);
    return this.commands.execute(new ImportLog(asked, log));
  }
}
