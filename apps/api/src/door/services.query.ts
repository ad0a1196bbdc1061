import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { z } from 'zod';
import { LiveDoor } from '@frontdoor/live';
import { statesByService } from '@frontdoor/views';

export const SERVICES = z
  .object({
    services: z
      .array(
        z.object({
          service: z.string(),
          says: z.string(),
          cases: z.int().describe('Cases it has in hand.'),
          states: z.array(z.object({ state: z.string(), cases: z.int() })).readonly(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'Services' });

export type ServicesDocument = z.infer<typeof SERVICES>;

/** A service, and the cases it has in hand. */
export type ServiceFound = ServicesDocument['services'][number];

/** Asks what services there are, and how many cases each has in which state. */
export class TheServices extends Query<ServicesDocument> {}

@QueryHandler(TheServices)
export class TheServicesHandler implements IQueryHandler<TheServices> {
  constructor(private readonly live: LiveDoor) {}

  async execute(): Promise<ServicesDocument> {
    const found = await statesByService(this.live.database);
    return {
      services: this.live.pathway.services.map(({ id, says }) => {
        const states = found.filter(({ service }) => service === id).map(({ state, cases }) => ({ state, cases }));
        return { service: id, says, cases: states.reduce((sum, { cases }) => sum + cases, 0), states };
      }),
    };
  }
}
