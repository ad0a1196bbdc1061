import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { z } from 'zod';
import { LiveDoor } from '@frontdoor/live';
import { type ClockAt, clocksPage } from '@frontdoor/views';
import { momentOf } from '../cases/case-document.js';
import type { Paged } from '../cases/cases-page.query.js';
import { CASE_ID, MOMENT, PAGING } from '../inputs/schemas.js';
import { DoorReading } from './door-reading.js';

const HOUR = 3_600_000;
const STATES = ['running', 'due-soon', 'overdue', 'open', 'met', 'breached', 'excluded', 'cannot-tell'] as const;

/** Which clocks are wanted. */
export const CLOCKS_WANTED = z.strictObject({
  ...PAGING,
  state: z
    .enum(STATES)
    .optional()
    .describe('`open`: running or overdue. `due-soon`: running, and due within so many hours.'),
  standard: z.string().max(100).optional(),
  withinHours: z.coerce.number().min(0).max(8_760).optional().describe('How soon is soon; 48 unless said.'),
});

const CLOCK_IN_LIST = z.object({
  caseId: CASE_ID,
  standard: z.string(),
  name: z.string(),
  verdict: z.enum(['running', 'overdue', 'met', 'breached', 'excluded', 'cannot-tell']),
  startedAt: MOMENT.nullable(),
  dueAt: MOMENT.nullable(),
  endedAt: MOMENT.nullable(),
  why: z.string().nullable(),
});

export const CLOCKS_PAGE = z
  .object({ at: MOMENT, clock: z.string(), clocks: z.array(CLOCK_IN_LIST).readonly() })
  .meta({ id: 'ClocksPage' });

/** Asks for clocks, the one due first first, as they stand now. */
export class ClocksPage extends Query<Paged<z.infer<typeof CLOCKS_PAGE>>> {
  constructor(readonly wanted: z.infer<typeof CLOCKS_WANTED>) {
    super();
  }
}

@QueryHandler(ClocksPage)
export class ClocksPageHandler implements IQueryHandler<ClocksPage> {
  constructor(
    private readonly live: LiveDoor,
    private readonly reading: DoorReading,
  ) {}

  async execute({ wanted: { cursor: after, limit: most, state, standard, withinHours } }: ClocksPage) {
    const { now, at, clock } = await this.reading.time();
    const within = withinHours === undefined ? undefined : Math.round(withinHours * HOUR);
    const { items, next } = await clocksPage(this.live.database, { after, most, state, standard, at: now, within });
    return { body: { at, clock, clocks: items.map((item) => this.inList(item)) }, next };
  }

  private inList({ caseId, standard, verdict, startedAt, dueAt, endedAt, why }: ClockAt) {
    return {
      caseId,
      standard,
      name: this.reading.nameOf(standard),
      verdict,
      startedAt: momentOf(startedAt),
      dueAt: momentOf(dueAt),
      endedAt: momentOf(endedAt),
      why,
    };
  }
}
