import { Injectable } from '@nestjs/common';
import { LiveDoor, unknownName } from '@frontdoor/live';
import { expandRole } from '@frontdoor/scenarios';
import { vocabularyOf } from '@frontdoor/simulation';
import { compile, explore } from '@frontdoor/statechart';
import type { NamedThing } from '../inputs/held-to-names.decorator.js';
import { DoorReading } from './door-reading.js';

/** The names that a door knows: those of its services, its standards, its place, and the people it needs. */
@Injectable()
export class KnownNames {
  private readonly states = new Map<string, readonly string[]>();
  private roles: readonly string[] | undefined;

  constructor(
    private readonly live: LiveDoor,
    private readonly reading: DoorReading,
  ) {}

  /**
   * What is wrong with a name, in words; undefined when the door knows it or cannot tell.
   *
   * @param service The service asked for with it: a state is one of its states then.
   */
  faultOf(thing: NamedThing, name: string, service?: unknown): string | undefined {
    const known = this.namesOf(thing, service);
    return known === undefined || known.includes(name) ? undefined : unknownName(thing, name, known);
  }

  private namesOf(thing: NamedThing, service: unknown): readonly string[] | undefined {
    const { place, services } = this.live;
    switch (thing) {
      case 'district':
        return place?.districts;
      case 'service':
        return services;
      case 'standard':
        return this.reading.ruleSet.standards.map(({ id }) => id);
      case 'state':
        return [
          ...new Set(
            services
              .filter((id) => !services.includes(String(service)) || id === service)
              .flatMap((id) => this.statesOf(id)),
          ),
        ];
      case 'team':
        return this.writtenOut()?.flatMap((role) => role.split('/').slice(1));
      case 'role':
        return this.writtenOut();
    }
  }

  /** Every state in which a service has a case in hand. */
  private statesOf(service: string): readonly string[] {
    const known = this.states.get(service);
    if (known) return known;
    const { services } = this.live.pathway;
    const machine = services.find(({ id }) => id === service)?.machine;
    const { names, atRest } = machine ? explore(compile(machine)) : { names: [], atRest: [] };
    const states = names.filter((_, number) => !atRest[number]);
    this.states.set(service, states);
    return states;
  }

  /** Every role, by itself and with each of its teams or districts; undefined where the door does not know those. */
  private writtenOut(): readonly string[] | undefined {
    const { place, pathway } = this.live;
    if (!place) return undefined;
    const { roles, places } = vocabularyOf(pathway);
    this.roles ??= [...roles, ...places].flatMap((role) => [role.split('/', 1)[0] ?? role, ...expandRole(role, place)]);
    return this.roles;
  }
}
