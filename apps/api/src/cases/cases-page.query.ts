import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { z } from 'zod';
import { toIso } from '@frontdoor/event-log';
import { LiveDoor } from '@frontdoor/live';
import { type CaseRow, casesPage } from '@frontdoor/views';
import { DoorReading } from '../door/door-reading.js';
import { CASE_ID, MOMENT, PAGING } from '../inputs/schemas.js';

/** Which cases are wanted. */
export const CASES_WANTED = z.strictObject({
  ...PAGING,
  inHand: z.enum(['true', 'false']).optional().describe('Those that any service has in hand, or those that none has.'),
  service: z.string().max(100).optional().describe('Those that this service has in hand.'),
  state: z.string().max(200).optional().describe('Those that a service has in this state.'),
});

const CASE_IN_LIST = z.object({
  caseId: CASE_ID,
  version: z.int(),
  openedAt: MOMENT,
  lastAt: MOMENT,
  lastType: z.string(),
  inHand: z.boolean(),
  states: z.array(z.object({ service: z.string(), state: z.string() })).readonly(),
  departs: z.string().nullable(),
});

export const CASES_PAGE = z
  .object({ clock: z.string(), cases: z.array(CASE_IN_LIST).readonly() })
  .meta({ id: 'CasesPage' });

/** A page of a list, and where the next begins. */
export interface Paged<Body> {
  readonly body: Body;
  readonly next: string | null;
}

/** Asks for cases, the one opened last first. */
export class CasesPage extends Query<Paged<z.infer<typeof CASES_PAGE>>> {
  constructor(readonly wanted: z.infer<typeof CASES_WANTED>) {
    super();
  }
}

@QueryHandler(CasesPage)
export class CasesPageHandler implements IQueryHandler<CasesPage> {
  constructor(
    private readonly live: LiveDoor,
    private readonly reading: DoorReading,
  ) {}

  async execute({ wanted: { cursor: after, limit: most, inHand, service, state } }: CasesPage) {
    const atRest = inHand === undefined ? undefined : inHand === 'false';
    const { items, next } = await casesPage(this.live.database, { after, most, atRest, service, state });
    const { clock } = await this.reading.time();
    return { body: { clock, cases: items.map(inList) }, next };
  }
}

function inList({ caseId, version, openedAt, lastAt, lastType, atRest, states, departs }: CaseRow) {
  return {
    caseId,
    version,
    openedAt: toIso(openedAt),
    lastAt: toIso(lastAt),
    lastType,
    inHand: !atRest,
    states,
    departs,
  };
}
