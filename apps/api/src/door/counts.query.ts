import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { z } from 'zod';
import { LiveDoor } from '@frontdoor/live';
import { counts } from '@frontdoor/views';
import { MOMENT } from '../inputs/schemas.js';
import { DoorReading } from './door-reading.js';

export const COUNTS = z
  .object({
    at: MOMENT,
    clock: z.string(),
    events: z.int(),
    cases: z.object({ all: z.int(), open: z.int(), departing: z.int() }),
    tasks: z.object({ open: z.int(), takenUp: z.int(), overdue: z.int() }),
    clocks: z.object({ running: z.int(), dueSoon: z.int().describe('Within two days.'), overdue: z.int() }),
  })
  .meta({ id: 'Counts' });

export type CountsDocument = z.infer<typeof COUNTS>;

/** Asks for the front door in numbers, as it stands now. */
export class TheCounts extends Query<CountsDocument> {}

@QueryHandler(TheCounts)
export class TheCountsHandler implements IQueryHandler<TheCounts> {
  constructor(
    private readonly live: LiveDoor,
    private readonly reading: DoorReading,
  ) {}

  async execute(): Promise<CountsDocument> {
    const { now, at, clock } = await this.reading.time();
    return { at, clock, ...(await counts(this.live.database, now)) };
  }
}
