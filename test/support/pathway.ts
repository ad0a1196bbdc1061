import { formatInstant, readInstant } from '@frontdoor/calendar';
import { type Facts, type Instant, NO_FACTS } from '@frontdoor/cases';
import type { ServicePolicies } from '@frontdoor/services';
import { Walk } from '@frontdoor/walkthrough';
import { doorOf } from './designs.js';

/** What a contact may say that matters to a spec; the rest has a default. */
interface Contact {
  readonly channel?: 'telephone' | 'written' | 'police-notification' | 'out-of-hours';
  readonly kind?: 'information-request' | 'notification' | 'request-for-service';
  readonly level?: 1 | 2 | 3 | 4;
  readonly immediateDanger?: boolean;
  readonly ageYears?: number;
  readonly signs?: readonly string[];
}

/** A child who is not known, at a time of London's clocks: `2014-04-01T10:00`. */
export function child(moment: string, policies: ServicePolicies = {}): Child {
  return new Child(new Walk(doorOf(policies), 'child-1', instantOf(moment)));
}

/** One child's way through the front door, told step by step. Time stands still until `on` moves it. */
export class Child {
  constructor(private readonly walk: Walk) {}

  /** Time passes, and what falls due on the way happens. */
  on(moment: string): this {
    this.walk.put({ do: 'wait', at: instantOf(moment) });
    return this;
  }

  contacts({ level = 3, immediateDanger = false, ...given }: Contact = {}): this {
    const contact = { channel: 'written', kind: 'request-for-service', ...given };
    const family = { familyId: 'family-1', district: 'north', need: 'N1' };
    const data: Facts = { source: '2A', ageYears: 6, ...contact, ...family, concern: { level, immediateDanger } };
    this.walk.put({ do: 'receive', at: this.walk.now, by: 'outside/2A', type: 'front-door.contact-received', data });
    return this;
  }

  /** Somebody does an open task, taking it up first if it must be; with no choice named, its first. */
  does(task: string, choice?: string, facts: Facts = NO_FACTS): this {
    const at = this.walk.now;
    if (this.task(task)?.takenUpBy) this.walk.put({ do: 'take-up', at, task });
    this.walk.put({ do: 'answer', at, task, choice: choice ?? this.task(task)?.offers[0]?.choice ?? '', facts });
    return this;
  }

  /** Somebody takes up a task that takes time. */
  takesUp(task: string): this {
    this.walk.put({ do: 'take-up', at: this.walk.now, task });
    return this;
  }

  /** As `does`, if the task is open. */
  doesIfAsked(task: string, choice?: string): this {
    return this.task(task) ? this.does(task, choice) : this;
  }

  /** A written contact is recorded, and screened as a referral. */
  isReferred(contact: Contact = {}): this {
    return this.contacts(contact)
      .does('front-door.record')
      .does('access-centre.screen-by-social-care-team', 'referral');
  }

  /** A referral is decided, acknowledged and, if it goes on, allocated. */
  isDecided(route: string): this {
    return this.doesIfAsked('initial-response.acknowledge')
      .does('initial-response.decide', route)
      .doesIfAsked('initial-response.allocate');
  }

  isAssessed(recommendation: string): this {
    return this.takesUp('assessment.assess')
      .does('assessment.see-child')
      .does('assessment.assess', recommendation)
      .does('assessment.authorise', 'authorise');
  }

  isDiscussed(outcome: string): this {
    return this.doesIfAsked('strategy-discussion.complete-booklet', 'complete').does(
      'strategy-discussion.hold',
      outcome,
    );
  }

  isEnquiredInto(finding: string): this {
    return this.does('section-47.see-child')
      .does('section-47.enquire', finding)
      .does('section-47.authorise', 'authorise');
  }

  /** A conference is booked for a moment, and held then. */
  isConferredOn(moment: string, outcome: string): this {
    return this.does('conference.book', 'book', { holdOn: instantOf(moment) })
      .does('conference.report')
      .on(moment)
      .does('conference.hold', outcome);
  }

  /** The tasks open now. */
  get openTasks(): readonly string[] {
    return this.walk.openTasks().map(({ id }) => id);
  }

  /** Who may do an open task. */
  whoDoes(task: string): readonly string[] | undefined {
    return this.task(task)?.who;
  }

  /** The choices an open task offers. */
  choicesOf(task: string): readonly string[] | undefined {
    return this.task(task)?.offers.map(({ choice }) => choice);
  }

  get runningTimers(): readonly string[] {
    return this.walk.runningTimers().map(({ event }) => event);
  }

  /** The services that have something in hand. */
  get busyServices(): readonly string[] {
    return this.walk.states().map(({ service }) => service);
  }

  get events() {
    return this.walk.events;
  }

  /** What each event of a type said, in order. */
  all(type: string): readonly Facts[] {
    return this.walk.events.filter((event) => event.type === type).map(({ data }) => data);
  }

  /** When each event of a type happened, by London's clocks. */
  whenAll(type: string): readonly string[] {
    return this.walk.events.filter((event) => event.type === type).map(({ at }) => formatInstant(at).slice(0, 16));
  }

  /** When the latest event of a type happened, by London's clocks. */
  when(type: string): string | undefined {
    return this.whenAll(type).at(-1);
  }

  private task(task: string) {
    return this.walk.openTasks().find(({ id }) => id === task);
  }
}

function instantOf(moment: string): Instant {
  const at = readInstant(moment);
  if (at === undefined) throw new Error(`the spec gives "${moment}" as a time`);
  return at;
}
