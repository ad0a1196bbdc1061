import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Actor, CaseId } from '@frontdoor/cases';
import type { Delivery } from '@frontdoor/live';
import type { Asked } from '../commands/asked.js';
import { Giving } from '../commands/giving.js';
import { Keys } from '../commands/keys.js';
import type { OutsideEventInput } from './case-schemas.js';
import { Standings } from './standing.js';

/** Gives a case an event that comes from outside the front door and is no contact. */
export class GiveEvent extends Command<Delivery> {
  constructor(
    readonly asked: Asked,
    readonly caseId: CaseId,
    readonly event: OutsideEventInput,
  ) {
    super();
  }
}

@CommandHandler(GiveEvent)
export class GiveEventHandler implements ICommandHandler<GiveEvent> {
  constructor(
    private readonly keys: Keys,
    private readonly giving: Giving,
    private readonly standings: Standings,
  ) {}

  async execute({ asked, caseId, event: { type, data, by } }: GiveEvent): Promise<Delivery> {
    await this.standings.versionOf(caseId);
    await this.keys.take(asked);
    return this.giving.give(asked, { caseId, type, data, by: by as Actor });
  }
}
