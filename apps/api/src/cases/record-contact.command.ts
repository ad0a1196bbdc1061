import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CaseId } from '@frontdoor/cases';
import type { Delivery } from '@frontdoor/live';
import type { Asked } from '../commands/asked.js';
import { Giving } from '../commands/giving.js';
import { Keys } from '../commands/keys.js';
import { CONTACT_RECEIVED, type Contact } from './case-schemas.js';

/** Records a contact about a child: the first of a case, or a further one. */
export class RecordContact extends Command<Delivery> {
  constructor(
    readonly asked: Asked,
    readonly caseId: CaseId,
    readonly contact: Contact,
  ) {
    super();
  }
}

@CommandHandler(RecordContact)
export class RecordContactHandler implements ICommandHandler<RecordContact> {
  constructor(
    private readonly keys: Keys,
    private readonly giving: Giving,
  ) {}

  async execute({ asked, caseId, contact }: RecordContact): Promise<Delivery> {
    await this.keys.take(asked);
    return this.giving.give(asked, { caseId, type: CONTACT_RECEIVED, data: contact, by: `outside/${contact.source}` });
  }
}
