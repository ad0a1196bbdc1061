import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { Allow, EVERY_ROLE } from '../access/roles.js';
import { InForce } from '../api-options.js';
import { DoorReading } from '../door/door-reading.js';
import { TheServices } from '../door/services.query.js';
import { Problem } from '../problems/problem.js';
import { TheDoorNow } from './door-now.query.js';
import { doorPage } from './door-page.js';

/** The file of the data folder that holds the report. */
export const REPORT_FILE = 'report.html';

const WANTED = z.strictObject({ keep: z.literal('yes').optional() });

/** Pages for people: the door as it stands, and the report. */
@Controller()
@ApiExcludeController()
@Allow(...EVERY_ROLE)
export class PageController {
  constructor(
    private readonly queries: QueryBus,
    private readonly reading: DoorReading,
    private readonly inForce: InForce,
  ) {}

  /** The door as it stands. */
  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  async door(@Query({ schema: WANTED }) { keep }: z.infer<typeof WANTED>): Promise<string> {
    const [shown, { services }] = await Promise.all([
      this.queries.execute(new TheDoorNow()),
      this.queries.execute(new TheServices()),
    ]);
    return doorPage({
      shown,
      services,
      nameOf: (standard) => this.reading.nameOf(standard),
      isKept: keep !== undefined,
      hasReport: existsSync(this.report),
    });
  }

  /** The report, once it is written. */
  @Get('report')
  theReport(@Res() response: Response): void {
    if (!existsSync(this.report))
      throw new Problem(
        'not-found',
        'The report is not written yet: it is made at the first start, and takes minutes.',
      );
    response.sendFile(this.report, { dotfiles: 'allow' });
  }

  private get report(): string {
    return resolve(join(this.inForce.options.dataFolder, REPORT_FILE));
  }
}
