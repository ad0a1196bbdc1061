import type { Actors } from './actors.js';
import { NONE } from './chains.js';
import type { Children } from './children.js';
import type { Coming } from './coming.js';
import { type Contacts, GRAVITIES } from './contacts.js';
import type { Moving } from './moving.js';
import type { Play } from './play.js';
import type { Work } from './work.js';

/** What those who come are received by. */
export interface Received {
  readonly children: Children;
  readonly work: Work;
  readonly moving: Moving;
  readonly actors: Actors;
  readonly coming: Coming;
}

/** Receives those who come to the front door of a run, and those who are sent straight to a service. */
export class Receiving {
  constructor(
    private readonly play: Play,
    private readonly contacts: Contacts,
    private readonly by: Received,
  ) {}

  /** Lets the next come. */
  come(): void {
    const { coming } = this.by;
    const row = coming.takeContact();
    return row === NONE ? this.sent(coming.takeSent()) : this.contact(row);
  }

  private contact(row: number): void {
    const { contacts } = this;
    const { children, work, actors, moving } = this.by;
    const caseNumber = contacts.caseNumber[row] as number;
    if (!children.comes(row)) return;
    children.spokenOf(row, contacts.at[row] as number);
    work.draws.gravity[caseNumber] = GRAVITIES.indexOf(contacts.gravity(row));
    const referrer = actors.referrer(contacts.source(row));
    moving.give(caseNumber, this.play.contactType, contacts.facts(row), referrer, work);
  }

  private sent(row: number): void {
    const { sent } = this.contacts;
    if (sent === undefined) return;
    const { actors, moving, work } = this.by;
    const type = this.play.compiled.pathway.typeNumber.get(sent.event(row)) ?? NONE;
    moving.give(sent.caseNumber[row] as number, type, sent.facts(row), actors.referrer(sent.source(row)), work);
  }
}
