import type { Instant } from '@frontdoor/cases';
import { NONE } from './chains.js';
import type { Contacts } from './contacts.js';

/** Who has not come yet: to the front door, and straight to a service. At one moment those at the door come first. */
export class Coming {
  private nextContact = 0;
  private nextSent = 0;

  constructor(private readonly contacts: Contacts) {}

  /** When the next will come. */
  nextAt(): Instant {
    return Math.min(this.contactAt(), this.sentAt());
  }

  /** The row of the next at the door, if that is who comes next, or NONE. */
  takeContact(): number {
    return this.contactAt() <= this.sentAt() ? this.nextContact++ : NONE;
  }

  /** The row of the next who is sent. */
  takeSent(): number {
    return this.nextSent++;
  }

  save() {
    return { nextContact: this.nextContact, nextSent: this.nextSent };
  }

  restore({ nextContact, nextSent }: ReturnType<Coming['save']>): void {
    this.nextContact = nextContact;
    this.nextSent = nextSent;
  }

  private contactAt(): Instant {
    return this.contacts.at[this.nextContact] ?? Infinity;
  }

  private sentAt(): Instant {
    return this.contacts.sent?.at[this.nextSent] ?? Infinity;
  }
}
