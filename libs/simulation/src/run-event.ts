import { type Actor, type CaseId, type Facts, type Instant, NO_FACTS } from '@frontdoor/cases';
import type { EventInHand } from '@frontdoor/statechart';
import type { Contacts } from './contacts.js';
import type { VirtualTime } from './virtual-time.js';

/** The event that moves in a run: one object, used again for each. Whose it is, is put into words when asked. */
export class RunEvent implements EventInHand {
  type = '';
  by: Actor = 'outside/nobody';
  data: Facts = NO_FACTS;
  caseNumber = 0;

  constructor(
    private readonly contacts: Contacts,
    private readonly time: VirtualTime,
  ) {}

  get caseId(): CaseId {
    return this.contacts.caseIds[this.caseNumber] as CaseId;
  }

  get at(): Instant {
    return this.time.now;
  }
}
